// Draws, for each quotation of a story, what the engine saw and why it answered as it did: kind, mentions, candidates, reasons.
// usage: npm run --silent why -- STORY [--quotation N]   STORY: any file that can be opened, or “-” for text on standard input
// It reads the copy alone: what a file says of its own quotations and what an editor decided are not shown.
import { parseArgs } from 'node:util';
import { readInput } from '../cli/readInput';
import { loadStory } from '../shared/desk/loadStory';
import { readableBlocks } from '../shared/desk/readableBlocks';
import { british } from '../shared/houseStyle/houseStyle';
import { drawWhy } from './drawWhy';

/** The answer to a call, or a sentence of what is wrong with it. */
async function why(): Promise<{ readonly drawn: string } | { readonly wrong: string }> {
  const { values, positionals } = parseArgs({ options: { quotation: { type: 'string' } }, allowPositionals: true });
  const [path] = positionals;
  const only = values.quotation === undefined ? undefined : Number(values.quotation);
  if (path === undefined || (only !== undefined && !(Number.isInteger(only) && only > 0)))
    return { wrong: 'usage: npm run --silent why -- STORY [--quotation N]' };
  const input = await readInput(path);
  if (!input.ok) return { wrong: input.problem.message };
  const loaded = loadStory(input.value, british, 'why');
  return loaded.ok ? { drawn: drawWhy(readableBlocks(loaded.value.sorted), only) } : { wrong: loaded.problem.message };
}

const answer = await why();
if ('drawn' in answer) process.stdout.write(`${answer.drawn}\n`);
else {
  process.stderr.write(`${answer.wrong}\n`);
  process.exitCode = 2;
}
