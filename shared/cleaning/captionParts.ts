import { captionLabelLength, creditOf, creditOfLine, pictureCaption } from '../importers/objects/pictureCredit';
import type { Block } from '../story/block';
import type { SourceRange } from '../story/range';
import type { Caption, RemovedLine, SortedSource } from '../story/sortedSource';

/** What a caption and its picture are in the source; `credit` is null where none is known. */
interface Captioned extends SourceRange {
  readonly text: string;
  readonly credit: string | null;
  /** Of a block, for whom a line of captions stands right below or above it. */
  readonly block: Block | null;
}

interface Taken extends SourceRange {
  readonly reason: string;
}

const because = {
  label: 'label of a caption',
  credit: 'picture credit: kept with its caption',
  picture: 'picture credit: kept with the picture',
} as const;

const creditReason = ({ block }: Captioned): string => (block ? because.picture : because.credit);

/** The caption without the label before it and the credit it goes on with, and what was taken off. */
function trimCaption(of: Captioned): { readonly caption: Captioned; readonly taken: readonly Taken[] } {
  const { start, text } = of;
  const length = captionLabelLength(text);
  const words = text.slice(length);
  // A label alone describes nothing and is left; a credit in brackets stays, as papers print it; without a picture that would have it, so does any.
  if (length === text.length) return { caption: of, taken: [] };
  const read = pictureCaption(words);
  const isCut =
    of.block !== null && read.caption.trim() !== '' && !/^[.!?]?[\s|–—-]*[([]/.test(words.slice(read.caption.length));
  const own = isCut ? read : { ...read, caption: words };
  const end = start + length + own.caption.length;
  const rest = of.end - end;
  return {
    caption: { ...of, start: start + length, end, text: own.caption, credit: of.credit ?? own.credit },
    taken: [
      ...(length > 0 ? [{ start, end: start + length, reason: because.label }] : []),
      ...(rest > 0 ? [{ start: end, end: of.end, reason: creditReason(of) }] : []),
    ],
  };
}

/** Only blanks, or a few line ends, lie between two places of the source. */
const isBeside = (text: string, from: number, to: number): boolean =>
  to >= from && to - from < 40 && text.slice(from, to).trim() === '';

/** Gives each line that only names a credit to the caption, or the picture, that it stands beside. */
function giveCredits(
  text: string,
  all: readonly Captioned[],
): { readonly kept: readonly Captioned[]; readonly taken: readonly Taken[] } {
  const kept = [...all];
  const taken: Taken[] = [];
  const isFree = (at: number): boolean => {
    const other = kept[at];
    return other !== undefined && other.credit === null && creditOfLine(other.text) === null;
  };
  for (let at = 0; at < kept.length; at += 1) {
    const line = kept[at];
    if (!line || line.block !== null) continue;
    const [above, below] = [kept[at - 1], kept[at + 1]];
    const told = [above, below].find((other) => other?.block && other.credit === creditOf(line.text));
    const credit = creditOfLine(line.text) ?? told?.credit ?? null;
    if (credit === null) continue;
    if (told || [above, below].some((other) => other?.block && other.credit === credit)) {
      taken.push({ start: line.start, end: line.end, reason: because.picture });
      kept.splice(at, 1);
      at -= 1;
      continue;
    }
    const isBelow = below !== undefined && isFree(at + 1) && isBeside(text, line.end, below.start);
    const isAbove = above !== undefined && isFree(at - 1) && isBeside(text, above.end, line.start);
    // A picture is known to stand there; of two captions the credit is the next one's, as sites set it above.
    const to = isAbove && (above.block !== null || !isBelow) ? at - 1 : isBelow ? at + 1 : -1;
    const owner = kept[to];
    if (!owner) {
      kept[at] = { ...line, credit };
      continue;
    }
    kept[to] = { ...owner, credit };
    taken.push({ start: line.start, end: line.end, reason: creditReason(owner) });
    kept.splice(at, 1);
    at -= 1;
  }
  return { kept, taken };
}

const captionOf = ({ start, end, text, credit }: Captioned): Caption => ({ start, end, text, credit });

const asImage = (block: Block, { start, end, text, credit }: Captioned): Block =>
  block.picture ? { ...block, text, source: { start, end }, picture: { ...block.picture, credit } } : block;

/**
 * The sorted source with captions as a reader prints them: without “Image caption,”, and with the credit that stands
 * after them, or in a line beside them, as the picture's. What is taken off is kept, with its reason.
 */
export function settleCaptions(sorted: SortedSource): SortedSource {
  const { blocks, captions, removed, source } = sorted;
  const images = blocks.filter(({ kind, source: at }) => kind === 'image' && at);
  if (images.length + captions.length === 0) return sorted;
  const all = [
    ...captions.map((caption): Captioned => ({ ...caption, block: null })),
    ...images.map((block): Captioned => ({
      start: block.source?.start ?? 0,
      end: block.source?.end ?? 0,
      text: block.text,
      credit: block.picture?.credit ?? null,
      block,
    })),
  ].toSorted((a, b) => a.start - b.start);
  const { kept, taken } = giveCredits(source.text, all);
  const trimmed = kept.map(trimCaption);
  const off = [...taken, ...trimmed.flatMap((each) => each.taken)];
  const settled = new Map(trimmed.map(({ caption }) => [caption.block, caption]));
  const more = off.map(({ start, end, reason }, at): RemovedLine => ({
    id: `x${removed.length + at + 1}`,
    start,
    end,
    text: source.text.slice(start, end),
    reason,
  }));
  return {
    ...sorted,
    blocks: blocks.map((block) => {
      const own = settled.get(block);
      return own ? asImage(block, own) : block;
    }),
    captions: trimmed.flatMap(({ caption }) => (caption.block === null ? captionOf(caption) : [])),
    removed: more.length === 0 ? removed : [...removed, ...more].toSorted((a, b) => a.start - b.start),
  };
}
