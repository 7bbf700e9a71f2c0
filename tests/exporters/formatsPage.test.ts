import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import { importers } from '../../shared/importers/importers';
import { formatsPage } from '../../tools/formatsPage';

it('the page about the formats is made from the importers and exporters of today', () => {
  expect(readFileSync('docs/formats.md', 'utf8')).toBe(formatsPage(importers, exporters));
});

it('every format has an id of its own', () => {
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
});
