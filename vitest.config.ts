import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A test file that puts something in the place of a module, a global or a variable of the environment. */
const replaces = /vi\.(mock|doMock|resetModules|stubGlobal|stubEnv)\(|process\.env(\.\w+|\[[^\]]+\]) = /;

const own = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((path) => `tests/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.test\.tsx?$/.test(path) && !path.startsWith('tests/e2e/'))
  .filter((path) => replaces.test(readFileSync(path, 'utf8')));

export default defineConfig({
  test: {
    // Half the machine, as vitest would have it, is one core of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Modules are loaded once a worker and not once a file: that was half of what these tests took.
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...own],
          isolate: false,
          globalSetup: ['tests/buildCli.ts', 'tests/startPostgres.ts'],
        },
      },
      { extends: true, test: { name: 'alone', include: own } },
    ],
    setupFiles: ['tests/setSeed.ts'],
    // No test is about time: the limits only end what would never end, on a machine that has other things to do as well.
    testTimeout: process.env['VERBATIM_FULL'] === '1' ? 600_000 : 120_000,
    hookTimeout: 120_000,
  },
});
