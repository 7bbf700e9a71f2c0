// Prints one JSON line: the engine's speed on news copy and how its time grows on hostile text.
// usage: node tools/run.mjs bench/engine.ts [speed|preflight|slopes]
import { hasQuoteCorpus, readGold } from './accuracy/quotes';
import { preflightShare } from './engine/preflightShare';
import { slopeFigures } from './engine/slopes';
import { speedFigures } from './engine/speed';

const wanted = process.argv[2];
const isWanted = (part: string): boolean => wanted === undefined || wanted === part;
/** Figures of news copy; null for a part that was not asked for. */
const ofCorpus = (part: string, set: string, figures: (texts: readonly string[]) => unknown): unknown => {
  if (!isWanted(part)) return null;
  return hasQuoteCorpus() ? figures(readGold(set).map(({ text }) => text)) : 'no corpus beside the project';
};
const speed = ofCorpus('speed', 'train', speedFigures);
const preflight = ofCorpus('preflight', 'dev', preflightShare);
const slopes = isWanted('slopes') ? slopeFigures() : null;
console.log(JSON.stringify({ bench: 'engine', node: process.version, speed, preflight, slopes }));
