// The files that a peer tests itself with, through ours: counts that may rise and may not fall.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { importSource } from '../../shared/importers/importers';

const folder = 'node_modules/mammoth/test/test-data';
const tight = (text: string): string => text.replace(/\s+/g, '');

/** Every word in its order, more words of ours (notes, their numbers) between them or not. */
function standsIn(words: string, among: string): boolean {
  let at = 0;
  for (const letter of among) if (letter === words[at]) at += 1;
  return at === words.length;
}

describe('the Word files of mammoth’s own tests', async () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  const read = await Promise.all(
    names.map(async (name) => {
      const buffer = readFileSync(join(folder, name));
      const { value } = await mammoth.extractRawText({ buffer });
      const source = importSource({ name, bytes: new Uint8Array(buffer) });
      return { name, theirs: tight(value), ours: source.ok ? tight(source.value.text) : null };
    }),
  );
  it('are all there', () => expect(names.length).toBeGreaterThanOrEqual(17));

  it('have every word that mammoth finds, in its order', () => {
    const lost = read.filter(({ theirs, ours }) => theirs !== '' && (ours === null || !standsIn(theirs, ours)));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('are the same word for word, but for those whose notes stand at the end', () => {
    const same = read.filter(({ theirs, ours }) => theirs !== '' && theirs === ours);
    const withNotes = read.filter(({ theirs, ours }) => theirs !== ours && ours !== null);
    expect([same.length, withNotes.length]).toEqual([10, 3]);
  });

  it('are refused only where there is no word in them', () =>
    expect(read.filter(({ theirs, ours }) => ours === null && theirs !== '').map(({ name }) => name)).toEqual([]));
});
