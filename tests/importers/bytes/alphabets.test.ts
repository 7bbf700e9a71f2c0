import { describe, expect, it } from 'vitest';
import { alphabetsOf, isUnsure, readIn } from '../../../shared/importers/bytes/alphabets';

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const file = (...parts: readonly (string | readonly number[])[]) => ({
  name: 'copy.txt',
  bytes: Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part))),
});
const around = (...bytes: readonly number[]) => file('The report says: ', bytes, ' and that was all.');

describe('a file that is not UTF-8', () => {
  it.each<[string, readonly number[], string]>([
    ['iso-8859-15', [0x35, 0xa4], '5€'],
    ['windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], 'Привет'],
    ['windows-1255', [0xf9, 0xec, 0xe5, 0xed], 'שלום'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['gb18030', [0xd6, 0xd0, 0xb9, 0xfa], '中国'],
    ['macintosh', [0xd2, 0x48, 0x69, 0xd3], '“Hi”'],
    ['koi8-r', [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], 'Привет'],
  ])('in %s is asked about, with a line as it would read', (id, bytes, words) => {
    const unsure = around(...bytes);
    expect(isUnsure(unsure)).toBe(true);
    const offered = alphabetsOf(unsure);
    expect(offered.find((one) => one.id === id)?.line).toContain(`The report says: ${words} and that`);
    expect(offered.slice(0, 5).map((one) => one.id)).toContain(id);
    const read = readIn(unsure, id);
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toContain(words);
  });

  it.each<[string, readonly (string | readonly number[])[]]>([
    ['English with its marks', [[0x93], 'Hi,', [0x94], ' she said. It', [0x92], 's late ', [0x97], ' too late.']],
    [
      'French',
      ['Le caf', [0xe9], ' de l', [0x92], [0xe9], 't', [0xe9], ' est ferm', [0xe9], ' ', [0xe0], ' No', [0xeb], 'l.'],
    ],
    ['German', ['Die Gr', [0xf6, 0xdf], 'e der T', [0xfc], 'r ', [0xfc], 'berraschte alle.']],
    ['bytes that nobody gave a meaning', [[0x93], 'Hi', [0x94, 0x81, 0x8d, 0x8f, 0x90, 0x9d], ' she said.']],
  ])('of %s is taken for Western European without a question', (_what, parts) => {
    expect(isUnsure(file(...parts))).toBe(false);
    expect(alphabetsOf(file(...parts)).length).toBeGreaterThan(1);
  });

  it('shows the line that tells, not the first', () => {
    const late = file('Plain words.\n'.repeat(50), 'Then: ', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], '\nmore');
    expect(alphabetsOf(late)[0]).toMatchObject({ id: 'windows-1251', line: 'Then: Привет' });
  });

  it('cannot be read in an alphabet that its bytes do not fit, or that nobody knows', () => {
    expect(readIn(around(0xff, 0xff), 'euc-kr')).toMatchObject({ ok: false });
    expect(readIn(around(0xe9), 'utf-7')).toMatchObject({ ok: false });
  });
});

describe('a file is not asked about', () => {
  it.each([
    ['when it is UTF-8', { name: 'a.txt', bytes: new TextEncoder().encode('“Hi”') }],
    ['when it is no text', file([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['when it is empty', file('')],
    ['when it says itself what it is', file('<meta charset="windows-1251"><p>', [0xcf, 0xf0, 0xe8, 0xe2], '</p>')],
  ])('%s', (_when, given) => {
    expect(alphabetsOf(given)).toEqual([]);
    expect(isUnsure(given)).toBe(false);
  });
});
