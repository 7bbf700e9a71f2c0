import { defineConfig } from '@playwright/test';

/** The trip of a sub-editor, in the real window: plain Electron, or the Chromium shell where the environment says so. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // The limits only end what would never end, on a machine that has other things to do as well.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // Every test has an app and a folder of its own, so they may run side by side; much of each is waiting.
  fullyParallel: true,
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
});
