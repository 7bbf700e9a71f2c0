import type { LoadedLanguage } from '../language/loadLanguage';
import { joinNames } from '../text/joinNames';
import { within, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';
import { matchesIn } from '../text/matchesIn';

interface Spelled {
  readonly words: readonly string[];
  readonly at: ReturnType<typeof within> | null;
}

const most = 3;

/** The words that two countries spell otherwise, as each does. */
interface Spellings {
  readonly british: RegExp;
  readonly american: RegExp;
}

/** A name keeps its own spelling, so a word with a capital is left alone. */
const beginningWith = (words: readonly string[]): RegExp =>
  new RegExp(`(${words.join('|')})(?<![\\p{L}-]\\1)\\p{Ll}*`, 'gu');

const spellingsOf = ({ desk: { spellings } }: LoadedLanguage): Spellings => ({
  british: beginningWith(spellings.map(([british]) => british)),
  american: beginningWith(spellings.map(([, american]) => american)),
});

function spelled({ body, reporter }: Copy, pattern: RegExp): Spelled {
  const words = new Set<string>();
  let at: Spelled['at'] = null;
  for (const block of body)
    for (const { 0: word, index } of matchesIn(reporter.get(block.id) ?? '', pattern)) {
      words.add(word);
      at ??= within(block, index, index + word.length);
    }
  return { words: [...words], at };
}

const told = (words: readonly string[]): string => joinNames(words.slice(0, most).map((word) => `“${word}”`));

/** Words spelled as in Britain and words spelled as in America in one story. Words in quotations are as they came. */
export const mixedSpelling: PreflightRule = {
  name: 'mixed-spelling',
  check: (copy): readonly Draft[] => {
    if (copy.language.desk.spellings.length === 0) return [];
    const spellings = copy.language.table(spellingsOf);
    const british = spelled(copy, spellings.british);
    if (british.at === null) return [];
    const american = spelled(copy, spellings.american);
    if (american.at === null) return [];
    const [fewer, at] = british.words.length < american.words.length ? [british, british.at] : [american, american.at];
    const more = fewer === british ? american : british;
    return [
      {
        severity: 'query',
        at,
        message: `${told(fewer.words)} ${fewer.words.length === 1 ? 'is' : 'are'} spelled as in another country than ${told(more.words)}. Keep to one.`,
      },
    ];
  },
};
