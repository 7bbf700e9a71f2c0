import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import { fileBytes } from '../../shared/receipt/fileBytes';
import { receiptMaker } from '../../shared/receipt/makeReceipt';
import { settings } from './exported';
import { quayStory } from './quayStory';

const folder = join(import.meta.dirname, 'quay');

/** Every part of a packed file that is text; of its pictures the names. */
const unpacked = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([path, part]) => `== ${path}\n${path.startsWith('word/media/') ? '' : strFromU8(part)}`)
    .join('\n');

describe('the quay story, which has a block of every kind', () => {
  for (const exporter of exporters) {
    it(`leaves in ${exporter.id} as was approved`, () => {
      const { name, text, bytes } = exporter.export(quayStory, settings);
      const path = join(folder, bytes ? `${name}.parts.txt` : name);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(bytes ? unpacked(bytes) : text);
    });
  }

  it('takes its picture’s file along, in a folder beside the export or in the package', () => {
    for (const exporter of exporters) {
      const { beside = [], bytes } = exporter.export(quayStory, settings);
      const packed = bytes ? Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('word/media/')) : [];
      expect([...packed, ...beside.map(({ name }) => name)]).toEqual([
        exporter.id === 'docx' ? 'word/media/aaaaaaaaaaaaaaaa.png' : 'fenholt-quay-pictures/aaaaaaaaaaaaaaaa.png',
      ]);
    }
  });

  it('says which picture is left out where its file is missing', () => {
    for (const exporter of exporters.filter(({ id }) => id !== 'verbatim')) {
      const { pictures: _, ...without } = settings;
      const { notices, beside } = exporter.export(quayStory, without);
      expect(notices.join('\n')).toContain('The picture “The quay at low water, by the old crane” is left out');
      expect(beside).toBeUndefined();
    }
  });

  it('lets a receipt prove its quotation in every format', () => {
    for (const exporter of exporters) {
      const file = exporter.export(quayStory, settings);
      const receipt = receiptMaker(quayStory, { ...settings, version: '0', findings: [] })({
        name: file.name,
        format: exporter.id,
        formatVersion: exporter.version,
        bytes: fileBytes(file),
      });
      const places = receipt.quotations.flatMap(({ parts }) => parts.map((part) => part.places));
      expect([exporter.id, places.length > 0 && places.every((count) => count > 0)]).toEqual([exporter.id, true]);
    }
  });

  it('says in plain text how much is left out', () => {
    const text = exporters.find(({ id }) => id === 'text');
    expect(text?.export(quayStory, settings).notices).toEqual(
      expect.arrayContaining([
        'One link is left out.',
        'One table leaves as plain words.',
        'One level of a crosshead is left out.',
      ]),
    );
  });
});
