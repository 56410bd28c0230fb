/** How the libraries are measured: in the browser of the tests, one page after the other. */
import { type PlaywrightTestConfig } from '@playwright/test';
import tests from '../../../tests/e2e/playwright.config';

const launchOptions = (name: string) => tests.projects?.find((project) => project.name === name)?.use?.launchOptions ?? {};

/** As the tests use WebGPU, but on the graphics card, if there is one. */
const software = '--use-webgpu-adapter=swiftshader';
const onCard = { ...launchOptions('webgpu'), args: launchOptions('webgpu').args?.filter((argument) => argument !== software) ?? [] };

const config: PlaywrightTestConfig = {
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: './setup.ts',
  outputDir: '../../../www/test-results',
  workers: 1,
  timeout: 3_600_000,
  reporter: [['list']],
  projects: [
    { name: 'cpu', use: { launchOptions: launchOptions('cpu') } },
    { name: 'webgpu', use: { launchOptions: onCard } },
  ],
};

export default config;
