/** How the page is measured in a real browser: as it is tested, but for minutes. */
import { type PlaywrightTestConfig } from '@playwright/test';
import tests from '../../tests/e2e/playwright.config';

const cpu = tests.projects?.find((project) => project.name === 'cpu');

const config: PlaywrightTestConfig = {
  ...tests,
  testDir: '.',
  testMatch: '**/browser/*.bench.ts',
  globalSetup: '../../tests/e2e/setup.ts',
  outputDir: '../../www/test-results',
  timeout: 900_000,
  projects: [{ ...cpu, name: 'cpu' }],
};

export default config;
