/** How the libraries are measured: in the browser of the tests, one page after the other. */
import { type PlaywrightTestConfig } from '@playwright/test';
import tests from '../../../tests/e2e/playwright.config';

const launchOptions = (name: string) => tests.projects?.find((project) => project.name === name)?.use?.launchOptions ?? {};

const config: PlaywrightTestConfig = {
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: './setup.ts',
  outputDir: '../../../www/test-results',
  workers: 1,
  timeout: 3_600_000,
  reporter: [['list']],
  projects: [{ name: 'cpu', use: { launchOptions: launchOptions('cpu') } }],
};

export default config;
