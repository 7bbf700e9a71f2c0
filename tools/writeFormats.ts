// Writes docs/formats.md from the importers and exporters. Run after adding one: node tools/run.mjs tools/writeFormats.ts
import { writeFileSync } from 'node:fs';
import { exporters } from '../shared/exporters/exporters';
import { importers } from '../shared/importers/importers';
import { formatsPage } from './formatsPage';

writeFileSync('docs/formats.md', formatsPage(importers, exporters));
