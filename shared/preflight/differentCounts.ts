import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';
import type { Block } from '../story/block';
import { matchesIn } from '../text/matchesIn';
import { within, type Copy } from './copy';
import { countedIn, valueOf, type Counted } from './countedIn';
import type { Draft, PreflightRule } from './rule';

/** A number beside what became of those it counts, whichever stands first: “four people were killed”, “killing four”. */
const fates = ({ desk }: LoadedLanguage): readonly RegExp[] => {
  const number = `(?<![\\p{L}\\p{N}.,£$€-])(\\d{1,3}(?:,\\d{3})*|${wordsOf(desk.numbers).join('|')})(?![\\p{L}\\p{N},.-])`;
  return desk.counts.fates.map((list) => {
    const fate = `(?:${wordsOf(list).join('|')})`;
    return new RegExp(`${number}(?: \\p{Ll}+){0,4}? ${fate}(?!\\p{L})|(?<!\\p{L})${fate} ${number}`, 'giu');
  });
};

/** Most headlines have no number, and need not be looked through for fates. */
const anyNumber = ({ desk }: LoadedLanguage): RegExp => new RegExp(`\\d|${wordsOf(desk.numbers).join('|')}`, 'i');

/** What became of how many, in a block; what they are called is the number of their fate. */
function fatesIn(block: Block, { reporter, language }: Copy): readonly Counted[] {
  const text = reporter.get(block.id) ?? '';
  if (language.desk.numbers === '' || !language.table(anyNumber).test(text)) return [];
  return language.table(fates).flatMap((pattern, at) =>
    matchesIn(text, pattern).map(({ 0: words, 1: before, 2: behind = '', index }) => ({
      value: valueOf(before ?? behind, language),
      what: String(at),
      block,
      from: index,
      to: index + words.length,
    })),
  );
}

/** What stands above counts what the body counts otherwise, and the body nowhere has its number. */
function disagreeing(copy: Copy, countsOf: (block: Block, copy: Copy) => readonly Counted[]): readonly Draft[] {
  const above = copy.story.blocks
    .filter(({ kind }) => kind === 'headline' || kind === 'standfirst')
    .flatMap((block) => countsOf(block, copy));
  if (above.length === 0) return [];
  const body = copy.body.flatMap((block) => countsOf(block, copy));
  return above.flatMap(({ value, what, block, from, to }): readonly Draft[] => {
    const same = body.filter((each) => each.what === what);
    const [first] = same;
    if (!first || same.some((each) => each.value === value)) return [];
    const said = block.text.slice(from, to);
    const otherwise = first.block.text.slice(first.from, first.to);
    return [
      {
        severity: 'warn',
        at: within(block, from, to),
        message: `The ${block.kind} says “${said}”, the body “${otherwise}”. Check the number.`,
      },
    ];
  });
}

/** The headline or standfirst has another number of something than the body: of things, or of those something happened to. */
export const differentCounts: PreflightRule = {
  name: 'different-counts',
  check: (copy): readonly Draft[] => {
    const counted = disagreeing(copy, (block) => countedIn(block, copy.reporter.get(block.id) ?? '', copy.language));
    const seen = new Set(counted.map(({ at }) => `${at?.block ?? ''} ${at?.from ?? 0}`));
    return [
      ...counted,
      ...disagreeing(copy, fatesIn).filter(({ at }) => !seen.has(`${at?.block ?? ''} ${at?.from ?? 0}`)),
    ];
  },
};
