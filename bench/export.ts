// Prints one JSON line: how fast stories leave the house. Ratios are to a string template of the same document.
// usage: node tools/run.mjs bench/export.ts [ratios|batch] [STORIES]
import { batchFigures } from './export/batch';
import { ratioFigures } from './export/ratios';

const wanted = process.argv[2];
const ratios = wanted === 'batch' ? null : ratioFigures();
const batch = wanted === 'ratios' ? null : await batchFigures(Number(process.argv[3] ?? 1000));
console.log(JSON.stringify({ bench: 'export', node: process.version, ratios, batch }));
