import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { importSource } from '../../../shared/importers/importers';
import { fromByteString } from '../../../shared/importers/mail/byteString';
import { prepareFile } from '../../../shared/importers/prepareFile';
import { encodeBase64 } from '../../../shared/text/base64';
import { miscounted } from '../../cleaning/sortText';
import { english } from '../../english';
import { runs } from '../../runs';
import { page, pdfFile, type SetLine } from './pdfFile';

async function read(bytes: Uint8Array, name = 'mill.pdf', wanted?: number) {
  const { file, format, item } = await prepareFile({ name, bytes }, undefined, wanted);
  return importSource(file, format, item);
}

async function blocksOf(bytes: Uint8Array): Promise<readonly string[]> {
  const source = await read(bytes);
  if (!source.ok) throw new Error(source.problem.message);
  const sorted = sortSource(source.value, english);
  expect(miscounted(sorted)).toEqual([]);
  return sorted.blocks.map(({ kind, text }) => `${kind}: ${text}`);
}

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const source = await read(bytes);
  return source.ok ? '' : source.problem.message;
};

const title: readonly SetLine[] = [
  { text: 'Mill opens after nine years', y: 790, size: 20 },
  { text: 'of waiting for a licence', y: 766, size: 20 },
];
const copy = [
  'The mill at Dorn opened on Monday after a nine-year wait for a licence from the town, which',
  'had asked for a second survey of the weir, and then for a third, before it let the wheel turn',
  'again at last.',
  '',
  '\u0093We had the oak ready, and we had the men ready,\u0094 said Ken Dorn, who owns it with his sister',
  'and who will run the stones himself. \u0093What we had not was the paper, and the paper is what they',
  'ask for.\u0094',
];
const told = [
  'headline: Mill opens after nine years of waiting for a licence',
  'paragraph: The mill at Dorn opened on Monday after a nine-year wait for a licence from the town, which had asked for a second survey of the weir, and then for a third, before it let the wheel turn again at last.',
  'paragraph: “We had the oak ready, and we had the men ready,” said Ken Dorn, who owns it with his sister and who will run the stones himself. “What we had not was the paper, and the paper is what they ask for.”',
];
describe('a PDF', () => {
  it('gives its paragraphs, put together from the lines of the page, and its largest words as the headline', async () =>
    expect(await blocksOf(pdfFile([[...title, ...page(copy, 730)]]))).toEqual(told));

  it('goes on over the end of a page, and leaves out the heads and feet of pages', async () => {
    const foot = (number: number): readonly SetLine[] => [
      { text: `The Dorn Courier, page ${number}`, y: 40, size: 8 },
      { text: String(number), y: 28, size: 8 },
    ];
    const pages = [
      [...title, ...page(copy.slice(0, 2), 730), ...foot(1)],
      [...page(copy.slice(2), 790), ...foot(2)],
    ];
    expect(await blocksOf(pdfFile(pages))).toEqual(told);
    const source = await read(pdfFile(pages));
    expect(source.ok && source.value.text).toContain('The Dorn Courier, page 2');
  });

  it('begins a paragraph where a line is set in', async () => {
    const lines = copy.filter((line) => line !== '');
    const set = lines.map((text, at): SetLine => ({ text, y: 730 - at * 12, x: at === 3 ? 84 : 72 }));
    expect(await blocksOf(pdfFile([[...title, ...set]]))).toEqual(told);
  });

  it('that is a scan says so, and what to do', async () => {
    expect(await refusal(pdfFile([[]]))).toContain('its pages are pictures, as a scanner makes them');
    expect(await refusal(pdfFile([[]]))).toContain('text recognition');
  });

  it('that is damaged is refused, and nothing throws', async () => {
    expect(await refusal(strToU8('%PDF-1.7\nnone'))).toContain('damaged or cut off');
    const good = pdfFile([[...title, ...page(copy, 730)]]);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), async (at, byte, end) => {
        const bad = good.slice(0, Math.max(20, end));
        bad[at % bad.length] = byte;
        expect(typeof (await read(bad)).ok).toBe('boolean');
      }),
      { numRuns: runs(100) },
    );
  });

  it('comes out of a mail as one of its stories', async () => {
    const mail = `From: a@coast.example\nTo: b@coast.example\nSubject: Mill\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe mill for page three is attached, Ann.\n--b\nContent-Type: application/pdf; name="mill.pdf"\nContent-Transfer-Encoding: base64\n\n${encodeBase64(pdfFile([[...title, ...page(copy, 730)]]))}\n--b--\n`;
    const source = await read(fromByteString(mail), 'mill.eml', 2);
    expect(source.ok && source.value).toMatchObject({ format: 'pdf', name: 'mill.pdf' });
  });
});
