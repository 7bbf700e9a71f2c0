import type { Emphasis, TextSpan } from '../../story/block';
import { relFor, type LinkRule } from '../../text/linkRules';
import { webAddress } from '../../text/webAddress';
import { escapeText } from '../writers/markup';
import { cleanText } from './cleanText';
import type { StyledText } from './setHouseStyle';
import type { CopyPiece } from './copyLine';

const nesting: readonly Emphasis[] = ['strong', 'emphasis', 'strike', 'superscript', 'subscript'];
const noEmphases: readonly Emphasis[] = [];
const noSpans: readonly TextSpan[] = [];

/** Not between the halves of a pair, which belong to one character. */
const wholeAt = (text: string, at: number): number =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;

/** A link or an emphasis as it leaves: of a link, how it is marked. */
export type CopySpan = TextSpan & { readonly rel?: string };

/** A block's links and emphasis in its text as house style sets it. A link whose address no format may carry is none. */
export function styleSpans(
  spans: readonly TextSpan[] | undefined,
  { text, map }: StyledText,
  rules: readonly LinkRule[] = [],
): readonly CopySpan[] {
  if (spans === undefined || spans.length === 0) return noSpans;
  return spans.flatMap((span): readonly CopySpan[] => {
    const from = wholeAt(text, Math.min(map(Math.max(span.from, 0)), text.length));
    const to = wholeAt(text, Math.min(map(Math.max(span.to, 0)), text.length));
    if (to <= from) return [];
    if (span.kind !== 'link') return [{ kind: span.kind, from, to }];
    const href = webAddress(span.href);
    const rel = href === null ? null : relFor(rules, href);
    return href === null ? [] : [{ kind: 'link', from, to, href, ...(rel !== null && { rel }) }];
  });
}

/** The words under each link of a block whose address no format may carry. */
export const refusedLinks = (text: string, spans: readonly TextSpan[] | undefined): readonly string[] =>
  (spans ?? noSpans).flatMap((span) =>
    span.kind === 'link' && webAddress(span.href) === null ? [cleanText(text.slice(span.from, span.to)).trim()] : [],
  );

/** What stands from `from` to `to` of a text, cut where a span begins or ends. */
export function cutPieces(
  { text, isPlain }: Pick<StyledText, 'text' | 'isPlain'>,
  { from, to }: { readonly from: number; readonly to: number },
  spans: readonly CopySpan[],
): readonly CopyPiece[] {
  const near = spans.filter((span) => span.from < to && span.to > from);
  const inside = near.flatMap((span) => [span.from, span.to]).filter((at) => at > from && at < to);
  const cuts = [from, ...[...new Set(inside)].toSorted((a, b) => a - b), to];
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? from;
    const words = text.slice(start, end);
    const clean = isPlain ? words : cleanText(words);
    const over = near.filter((span) => span.from <= start && span.to >= end);
    return { text: clean, markup: escapeText(clean, isPlain), ...linkOf(over), emphases: emphasesOf(over) };
  });
}

/** Where links overlap, the one that begins first keeps the words. */
function linkOf(over: readonly CopySpan[]): Pick<CopyPiece, 'link' | 'rel'> {
  for (const span of over)
    if (span.kind === 'link') return span.rel ? { link: span.href, rel: span.rel } : { link: span.href };
  return { link: null };
}

function emphasesOf(over: readonly TextSpan[]): readonly Emphasis[] {
  if (over.length === 0) return noEmphases;
  const kinds = new Set(over.map(({ kind }) => kind));
  // No letter stands above the line and below it at once.
  if (kinds.has('superscript')) kinds.delete('subscript');
  return nesting.filter((kind) => kinds.has(kind));
}
