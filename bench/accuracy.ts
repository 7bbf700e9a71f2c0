// Prints one JSON line: how well the engine reads the corpora that lie beside the project.
// usage: node tools/run.mjs bench/accuracy.ts [quotes|cleaning]
import { cleaningFigures } from './accuracy/cleaning';
import { hasQuoteCorpus, quoteFigures } from './accuracy/quotes';

const wanted = process.argv[2];
const quotes = wanted === 'cleaning' ? null : hasQuoteCorpus() ? await quoteFigures() : 'no corpus beside the project';
const cleaning = wanted === 'quotes' ? null : await cleaningFigures();
console.log(JSON.stringify({ bench: 'accuracy', quotes, cleaning }));
