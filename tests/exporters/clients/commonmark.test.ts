import { HtmlRenderer, Parser } from 'commonmark';
import { it } from 'vitest';
import { shownAlike } from './stories';

for (const smart of [false, true])
  it(`CommonMark’s reference parser${smart ? ', told to be smart,' : ''} shows the copy and every speaker`, () =>
    shownAlike('markdown', {
      show: ({ text }) =>
        new HtmlRenderer({ smart })
          .render(new Parser({ smart }).parse(text.replace(/^---\n.*?\n---\n/s, '')))
          .replace(/<h2>Related<\/h2>/, ''),
      more: ({ related }) => related.map(({ title }) => title),
      // Tables are GitHub’s.
      unless: ({ body }) => body.some(({ kind }) => kind === 'table'),
    }));
