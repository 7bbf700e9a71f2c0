import type { LoadedLanguage } from '../language/loadLanguage';
import { joinNames } from '../text/joinNames';
import { within, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';

interface Spelled {
  readonly words: readonly string[];
  readonly at: ReturnType<typeof within> | null;
}

const most = 3;

/** A name keeps its own spelling, so a word with a capital is left alone. */
const patternOf = (spellings: LoadedLanguage['desk']['spellings'], side: 0 | 1): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${spellings.map((pair) => pair[side]).join('|')})\\p{Ll}*`, 'gu');

function spelled({ body, reporter }: Copy, pattern: RegExp): Spelled {
  const words = new Set<string>();
  let at: Spelled['at'] = null;
  for (const block of body)
    for (const { 0: word, index } of (reporter.get(block.id) ?? '').matchAll(pattern)) {
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
    const { spellings } = copy.language.desk;
    if (spellings.length === 0) return [];
    const [british, american] = [spelled(copy, patternOf(spellings, 0)), spelled(copy, patternOf(spellings, 1))];
    if (british.at === null || american.at === null) return [];
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
