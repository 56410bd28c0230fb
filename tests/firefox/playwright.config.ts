/**
 * How the page is tested in Firefox. Playwright only runs these tests: Firefox, as it is installed, is driven over
 * WebDriver BiDi.
 */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: '../e2e/setup.ts',
  outputDir: '../../www/test-results/firefox',
  workers: 1,
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
