// Prints one JSON line: the engine's speed on news copy and how its time grows on hostile text.
// usage: node tools/run.mjs bench/engine.ts [speed|slopes]
import { hasQuoteCorpus, readGold } from './accuracy/quotes';
import { slopeFigures } from './engine/slopes';
import { speedFigures } from './engine/speed';

const wanted = process.argv[2];
const speed =
  wanted === 'slopes'
    ? null
    : hasQuoteCorpus()
      ? speedFigures(readGold('train').map(({ text }) => text))
      : 'no corpus beside the project';
const slopes = wanted === 'speed' ? null : slopeFigures();
console.log(JSON.stringify({ bench: 'engine', node: process.version, speed, slopes }));
