import { isBody, type Block } from '../story/block';
import type { SourceRange } from '../story/range';
import type { Damage, RelatedCard } from '../story/sortedSource';

interface Run extends SourceRange {
  readonly text: string;
}

const isInSource = (block: Block): block is Block & { readonly source: SourceRange } => block.source !== null;
const runOf = ({ text, source: { start, end } }: { readonly text: string; readonly source: SourceRange }): Run => ({ start, end, text });

const endsWell = /[.!?…:;]["'”’»)\]]{0,3}$|[”"’'»)\]]$|[—–-]$/;
/** Begins with a blank, which is quick to find; what stands before it is looked at afterwards. */
const sentenceStarters = / (?:So|But|He|She|They|We|However|That|This|It) [a-z]/g;
const endsInWord = /\p{Ll}{3}$/u;
const particle = / (?:v[ao]n|de la|del|di|bin|al) /;
const particled = /\b(?:von der|van der|van den|von|van|de la|del|di|bin|al)\s(\p{Lu}\p{Ll}{2,20})\b/gu;

/** A paragraph that just stops: a missing full stop, or, at the very end, copy that was cut off. */
function findOpenEnd(block: Block, last: boolean): Damage | null {
  const range = block.source;
  if (!range || block.kind !== 'paragraph' || block.text.length < 50 || endsWell.test(block.text.slice(-6))) return null;
  const at = { start: range.end - 1, end: range.end };
  return last
    ? { kind: 'cut-off', ...at, message: 'The last paragraph ends without a full stop: the copy may have been cut off. Compare it with the original.' }
    : { kind: 'missing-stop', ...at, message: 'The paragraph ends without a full stop: add it, or look for lost words.' };
}

const mostFused = 20;

/** Adds each sentence that begins in the middle of another: the stop between them, or more, is gone. */
function addFusedSentences(damage: Damage[], { start, text }: Run): void {
  let left = mostFused;
  sentenceStarters.lastIndex = 0;
  while (left > 0 && sentenceStarters.test(text)) {
    const end = sentenceStarters.lastIndex - 2;
    const index = text.lastIndexOf(' ', end - 1);
    const before = text.charCodeAt(index - 1);
    // Nearly all stand behind a full stop: seen at once, without cutting anything out.
    if (before < 0x80 && (before < 0x61 || before > 0x7a)) continue;
    if (!endsInWord.test(text.slice(Math.max(0, index - 3), index))) continue;
    left -= 1;
    damage.push({
      kind: 'missing-stop', start: start + index, end: start + end,
      message: 'A new sentence begins here without a full stop before it: two sentences were run together, or words are lost.',
    });
  }
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
function findFlattened({ start, end, text }: Run): Damage | null {
  if (text.length < 900) return null;
  if (text.length < 1800 && (text.match(openings)?.length ?? 0) <= (text.match(closings)?.length ?? 0) + 1) return null;
  return { kind: 'flattened', start, end, message: 'Several paragraphs seem to stand on one line: split them where the original did.' };
}

/** Where the copy of the story and of its related stories is damaged, in source order. */
export function findDamage(blocks: readonly Block[], related: readonly RelatedCard[]): readonly Damage[] {
  const body = blocks.filter(isBody);
  const runs = body.filter(isInSource).map(runOf);
  const copies = related.map(({ copy }) => copy.map(runOf));
  const damage: Damage[] = [];
  const add = (found: Damage | null): void => { if (found) damage.push(found); };
  body.forEach((block, at) => add(findOpenEnd(block, at === body.length - 1)));
  for (const run of runs) add(findFlattened(run));
  for (const run of runs) addFusedSentences(damage, run);
  for (const copy of copies) for (const run of copy) addFusedSentences(damage, run);
  for (const each of [runs, ...copies]) damage.push(...findFusedNames(each));
  return damage.toSorted((left, right) => left.start - right.start);
}
