import * as fc from 'fast-check';
import { Fragment, Slice } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { blocksOfSource } from '../../../renderer/editor/blocksOfSource';
import { cleanSerializer, textOf } from '../../../renderer/editor/copyOut';
import { blockSlice, lineSlice, pastedBlocks } from '../../../renderer/editor/pastedSlice';
import type { Block } from '../../../shared/story/block';
import type { LineHint, Source } from '../../../shared/story/source';
import { stateOf } from './editorState';
import { richStory } from './richStory';
import { block, ferry } from './story';
import { isPart, newBlockOf } from '../../../shared/steps/storyFromDoc';

const { schema } = stateOf(ferry);

describe('words with links and emphasis on the clipboard', () => {
  const html =
    '<p style="color:red">Over 10<sup>6</sup> tonnes, <a href="https://a.example/">says</a> <u>she</u>.<p><b>Next</b> one';
  const text = 'Over 106 tonnes, says she.\n\nNext one';
  it('keep them, and nothing else', () => {
    const pasted: string[][] = [];
    blockSlice(schema, pastedBlocks(html, text)).content.descendants((node) => {
      if (node.isText) pasted.push([node.text ?? '', ...node.marks.map(({ type }) => type.name)]);
    });
    expect(pasted).toEqual([
      ['Over 10'],
      ['6', 'superscript'],
      [' tonnes, '],
      ['says', 'link'],
      [' she.'],
      ['Next', 'strong'],
      [' one'],
    ]);
  });
  it('are the text’s own where the page has others', () =>
    expect(pastedBlocks('<ul><li>Quite <b>other</b> words</ul>', 'These are plain')).toEqual([
      { kind: 'paragraph', text: 'These are plain', spans: [] },
    ]));
  it('are one line in a headline, a caption or a cell', () => {
    const slice = lineSlice(schema, pastedBlocks(html, text));
    expect(slice.content.textBetween(0, slice.content.size)).toBe('Over 106 tonnes, says she. Next one');
    expect([slice.openStart, slice.openEnd]).toEqual([0, 0]);
  });
  it('say in a cell where one line ended', () => {
    const { content } = lineSlice(schema, pastedBlocks('', 'Oak\nAsh, old\n\nElm'), ' / ');
    expect(content.textBetween(0, content.size)).toBe('Oak / Ash, old / Elm');
  });
});

describe('a page on the clipboard', () => {
  it('keeps its crossheads and lists, and runs nothing', () => {
    const html = `<h2>What is due</h2><ul><li>Sand</li><li><a href="javascript:alert(1)">Silt</a></li></ul>
      <script>alert(1)</script><style>p { color: red }</style><p onclick="alert(1)">By <em>April</em></p>`;
    expect(pastedBlocks(html, 'What is due\nSand\nSilt\n\nBy April')).toMatchObject([
      { kind: 'crosshead', text: 'What is due' },
      { kind: 'list-item', text: 'Sand' },
      { kind: 'list-item', text: 'Silt' },
      { kind: 'paragraph', text: 'By April', spans: [{ kind: 'emphasis', from: 3, to: 8 }] },
    ]);
  });
  it('keeps lists in lists, block quotations, tables, pictures and rules, and embeds as their address', () => {
    const html = `<ol start="3"><li>Sand<ul><li>fine</li><li>coarse</li></ul></li><li>Silt</li></ol>
      <blockquote><p>We are sorry.</p></blockquote>
      <table><thead><tr><th>Year</th><th>Tonnes</th></tr></thead><tr><td>1970</td><td>1,<b>450</b></td></tr></table>
      <figure><img src="https://pictures.example/q.jpg" alt="A quay"><figcaption>The quay at dawn</figcaption></figure><hr>
      <p>The end</p><iframe src="https://www.youtube.com/embed/abc"></iframe>`;
    const text = '3. Sand\nfine\ncoarse\n4. Silt\nWe are sorry.\nYear\tTonnes\n1970\t1,450\nThe quay at dawn\nThe end';
    expect(pastedBlocks(html, text)).toEqual([
      { kind: 'list-item', text: 'Sand', ordered: true, start: 3 },
      { kind: 'list-item', text: 'fine', level: 2 },
      { kind: 'list-item', text: 'coarse', level: 2 },
      { kind: 'list-item', text: 'Silt', ordered: true },
      { kind: 'paragraph', text: 'We are sorry.', display: 'block-quotation' },
      {
        kind: 'table',
        text: 'Year\tTonnes\n1970\t1,450',
        headRows: 1,
        spans: [{ kind: 'strong', from: 19, to: 22 }],
      },
      {
        kind: 'image',
        text: 'The quay at dawn',
        picture: { src: 'https://pictures.example/q.jpg', alt: 'A quay', credit: null },
      },
      { kind: 'rule', text: '' },
      { kind: 'paragraph', text: 'The end' },
      { kind: 'embed', text: '', embed: { provider: 'YouTube', url: 'https://www.youtube.com/embed/abc' } },
    ]);
  });
  it('never throws, and keeps the words of the text', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<li>', '<table>', '<td>', '<h2>', '</', '<img src=x', 'sand', '&', '\0', '<a href')),
        (parts) => {
          const blocks = pastedBlocks(parts.join(''), 'sand and silt');
          expect(blocks.map((each) => each.text).join(' ')).toContain('sand');
        },
      ),
    ));
});

