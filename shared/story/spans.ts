import type { Block, TextSpan } from './block';
import type { SourceRange } from './range';
import type { SourceSpan } from './source';

/** Every kind of span in the order in which spans of one stretch are kept. */
export const spanKinds: readonly TextSpan['kind'][] = [
  'link',
  'strong',
  'emphasis',
  'superscript',
  'subscript',
  'strike',
];

const none: readonly never[] = [];

const inOrder = (a: TextSpan, b: TextSpan): number =>
  a.from - b.from || b.to - a.to || spanKinds.indexOf(a.kind) - spanKinds.indexOf(b.kind);

const isSame = (a: TextSpan, b: TextSpan): boolean =>
  a.kind === b.kind && (a.kind !== 'link' || b.kind !== 'link' || a.href === b.href);

/** Sorts spans and drops the empty ones; those of one kind that meet become one, and of links that overlap the first stands. */
export function tidySpans(spans: readonly TextSpan[]): readonly TextSpan[] {
  if (spans.length === 0) return none;
  const lastOf = new Map<TextSpan['kind'], number>();
  const tidy: TextSpan[] = [];
  for (const span of spans.toSorted(inOrder)) {
    if (span.from >= span.to) continue;
    const at = lastOf.get(span.kind) ?? -1;
    const last = tidy[at];
    if (last && span.from <= last.to && isSame(last, span)) {
      if (span.to > last.to) tidy[at] = { ...last, to: span.to };
      continue;
    }
    const own = last && span.from < last.to ? { ...span, from: last.to } : span;
    if (own.from >= own.to) continue;
    lastOf.set(own.kind, tidy.length);
    tidy.push(own);
  }
  return tidy.toSorted(inOrder);
}

/** The spans with both ends moved. */
export const mapSpans = (spans: readonly TextSpan[], map: (offset: number) => number): readonly TextSpan[] =>
  tidySpans(spans.map((span) => ({ ...span, from: map(span.from), to: map(span.to) })));

/** The spans without the blanks at their ends. */
export const trimSpans = (spans: readonly TextSpan[], text: string): readonly TextSpan[] =>
  tidySpans(
    spans.map((span) => {
      const words = text.slice(span.from, span.to);
      const from = span.from + words.length - words.trimStart().length;
      return { ...span, from, to: Math.max(from, span.from + words.trimEnd().length) };
    }),
  );

/** What of the spans lies over a stretch of the text, counted from where the stretch begins. */
export const cutSpans = (spans: readonly TextSpan[], from: number, to: number): readonly TextSpan[] =>
  mapSpans(spans, (offset) => Math.min(Math.max(offset, from), to) - from);

/** The spans after the stretch from `from` to `to` gave way to `length` characters with spans of their own. */
export const spliceSpans = (
  spans: readonly TextSpan[],
  { from, to }: { readonly from: number; readonly to: number },
  { length, spans: own }: { readonly length: number; readonly spans: readonly TextSpan[] },
): readonly TextSpan[] =>
  tidySpans([
    ...cutSpans(spans, 0, from),
    ...moveSpans(own, from),
    ...moveSpans(cutSpans(spans, to, Number.MAX_SAFE_INTEGER), from + length),
  ]);

/** The spans, so many characters further on. */
export const moveSpans = (spans: readonly TextSpan[], by: number): readonly TextSpan[] =>
  spans.map((span) => ({ ...span, from: span.from + by, to: span.to + by }));

/** The block with these spans; without the field where there are none. */
export function withSpans(block: Block, spans: readonly TextSpan[]): Block {
  if (spans.length > 0) return { ...block, spans };
  if (block.spans === undefined) return block;
  const { spans: _, ...plain } = block;
  return plain;
}

const isLook = (kind: TextSpan['kind']): boolean => kind === 'strong' || kind === 'emphasis';

/** The spans without bold and italics over all of a text that is set so anyway, as a heading is. */
export const withoutLooks = (spans: readonly TextSpan[], text: string): readonly TextSpan[] =>
  spans.filter(({ kind, from, to }) => !(isLook(kind) && text.slice(0, from).trim() + text.slice(to).trim() === ''));

/** The block with the source's spans over its range, where its text is still the source's; all bold is the look of a heading or a caption. */
export function withSourceSpans(block: Block, spans: readonly SourceSpan[] | undefined): Block {
  if (spans === undefined || block.source === null) return block;
  if (block.text.length !== block.source.end - block.source.start) return block;
  const own = spansUnder(spans, block.source);
  const hasLook = /^(?:paragraph|list-item|table|embed)$/.test(block.kind);
  return withSpans(block, hasLook ? own : withoutLooks(own, block.text));
}

/** The source's spans over one range of it, in offsets of that range. */
function spansUnder(spans: readonly SourceSpan[], { start, end }: SourceRange): readonly TextSpan[] {
  const over = spans.filter((span) => span.start < end && start < span.end);
  return over.length === 0
    ? none
    : cutSpans(
        over.map(({ start: from, end: to, ...span }): TextSpan => ({ ...span, from, to })),
        start,
        end,
      );
}

/** Spans of one line as spans of the source, in which the line begins at `start`. */
export const sourceSpans = (spans: readonly TextSpan[], start: number): readonly SourceSpan[] =>
  spans.map(({ from, to, ...span }): SourceSpan => ({ ...span, start: start + from, end: start + to }));
