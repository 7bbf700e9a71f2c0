// `npm run desk [-- COMMAND]`: sets itself up and runs the shared desk; see docs/newsroom.md.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDependencies, root } from './setup.mjs';

installDependencies();
// Built first and then run by itself, so that the desk is one process and hears what its terminal says.
const built = spawnSync(
  process.execPath,
  [join(root, 'tools', 'run.mjs'), '--build', join(root, 'server', 'desk.ts')],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
if (built.status === 0) {
  const file = join(root, 'dist', 'run', 'desk.mjs');
  process.chdir(process.env.INIT_CWD ?? root);
  process.argv = [process.execPath, file, ...process.argv.slice(2)];
  await import(pathToFileURL(file).href);
} else process.exitCode = 1;