describe('a source', () => {
  const sourceOf = (lines: readonly (readonly [string, Partial<LineHint>])[], rest: Partial<Source> = {}): Source => {
    const text = lines.map(([words]) => words).join('\n');
    let at = 0;
    return {
      name: 'page',
      format: 'html',
      encoding: 'utf-8',
      text,
      metadata: {},
      notes: [],
      lines: lines.map(([words, hint]) => {
        const start = at;
        at += words.length + 1;
        return { start, end: start + words.length, hint: { tag: 'p', linkShare: 0, ...hint } };
      }),
      ...rest,
    };
  };
  it('gives lists as deep and as numbered as they are', () =>
    expect(
      blocksOfSource(
        sourceOf([
          ['One', { tag: 'li', level: 1, number: 4 }],
          ['In it', { tag: 'li', level: 2 }],
          ['Two', { tag: 'li', level: 1, number: 5 }],
        ]),
      ),
    ).toEqual([
      { kind: 'list-item', text: 'One', ordered: true, start: 4 },
      { kind: 'list-item', text: 'In it', level: 2 },
      { kind: 'list-item', text: 'Two', ordered: true },
    ]));
  it('gives a table, its rows together', () =>
    expect(
      blocksOfSource(
        sourceOf([
          ['Year\tTonnes', { tag: 'td', table: 0, head: true }],
          ['1970\t1,450', { tag: 'td', table: 0 }],
          ['After', {}],
        ]),
      ),
    ).toEqual([
      { kind: 'table', text: 'Year\tTonnes\n1970\t1,450', headRows: 1 },
      { kind: 'paragraph', text: 'After' },
    ]));
  it('gives pictures by their address, with their captions, and rules and cards where they stand', () => {
    const source = sourceOf(
      [
        ['Before', {}],
        ['The quay', { figure: true }],
        ['Deep', { quoted: true }],
      ],
      {
        objects: [
          {
            kind: 'picture',
            at: 7,
            src: 'https://a.example/quay.jpg',
            alt: 'A quay',
            credit: null,
            caption: { start: 7, end: 15 },
          },
          { kind: 'picture', at: 16, src: 'data:image/png;base64,AAAA', alt: '', credit: null, caption: null },
          { kind: 'rule', at: 16 },
          { kind: 'embed', at: 20, provider: 'YouTube', url: 'https://video.example/1', words: null },
        ],
      },
    );
    expect(blocksOfSource(source)).toEqual([
      { kind: 'paragraph', text: 'Before' },
      {
        kind: 'image',
        text: 'The quay',
        picture: { src: 'https://a.example/quay.jpg', alt: 'A quay', credit: null },
      },
      { kind: 'rule', text: '' },
      { kind: 'paragraph', text: 'Deep', display: 'block-quotation' },
      { kind: 'embed', text: '', embed: { provider: 'YouTube', url: 'https://video.example/1' } },
    ]);
  });
});

describe('what is copied out of the copy', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const htmlOf = (blocks: readonly Block[]): string => {
    const state = stateOf({ ...ferry, blocks, quotations: [], reported: [] });
    const div = document.createElement('div');
    const body = Fragment.fromArray(state.doc.children.slice(4).filter(isPart));
    div.append(cleanSerializer.serializeFragment(body, { document: document as unknown as Document }) as never);
    return div.innerHTML;
  };
  it('has lists in lists, and one block quotation', () =>
    expect(
      htmlOf([
        block('a', 'list-item', 'One'),
        { ...block('b', 'list-item', 'In it'), level: 2, ordered: true, start: 3 },
        block('c', 'list-item', 'Two'),
        { ...block('d', 'paragraph', 'Said'), display: 'block-quotation' },
        { ...block('e', 'paragraph', 'so'), display: 'block-quotation' },
      ]),
    ).toBe(
      '<ul><li>One<ol start="3"><li>In it</li></ol></li><li>Two</li></ul><blockquote><p>Said</p><p>so</p></blockquote>',
    ));
  it('has pictures, cards, rules, pull quotes and tables as a page has them', () =>
    expect(
      htmlOf([
        {
          ...block('a', 'image', 'The quay'),
          picture: { src: 'https://a.example/q.jpg', alt: 'A quay', credit: 'Ann Lee' },
        },
        block('b', 'pull-quote', 'No gift'),
        { ...block('c', 'rule', ''), source: null },
        { ...block('d', 'table', 'A\tB\nC'), headRows: 1 },
      ]),
    ).toBe(
      '<figure><img alt="A quay" src="https://a.example/q.jpg"><figcaption><span>The quay</span> <cite>Ann Lee</cite></figcaption></figure>' +
        '<aside><p>No gift</p></aside><hr><table><tbody><tr><th>A</th><th>B</th></tr><tr><td colspan="2">C</td></tr></tbody></table>',
    ));
  it('has the text of its blocks, cells divided by tabs', () => {
    const state = stateOf({ ...ferry, blocks: [block('a', 'table', 'A\tB\nC\tD'), block('b', 'paragraph', 'E')] });
    expect(textOf(new Slice(Fragment.fromArray(state.doc.children.slice(4).filter(isPart)), 0, 0))).toBe(
      'A\tB\nC\tD\n\nE',
    );
  });
  it('is exact as new blocks', () =>
    fc.assert(
      fc.property(richStory, ({ blocks }) => {
        const state = stateOf({ ...ferry, blocks, quotations: [], reported: [] });
        const made = state.doc.children.slice(4).filter(isPart).map(newBlockOf);
        expect(made).toEqual(blocks.slice(1).map(({ id: _id, source: _source, ...rest }) => rest));
        expect(blockSlice(state.schema, made).content.content.map(newBlockOf)).toEqual(made);
      }),
    ));
});
