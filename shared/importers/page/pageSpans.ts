import type { TextSpan } from '../../story/block';
import type { SourceSpan } from '../../story/source';
import { sourceSpans, tidySpans, withoutLooks } from '../../story/spans';
import { isWebAddress } from '../../text/webAddress';
import { emphasisOf } from './emphasisOf';
import type { HtmlAttributes } from './htmlEvents';
import { pageRanger, type PagePlace } from './pagePlaces';

/** A link or an emphasis of a page, and where it stands; its address as written. */
export interface PageSpan {
  readonly kind: TextSpan['kind'];
  readonly href: string | null;
  readonly from: PagePlace;
  to: PagePlace | null;
}

/** More spans than this are no story's. */
export const mostSpans = 20_000;

/** Stretches that all spans together may have, so that a page that nests them ends in time. */
const mostRanges = 100_000;

/** The spans that an element begins. */
export function spansOf(tag: string, attributes: HtmlAttributes, from: PagePlace): readonly PageSpan[] {
  if (tag !== 'a') return emphasisOf(tag, attributes).map((kind): PageSpan => ({ kind, href: null, from, to: null }));
  const href = attributes['href'];
  return href === undefined ? [] : [{ kind: 'link', href, from, to: null }];
}

interface TaggedLine {
  readonly text: string;
  readonly tag: string;
}

function toTextSpan(
  { kind, href }: PageSpan,
  from: number,
  to: number,
  resolve: (href: string) => string | undefined,
): TextSpan | null {
  if (kind !== 'link') return { kind, from, to };
  const address = href === null ? undefined : resolve(href);
  return address === undefined || !isWebAddress(address) ? null : { kind, from, to, href: address };
}

/** The links and emphasis of a page, at their offsets in its lines joined by line ends; a heading is bold anyway. */
export function readPageSpans(
  lines: readonly TaggedLine[],
  spans: readonly PageSpan[],
  resolve: (href: string) => string | undefined,
): readonly SourceSpan[] {
  if (spans.length === 0) return [];
  const rangesOf = pageRanger(lines.map(({ text }) => text));
  const inLine = new Map<number, TextSpan[]>();
  let ranges = 0;
  for (const span of spans) {
    if (span.to === null || ranges > mostRanges) continue;
    for (const { line, from, to } of rangesOf(span.from, span.to)) {
      ranges += 1;
      const own = toTextSpan(span, from, to, resolve);
      const known = inLine.get(line);
      if (own && known) known.push(own);
      else if (own) inLine.set(line, [own]);
    }
  }
  let start = 0;
  return lines.flatMap(({ text, tag }, at) => {
    const begins = start;
    start += text.length + 1;
    const own = tidySpans(inLine.get(at) ?? []);
    return sourceSpans(/^h[1-6]$/.test(tag) ? withoutLooks(own, text) : own, begins);
  });
}

/** Of each line the links that `resolve` finds no address for, beside other words. */
export function unknownLinks(
  lines: readonly TaggedLine[],
  spans: readonly PageSpan[],
  resolve: (href: string) => string | undefined,
): ReadonlyMap<number, readonly { readonly from: number; readonly to: number }[]> {
  const unknown = spans.filter(({ kind, href }) => kind === 'link' && href !== null && resolve(href) === undefined);
  const found = new Map<number, { from: number; to: number }[]>();
  if (unknown.length === 0) return found;
  const rangesOf = pageRanger(lines.map(({ text }) => text));
  for (const { from: first, to: last } of unknown.slice(0, mostSpans)) {
    if (last === null) continue;
    for (const { line, from, to } of rangesOf(first, last)) {
      if (to - from === lines[line]?.text.length) continue;
      found.set(line, [...(found.get(line) ?? []), { from, to }]);
    }
  }
  return found;
}
