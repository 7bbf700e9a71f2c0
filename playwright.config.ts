import { defineConfig } from '@playwright/test';

/** The trip of a sub-editor, in the real window: plain Electron, or the Chromium shell where the environment says so. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
});
