// Kills a watch at random while files come in, lets the last one finish, and counts: prints one JSON line.
// usage: node tools/run.mjs bench/watch.ts [KILLS] [FILES] [SEED]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommandLine } from './export/buildCommandLine';
import { killWatch } from './watch/killWatch';

const [kills = 200, files = 2000, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'verbatim-watch-'));
try {
  const program = await buildCommandLine(join(folder, 'verbatim.mjs'));
  console.log(
    JSON.stringify({
      bench: 'watch',
      node: process.version,
      ...(await killWatch({ program, folder, files, kills, seed })),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
