import type { LineStyle } from './officeLine';

/** What word processors and newsrooms call their paragraph styles; Word keeps its own in English in every language. */
const named: Readonly<Record<string, LineStyle>> = {
  title: { tag: 'h1', names: 'headline' },
  headline: { tag: 'h1', names: 'headline' },
  subtitle: { tag: 'p', names: 'standfirst' },
  standfirst: { tag: 'p', names: 'standfirst' },
  byline: { tag: 'p', names: 'byline' },
  crosshead: { tag: 'h2', names: null },
  subhead: { tag: 'h2', names: null },
  caption: { tag: 'figcaption', names: null },
  'image caption': { tag: 'figcaption', names: null },
  'picture caption': { tag: 'figcaption', names: null },
  quote: { tag: 'blockquote', names: null },
  'intense quote': { tag: 'blockquote', names: null },
  'block text': { tag: 'blockquote', names: null },
  quotation: { tag: 'blockquote', names: null },
  quotations: { tag: 'blockquote', names: null },
};

/** What a style’s name says of the lines set in it; null when it says nothing. */
export function styleOf(name: string): LineStyle | null {
  const plain = name.trim().toLowerCase().slice(0, 60);
  const level = /^heading\s?([1-9])$/.exec(plain)?.[1];
  if (level !== undefined) return headingStyle(Number(level));
  return Object.hasOwn(named, plain) ? (named[plain] ?? null) : null;
}

/** A heading of the level given, 1 the highest. */
export const headingStyle = (level: number): LineStyle => ({ tag: `h${Math.max(1, Math.min(6, level))}`, names: null });

/** A first-level heading is the headline only above everything else, and only where no style names one. */
export function settleHeadings<T extends { readonly text: string; readonly style: LineStyle }>(
  lines: readonly T[],
): readonly T[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const hasHeadline = lines.some(({ style }) => style.names === 'headline');
  const isTop = ({ style }: T, at: number): boolean =>
    style.tag !== 'h1' || style.names === 'headline' || (!hasHeadline && at === first);
  if (lines.every(isTop)) return lines;
  // The copy's own first level stands right under the headline, and the others below it.
  return lines.map((line, at) => {
    const level = Number(/^h([1-6])$/.exec(line.style.tag)?.[1] ?? 0);
    if (level === 0 || line.style.given !== undefined || (level === 1 && isTop(line, at))) return line;
    return { ...line, style: { ...line.style, tag: `h${Math.min(6, level + 1)}` } };
  });
}
