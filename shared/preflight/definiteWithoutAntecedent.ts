import { within } from './copy';
import type { PreflightRule } from './rule';
import { joinNames } from '../text/joinNames';

/** Things and people that a story introduces before it calls them “the”. */
const introduced =
  'accident|allegation|allegations|announcement|attack|attacker|bill|blast|boy|child|children|claims|collision|comments|company|complaint|couple|crash|deal|decision|defendant|document|documents|driver|email|emails|explosion|family|findings|fire|firm|footage|gang|girl|group|gunman|hearing|incident|inquest|inquiry|interview|investigation|killer|killing|lawsuit|letter|man|meeting|men|motion|motorist|move|murder|officer|officers|pair|patient|petition|plan|plans|play|policy|post|proposal|proposals|remarks|report|review|ruling|scheme|shooting|speech|stabbing|statement|study|survey|suspect|suspects|teenager|trial|trio|verdict|victim|victims|video|vote|woman|women';
const definite = new RegExp(
  `\\b[Tt]he (${introduced})\\b(?!['’-])(?! (?:of|by|from|into|on|in|at|for|to|with|who|which|that|whose|behind|between|against|about|was published|were published)\\b)(?!, (?:which|who|whose|published|written|by)\\b)`,
  'gu',
);

const sentenceEnd = /(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sir|Gen|Sen|Rep|Gov|\p{Lu}))[.!?]['’”")]?\s+(?=\p{Lu})/u;

/** The first sentence speaks of “the report” as if it were known: a sign that the opening is missing. */
export const definiteWithoutAntecedent: PreflightRule = {
  name: 'definite-without-antecedent',
  check: (copy) => {
    const first = copy.body.find((block) => block.kind === 'paragraph');
    if (!first) return [];
    const [text = ''] = (copy.reporter.get(first.id) ?? '').slice(0, 2000).split(sentenceEnd);
    const matches = [...text.matchAll(definite)].filter(
      (match, index, all) =>
        all.findIndex((other) => other[1] === match[1]) === index &&
        !isIntroduced(text.slice(0, match.index), match[1] ?? ''),
    );
    const [from] = matches;
    const last = matches.at(-1);
    if (!from || !last) return [];
    const names = joinNames(matches.map((match) => `“the ${match[1] ?? ''}”`));
    return [
      {
        severity: 'warn',
        at: within(first, from.index, last.index + last[0].length),
        message: `The first sentence speaks of ${names} before ${matches.length > 1 ? 'they are' : 'it is'} introduced. Check that the opening is whole, or say which is meant.`,
      },
    ];
  },
};

const isIntroduced = (before: string, noun: string): boolean =>
  new RegExp(`\\b(?:an?|this|another|its|his|her|their|[\\p{L}]+['’]s?) (?:[\\p{L}-]+ ){0,3}${noun}\\b`, 'iu').test(
    before,
  );
