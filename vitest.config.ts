import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The tests of shared/ and of what draws or measures it: pure functions, which leave nothing behind for the next file. */
const pure = [
  'attribution',
  'cleaning',
  'desk',
  'exporters',
  'houseStyle',
  'importers',
  'preflight',
  'quotes',
  'receipt',
  'report',
  'stories',
  'story',
  'text',
  'tools',
  'verbatim',
].map((room) => `tests/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Half the machine, as vitest would have it, is one core of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // The engine is loaded once a worker and not once a file: that was half of what these tests took.
      { extends: true, test: { name: 'shared', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'machine',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...pure],
          globalSetup: ['tests/buildCli.ts'],
        },
      },
    ],
    setupFiles: ['tests/setSeed.ts'],
    // No test is about time: the limits only end what would never end, on a machine that has other things to do as well.
    testTimeout: process.env['VERBATIM_FULL'] === '1' ? 600_000 : 120_000,
    hookTimeout: 120_000,
  },
});
