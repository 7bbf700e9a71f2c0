import type { Block } from '../story/block';

/** A footnote's sign behind the stop of a sentence: “gates.1”, “gates.[1]”, “gates.³”, “gates.*”. */
const sign = /(?<=\p{L}["'’”»)]*[.!?…]["'’”»)]*)(?:\d{1,3}|[⁰¹²³⁴-⁹]+|\[\d{1,3}\]|[*†‡]+)$/u;

const endOf = (text: string): number => text.length - (sign.exec(text.slice(-80))?.[0].length ?? 0);

/** Where the sign of a footnote begins that ends a paragraph, raised or not; the paragraph's end where there is none. */
export function footnoteAt({ text, spans }: Block): number {
  const raised = spans?.find(({ kind, to }) => kind === 'superscript' && to === text.length);
  return raised?.from ?? endOf(text);
}
