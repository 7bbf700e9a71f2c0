import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sortSource } from '../../shared/cleaning/sortSource';
import { importSource } from '../../shared/importers/importers';
import { miscounted } from '../cleaning/sortText';
import { told } from '../cleaning/told';
import { english } from '../english';
import { paragraph, run, wordFile, wordSpace } from './office/wordFile';

const lead = 'The mill at Dorn opened on Monday after a nine-year wait for a licence from the town.';
const end = 'The council has been asked for its view of the matter, and has not yet given one.';

/** The blocks of a file, and the words that stand raised in it. */
function read(name: string, content: string | Uint8Array) {
  const source = importSource({ name, bytes: typeof content === 'string' ? strToU8(content) : content });
  if (!source.ok) throw new Error(source.problem.message);
  const sorted = sortSource(source.value, english);
  expect(miscounted(sorted)).toEqual([]);
  const { text, spans = [], notes } = source.value;
  return {
    blocks: sorted.blocks.map(told),
    raised: spans.filter(({ kind }) => kind === 'superscript').map(({ start, end: to }) => text.slice(start - 2, to)),
    notes,
  };
}

const two = {
  blocks: [
    'headline: Mill opens late',
    `paragraph: ${lead}1`,
    `paragraph: ${end}2 More.`,
    'crosshead: Notes',
    'list-item (numbered): By the register of mills. Or so.',
    'list-item (numbered): “Not before June,” the council wrote.',
  ],
  raised: ['n.1', 'e.2'],
  notes: ['2 footnotes stand as notes at the end of the copy.'],
};

describe('footnotes are notes at the end of the copy, their numbers raised where they belong', () => {
  it('in a Word file, with its endnotes', () => {
    const reference = (kind: string, id: number): string => `<w:r><w:${kind}noteReference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, words: readonly string[], more = ''): string =>
      `<w:${kind}note ${more} w:id="${id}">${words.map((each) => paragraph(`<w:r><w:${kind}noteRef/></w:r>${run(` ${each}`)}`)).join('')}</w:${kind}note>`;
    const file = wordFile(
      paragraph(run('Mill opens late'), 'Titre') +
        paragraph(run(lead) + reference('foot', 2)) +
        paragraph(run(end) + reference('end', 1) + run(' More.')),
      {
        'word/footnotes.xml': strToU8(
          `<w:footnotes ${wordSpace}>${note('foot', 0, ['line'], 'w:type="separator"')}${note('foot', 2, ['By the register of mills.', 'Or so.'])}</w:footnotes>`,
        ),
        'word/endnotes.xml': strToU8(
          `<w:endnotes ${wordSpace}>${note('end', 1, ['“Not before June,” the council wrote.'])}</w:endnotes>`,
        ),
      },
    );
    expect(read('mill.docx', file)).toEqual(two);
  });

  it('in an RTF file, in the middle of a paragraph', () => {
    const note = (words: string): string => `{\\super\\chftn}{\\footnote\\pard\\plain {\\super\\chftn} ${words}}`;
    expect(
      read(
        'mill.rtf',
        `{\\rtf1\\ansi Mill opens late\\par ${lead}${note('By the {\\i register} of mills.\\par Or so.')}\\par ${end}${note('\\ldblquote Not before June,\\rdblquote  the council wrote.')} More.\\par}`,
      ),
    ).toEqual(two);
  });

  it('in an OpenDocument text', () => {
    const space = ['office', 'text', 'style']
      .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
      .join(' ');
    const note = (...words: readonly string[]): string =>
      `<text:note><text:note-citation>9</text:note-citation><text:note-body>${words.map((each) => `<text:p>${each}</text:p>`).join('')}</text:note-body></text:note>`;
    const content = `<office:document-content ${space}><office:body><office:text><text:h text:outline-level="1">Mill opens late</text:h><text:p>${lead}${note('By the register of mills.', 'Or so.')}</text:p><text:p>${end}${note('“Not before June,” the council wrote.')} More.</text:p></office:text></office:body></office:document-content>`;
    const file = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(content),
    });
    expect(read('mill.odt', file)).toEqual(two);
  });

  it('in Markdown, numbered as the copy points at them', () =>
    expect(
      read(
        'mill.md',
        `# Mill opens late\n\n${lead}[^mills]\n\n${end}[^june] More.\n\n[^june]: “Not before June,” the council wrote.\n[^mills]: By the register of mills.\n    Or so.\n`,
      ),
    ).toEqual(two));

  it('of a page stay the list that they are, without the signs that lead back', () => {
    const { blocks, raised } = read(
      'mill.html',
      `<html><body><article><h1>Mill opens late</h1><p>${lead}<sup><a href="#fn1">1</a></sup></p><p>${end}</p><p>${lead} Or so it was told.</p><section class="footnotes"><hr><ol><li id="fn1"><p>By the register of mills. <a href="#r1" class="footnote-backref">↩</a></p></li></ol></section></article></body></html>`,
    );
    expect(blocks.slice(-2)).toEqual(['rule: ', 'list-item (numbered): By the register of mills.']);
    expect(raised).toEqual(['n.1']);
  });
});
