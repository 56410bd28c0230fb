/** How the page is measured in a real browser: as it is tested, but for minutes. */
import { defineConfig } from '@playwright/test';
import tests from '../../tests/e2e/playwright.config';

export default defineConfig(tests, {
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: '../../tests/e2e/setup.ts',
  outputDir: '../../www/test-results',
  timeout: 900_000,
  projects: [{ ...tests.projects?.[0], name: 'bench', testIgnore: [] }],
});
