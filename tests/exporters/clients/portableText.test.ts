import { toHTML, type PortableTextComponents } from '@portabletext/to-html';
import { expect, it } from 'vitest';
import { escapeText } from '../../../shared/exporters/writers/markup';
import { fileIn, shownAlike, stories } from './stories';

/** What a site’s own theme adds: the types that Portable Text itself has none of, as Sanity’s documentation shows them. */
const components: Partial<PortableTextComponents> = {
  types: {
    verbatimStory: () => '',
    image: ({ value }) =>
      `<figure><img alt="${escapeText(String(value.alt))}"><figcaption>${escapeText(`${value.caption ?? ''} ${value.credit ?? ''}`)}</figcaption></figure>`,
    table: ({ value }) =>
      `<table>${value.rows.map(({ cells }: { readonly cells: readonly string[] }) => `<tr>${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
    embed: ({ value }) => `<p>${escapeText(value.provider)}</p><p>${escapeText(value.caption ?? '')}</p>`,
    break: () => '<hr>',
  },
  marks: {
    quotation: ({ children }) => `<span>${children}</span>`,
    sup: ({ children }) => `<sup>${children}</sup>`,
    sub: ({ children }) => `<sub>${children}</sub>`,
  },
  block: { pullquote: ({ children }) => `<aside>${children}</aside>` },
};

const show = (text: string, onMissingComponent: (message: string) => void): string =>
  toHTML(JSON.parse(text), { components, onMissingComponent });

it('Portable Text’s own renderer shows the copy and every speaker', () =>
  shownAlike('portable-text', {
    show: ({ text }) =>
      show(text, (message) => {
        throw new Error(message);
      }),
    more: ({ related }) => related.map(({ title }) => title),
  }));

it('a site without components of ours loses no word of text and no speaker', () => {
  for (const story of stories) {
    const { text } = fileIn('portable-text', story);
    const bare = toHTML(JSON.parse(text), {
      onMissingComponent: false,
      components: { types: { unknownType: () => '' } },
    });
    for (const speaker of story.speakers.filter(({ name }) => text.includes(`— ${name}`)))
      expect(bare).toContain(speaker.name);
  }
});
