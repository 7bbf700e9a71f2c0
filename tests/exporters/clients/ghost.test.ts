import { createRequire } from 'node:module';
import type * as Nodes from '@tryghost/kg-default-nodes';
import type * as Renderer from '@tryghost/kg-lexical-html-renderer';
import { it } from 'vitest';
import { creditFor } from '../../../shared/exporters/copy/quotationRecord';
import { shownAlike } from './stories';

interface GhostFile {
  readonly db: readonly [{ readonly data: { readonly posts: readonly [{ readonly lexical: string }] } }];
}

// Its ES modules do not load in Node.
const require = createRequire(import.meta.url);
const { DEFAULT_NODES } = require('@tryghost/kg-default-nodes') as typeof Nodes;
const { LexicalHTMLRenderer } = require('@tryghost/kg-lexical-html-renderer') as typeof Renderer;
const renderer = new LexicalHTMLRenderer({ nodes: DEFAULT_NODES as never });

it('Ghost’s own renderer shows the copy: words, order, headings, lists, links, emphasis, tables, pictures, speakers', () =>
  shownAlike('ghost', {
    show: ({ text }) =>
      renderer.render((JSON.parse(text) as GhostFile).db[0].data.posts[0].lexical, { target: 'html' }),
    // A pull quote names its speaker, a bookmark its site once more, and related stories stand beneath.
    more: ({ related, quotations }) => [
      'YouTube',
      ...related.flatMap(({ title, source }) => [title, source ?? '']),
      ...quotations.map(creditFor),
    ],
  }));
