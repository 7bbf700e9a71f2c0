import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { nodeDisk, type Disk, type OpenFile } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { alphabetsOf, isUnsure, readIn } from '../../shared/importers/bytes/alphabets';
import { at, bytesOf, here, joined, short, utf16be, utf16le, type Row } from './case';

const copy = '“Hi,” she said. The tide was late on Monday.';
const bom = bytesOf(0xef, 0xbb, 0xbf);
const png = bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52);
/** It is asked about, with a line in each alphabet, and reads right in the one that is chosen. */
const asked = (id: string, words: string, ...bytes: readonly number[]): Row =>
  here({
    run: () => {
      const file = { name: 'copy.txt', bytes: joined('The report says: ', bytesOf(...bytes), ' and that was all.') };
      expect(isUnsure(file)).toBe(true);
      const offered = alphabetsOf(file).find((alphabet) => alphabet.id === id);
      expect(offered?.line).toBe(`The report says: ${words} and that was all.`);
      const read = readIn(file, id);
      expect(read.ok && new TextDecoder().decode(read.value.bytes)).toContain(words);
    },
  });

/** A: encodings and raw bytes. */
export const encodings: Readonly<Record<string, Row>> = {
  'A-01': here({ bytes: () => copy, ends: 'load', has: [copy] }),
  'A-02': here({ bytes: () => joined(bom, copy), ends: 'load', has: [copy], hasNot: ['\ufeff'] }),
  'A-03': here({ bytes: () => joined(bytesOf(0xff, 0xfe), utf16le(copy)), ends: 'load', has: [copy] }),
  'A-04': here({ bytes: () => joined(bytesOf(0xfe, 0xff), utf16be(copy)), ends: 'load', has: [copy] }),
  'A-05': here({
    bytes: () => utf16le('The tide was late on Monday, she said.'),
    ends: 'load',
    has: ['The tide'],
    says: /UTF-16/,
  }),
  'A-06': here({
    bytes: () => joined(bytesOf(0xff, 0xfe), utf16le(copy), bytesOf(0x41)),
    ends: 'load',
    has: [copy],
    says: /last byte/,
  }),
  'A-07': here({ bytes: () => bytesOf(0xff, 0xfe, 0, 0, 0x48, 0, 0, 0), ends: 'refuse', says: /UTF-32/ }),
  'A-08': here({
    bytes: () => joined(bytesOf(0x93), 'Hi', bytesOf(0x94), ' she said.'),
    ends: 'load',
    has: ['“Hi”'],
    says: /windows-1252/,
  }),
  'A-09': here({
    bytes: () => joined(bytesOf(0x93), 'Hi', bytesOf(0x94, 0x81, 0x8d, 0x8f, 0x90, 0x9d), ' she said.'),
    ends: 'load',
    has: ['“Hi”'],
    says: /5 .*characters?/,
  }),
  'A-10': asked('iso-8859-15', '5€', 0x35, 0xa4),
  'A-11': asked('windows-1251', 'Привет', 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2),
  'A-12': asked('windows-1255', 'שלום', 0xf9, 0xec, 0xe5, 0xed),
  'A-13': asked('shift_jis', '日本', 0x93, 0xfa, 0x96, 0x7b),
  'A-14': asked('gb18030', '中国', 0xd6, 0xd0, 0xb9, 0xfa),
  'A-15': asked('macintosh', '“Hi”', 0xd2, 0x48, 0x69, 0xd3),
  'A-16': here({
    bytes: () =>
      joined(
        '“Sound,” said Ines Marlow. “Sound again,” said Tobias Quill.\n',
        bytesOf(0x93),
        'Odd',
        bytesOf(0x94),
        ' she said.',
      ),
    ends: 'load',
    has: ['“Sound,”', '\ufffdOdd\ufffd'],
    says: /2 characters could not be read/,
  }),
  'A-17': here({
    bytes: () => 'It isnâ€™t over, she said. That isnâ€™t it.',
    ends: 'load',
    // It is put right, and told: an editor would do nothing else with it. The corpus asked to leave it and offer that.
    has: ['isn’t'],
    says: /twice|encod/,
  }),
  'A-18': here({
    bytes: () => joined('a road', bytesOf(0xc0, 0xaf), 'map'),
    ends: 'load',
    has: ['\ufffd'],
    hasNot: ['road/'],
    says: /could not be read/,
  }),
  'A-19': here({
    bytes: () => joined('a road', bytesOf(0xed, 0xa0, 0x80), 'map'),
    ends: 'load',
    has: ['\ufffd'],
    says: /could not be read/,
  }),
  'A-20': here(
    {
      bytes: () => joined('She said it was “caf', bytesOf(0xe2, 0x80)),
      ends: 'load',
      has: ['“caf'],
      says: /could not be read/,
    },
    { bytes: () => joined('She said it was caf', bytesOf(0xc3)), ends: 'load', has: ['caf'], says: /windows-1252/ },
  ),
  'A-21': short('a file of nothing but its mark is refused as empty, where the bar would open an empty story', {
    bytes: () => bom,
    ends: 'refuse',
    says: /empty/,
  }),
  'A-22': here({ bytes: () => '', ends: 'refuse', says: /empty/ }),
  'A-23': here({ bytes: () => new Uint8Array(1_000_000), ends: 'refuse', says: /not text/ }),
  'A-24': here({
    bytes: () => 'One\0 two\0 three\0 four words were said.',
    ends: 'load',
    says: /3 NUL/,
    hasNot: ['\0'],
  }),
  'A-25': here({ bytes: () => png, ends: 'refuse', says: /PNG/ }),
  'A-26': here({ bytes: () => 'one\r\ntwo\rthree\nfour\u0085five\u2028six', ends: 'load', has: ['one', 'six'] }),
  'A-27': here({
    bytes: () => 'one\ftwo\vthree\bfour\u001b[31mfive',
    ends: 'load',
    says: /escape sequence[^]*form feed|form feed[^]*escape/,
    hasNot: ['\u001b', '\b'],
  }),
  'A-28': at(
    'electron/web/readPage.test.ts',
    'F-28 is decoded by its bytes: UTF-8 stays UTF-8 whatever is stated, and another alphabet is brought into UTF-8',
  ),
  'A-29': here({
    name: 'page.html',
    bytes: () => '<meta charset="utf-7"><p>The tide +ADw-script+AD4- was late.</p>',
    ends: 'load',
    has: ['+ADw-script+AD4-'],
  }),
  'A-30': here({
    run: async (folder) => {
      const path = join(folder, 'growing.txt');
      writeFileSync(path, copy);
      const growing: Disk = {
        ...nodeDisk,
        open: async (...given) => {
          const file = await nodeDisk.open(...given);
          // More is written between the look at its size and the reading.
          const stat: OpenFile['stat'] = async () => {
            const seen = await file.stat();
            appendFileSync(path, ' And more.');
            return seen;
          };
          return {
            stat,
            write: (...part) => file.write(...part),
            read: (...part) => file.read(...part),
            sync: () => file.sync(),
            close: () => file.close(),
          };
        },
      };
      const read = await readWhole(growing, path, 1024);
      expect(Buffer.from(read).toString('utf8')).toBe(copy);
    },
  }),
};
