import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import { readStory } from '../../shared/exporters/copy/readStory';
import { american, british } from '../../shared/houseStyle/houseStyle';
import { ferryStory } from './ferryStory';

const settings = { houseStyle: british, now: '2026-03-03T10:00:00Z' };
const all = exporters.map((exporter) => exporter.export(ferryStory, settings));

/** Every part of a packed file, to be read and compared as text. */
const unpacked = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([path, part]) => `== ${path}\n${strFromU8(part)}`)
    .join('\n');

const outward = all.filter(({ name }) => !name.includes('.verbatim.'));

describe('the ferry story', () => {
  for (const { name, text, bytes } of all) {
    it(`leaves as ${name} was approved`, () => {
      const approved = readFileSync(join(import.meta.dirname, 'ferry', bytes ? `${name}.parts.txt` : name), 'utf8');
      expect(bytes ? unpacked(bytes) : text).toBe(approved);
    });
  }

  it('takes nothing dropped, removed or another paper’s with it', () => {
    for (const { text } of outward) expect(text).not.toMatch(/Dropped card|dropped|newsletter|Copy of another/);
  });

  it('says that a link without an address is left out', () => {
    for (const { notices } of outward)
      expect(notices).toEqual([
        'The related link “No address here” is left out: it has no web address. Give it one under Related.',
      ]);
  });

  for (const exporter of exporters) {
    it(`carries the reason for an override in ${exporter.id}, or says that it does not`, () => {
      const { text } = exporter.export(ferryStory, settings);
      if (!exporter.losses.join(' ').includes('reason for an override'))
        expect(text).toContain('Editor rang the harbour master');
    });

    it(`names everybody who is quoted in ${exporter.id}, or says where it does not`, () => {
      const { text } = exporter.export(ferryStory, settings);
      const isSilent = exporter.losses.some((loss) => loss.includes('carry no speaker'));
      for (const name of ['Ines Marlow', ...(isSilent ? [] : ['Tobias Quill', 'Fenholt Ferries'])])
        expect(text).toContain(name);
    });
  }

  it('keeps one quotation over two paragraphs one', () => {
    const [, q1] = readStory(ferryStory, settings).quotations;
    expect(q1?.texts).toEqual(['I was told to let it go.', 'I did not.']);
  });

  it('sets a quotation that stands free as a block, one that runs in as paragraphs', () => {
    expect(readStory(ferryStory, settings).body.map(({ whole }) => whole?.id ?? '-')).toEqual([
      '-',
      '-',
      '-',
      '-',
      '-',
      '-',
      'q4',
      '-',
      'q6',
      'q6',
    ]);
  });

  it('names both of two speakers, nobody where it cannot be known', () => {
    const { quotations } = readStory(ferryStory, settings);
    expect(quotations.map(({ id, speaker, status }) => `${id} ${speaker ?? '-'} ${status}`)).toEqual([
      'q0 Tobias Quill confirmed',
      'q1 Ines Marlow confirmed',
      'q2 Tobias Quill proposed',
      'q3 Fenholt Ferries proposed',
      'q4 - cannot-be-known',
      'q5 Ines Marlow and Tobias Quill confirmed',
      'q6 Ines Marlow confirmed',
    ]);
  });

  it('sets the marks of the house it goes to and leaves the story alone', () => {
    const before = JSON.stringify(ferryStory);
    const copy = readStory(ferryStory, { ...settings, houseStyle: american });
    expect(copy.body[7]?.text).toBe('Mr Quill and the harbour master agreed: “A year is a start.”');
    expect(copy.body[1]?.text).toBe('“I did not.”');
    expect(copy.headline?.text).toBe('Ferry will sail on, says ‘stubborn’ harbour master');
    expect(copy.quotations[5]?.texts).toEqual(['A year is a start.']);
    expect(JSON.stringify(ferryStory)).toBe(before);
  });
});
