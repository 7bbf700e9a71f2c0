import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { TextSpan } from '../../shared/story/block';
import type { Source } from '../../shared/story/source';

/** Some words and what is over all of them. */
export interface Piece {
  readonly words: string;
  readonly kinds: readonly TextSpan['kind'][];
}

export const address = 'https://harbour.example/tide?a=1';

const kinds: readonly TextSpan['kind'][] = ['link', 'strong', 'emphasis', 'superscript', 'subscript', 'strike'];

const word = fc.string({
  unit: fc.constantFrom(...'abcdeéß0189&.,’“𝄞'),
  minLength: 1,
  maxLength: 6,
});
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const piece = (of: readonly TextSpan['kind'][]): fc.Arbitrary<Piece> =>
  fc.record({ words, kinds: fc.subarray([...of]) });

/** Paragraphs of rich copy; each begins and ends with plain words, so that none is a heading. */
export const richParagraphs = (of = kinds): fc.Arbitrary<readonly (readonly Piece[])[]> =>
  fc.array(
    fc
      .array(piece(of), { minLength: 1, maxLength: 6 })
      .map((pieces) => [{ words: 'It', kinds: [] }, ...pieces, { words: 'said the mayor of the harbour.', kinds: [] }]),
    { minLength: 1, maxLength: 4 },
  );

const solid = (text: string): string => text.replace(/\s+/g, '');

/** What the source has under its spans of a kind. */
export const wordsUnder = ({ text, spans = [] }: Source, kind: TextSpan['kind']): readonly string[] =>
  spans.filter((span) => span.kind === kind).map(({ start, end }) => text.slice(start, end));

/** Under its spans of each kind the source has the words that stood under them in the file, and no others. */
export function expectSpans(source: Source, paragraphs: readonly (readonly Piece[])[], of = kinds): void {
  for (const kind of of) {
    const under = paragraphs.flat().filter((each) => each.kinds.includes(kind));
    expect(solid(wordsUnder(source, kind).join(''))).toBe(solid(under.map((each) => each.words).join('')));
  }
  for (const { start, end, ...span } of source.spans ?? []) {
    expect(start).toBeLessThan(end);
    expect(source.text.slice(start, end).trim()).toBe(source.text.slice(start, end));
    expect(source.lines.some((line) => line.start <= start && end <= line.end)).toBe(true);
    if (span.kind === 'link') expect(span.href).toBe(address);
  }
}

const tags: Readonly<Record<TextSpan['kind'], readonly [string, string]>> = {
  link: [`<a href="${address}">`, '</a>'],
  strong: ['<strong>', '</strong>'],
  emphasis: ['<em>', '</em>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  strike: ['<del>', '</del>'],
};

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The paragraphs as HTML, with blanks where a reader sees none. */
export const asHtml = (paragraphs: readonly (readonly Piece[])[]): string =>
  paragraphs
    .map(
      (pieces) =>
        `<p> ${pieces
          .map(({ words: own, kinds: over }, at) =>
            over.reduce(
              (inner, kind) => `${tags[kind][0]}${inner}${tags[kind][1]}`,
              at % 2 === 0 ? ` ${escaped(own)}\n` : escaped(own),
            ),
          )
          .join('&nbsp; ')}</p>`,
    )
    .join('\n');
