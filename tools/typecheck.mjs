// Type-checks every room with its own compiler settings, all at once.
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const rooms = ['shared', 'disk', 'apart', 'electron', 'renderer', 'cli', 'server', 'tests', 'tools', 'bench'];

/**
 * @param {string} room
 * @returns {Promise<number>}
 */
const check = (room) =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', room], {
      cwd: root,
      stdio: 'inherit',
    });
    child.on('exit', (code) => done(code ?? 1));
  });

const codes = await Promise.all(rooms.map(check));
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
