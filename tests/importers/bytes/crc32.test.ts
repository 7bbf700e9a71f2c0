import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { crc32, crc32OfText } from '../../../shared/importers/bytes/crc32';

describe('crc32', () => {
  it('is the one of the standard: 123456789 gives cbf43926', () => {
    expect(crc32(Buffer.from('123456789')).toString(16)).toBe('cbf43926');
  });
  it('goes on from what came before', () => {
    expect(crc32(Buffer.from('6789'), crc32(Buffer.from('12345')))).toBe(crc32(Buffer.from('123456789')));
  });
});

describe('crc32OfText', () => {
  it.each(['', 'tide', '“Ötz” – 🌊'])('is that of the bytes of its UTF-16 code units: %j', (text) => {
    expect(crc32OfText(text)).toBe(crc32(Buffer.from(text, 'utf16le')));
  });
});
