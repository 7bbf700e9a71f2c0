import { isBody, type Block } from '../story/block';
import type { SourceRange } from '../story/range';
import type { Damage, RelatedCard } from '../story/sortedSource';

interface Run extends SourceRange {
  readonly text: string;
}

const endsWell = /[.!?…:;]["'”’»)\]]{0,3}$|[”"’'»)\]]$|[—–-]$/;
/** Begins with a blank, which is quick to find; what stands before it is looked at afterwards. */
const sentenceStarters = / (?:So|But|He|She|They|We|However|That|This|It) [a-z]/g;
const endsInWord = /\p{Ll}{3}$/u;
const particle = / (?:v[ao]n|de la|del|di|bin|al) /;
const particled = /\b(?:von der|van der|van den|von|van|de la|del|di|bin|al)\s(\p{Lu}\p{Ll}{2,20})\b/gu;

/** A paragraph that just stops: a missing full stop, or, at the very end, copy that was cut off. */
function findOpenEnd(block: Block, last: boolean): Damage[] {
  const range = block.source;
  if (!range || block.kind !== 'paragraph' || block.text.length < 50 || endsWell.test(block.text.slice(-6))) return [];
  const at = { start: range.end - 1, end: range.end };
  return last
    ? [{ kind: 'cut-off', ...at, message: 'The last paragraph ends without a full stop: the copy may have been cut off. Compare it with the original.' }]
    : [{ kind: 'missing-stop', ...at, message: 'The paragraph ends without a full stop: add it, or look for lost words.' }];
}

/** A sentence that begins in the middle of another: the stop between them, or more, is gone. */
function findFusedSentences({ start, text }: Run): Damage[] {
  const inside = [...text.matchAll(sentenceStarters)].filter(({ index }) => endsInWord.test(text.slice(Math.max(0, index - 3), index)));
  return inside.slice(0, 20).map((match) => ({
    kind: 'missing-stop', start: start + match.index, end: start + match.index + match[0].length - 2,
    message: 'A new sentence begins here without a full stop before it: two sentences were run together, or words are lost.',
  }));
}

/** “von der Trump”: a name's first half meets another name's second, which stands elsewhere without it. */
function findFusedNames(runs: readonly Run[]): Damage[] {
  const found = runs.filter(({ text }) => particle.test(text)).flatMap(({ start, text }) => [...text.matchAll(particled)].map((match) => ({ at: start + match.index, whole: match[0], name: match[1] ?? '' })));
  const count = (words: string): number => runs.reduce((sum, { text }) => sum + text.split(words).length - 1, 0);
  // Few stories hold more such names than this; a hostile one may, and each costs a look at the whole text.
  return found.slice(0, 30).flatMap(({ at, whole, name }): Damage[] => {
    if (count(whole) > 1 || count(name) < 2) return [];
    return [{ kind: 'text-lost', start: at, end: at + whole.length, message: `“${whole}” joins two names: text is lost between them. Compare it with the original.` }];
  });
}

const openings = /(?:^|[\s(])["'“‘](?=\p{L})/gu;
const closings = /[\p{L}\p{N}.,!?…]["'”’](?=[\s).,;:]|$)/gu;

/** One long line with several paragraphs in it: more quotations open than close. */
function findFlattened({ start, end, text }: Run): Damage[] {
  if (text.length < 900) return [];
  const opened = text.match(openings)?.length ?? 0;
  const closed = text.match(closings)?.length ?? 0;
  if (text.length < 1800 && opened <= closed + 1) return [];
  return [{ kind: 'flattened', start, end, message: 'Several paragraphs seem to stand on one line: split them where the original did.' }];
}

/** Where the copy of the story and of its related stories is damaged, in source order. */
export function findDamage(blocks: readonly Block[], related: readonly RelatedCard[]): readonly Damage[] {
  const body = blocks.filter(isBody);
  const runs = body.flatMap(({ text, source }): Run[] => (source ? [{ ...source, text }] : []));
  const copies = related.map(({ copy }) => copy.map(({ text, source }): Run => ({ ...source, text })));
  return [
    ...body.flatMap((block, at) => findOpenEnd(block, at === body.length - 1)),
    ...runs.flatMap(findFlattened), ...runs.flatMap(findFusedSentences), ...copies.flat().flatMap(findFusedSentences),
    ...findFusedNames(runs), ...copies.flatMap(findFusedNames),
  ].toSorted((left, right) => left.start - right.start);
}
