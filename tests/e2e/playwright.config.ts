/** How the page is tested in a real browser. */
import { defineConfig } from '@playwright/test';
import { port } from './setup';

const quiet = [
  '--headless=new',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const softwareGpu = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
  '--ignore-gpu-blocklist',
];
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const withoutGpu = '--disable-features=WebGPU';
const launch = (args: string[]) => ({ executablePath, args, ignoreDefaultArgs: ['--headless', '--hide-scrollbars'] });

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './setup.ts',
  outputDir: '../../www/test-results',
  workers: 1,
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { baseURL: `http://127.0.0.1:${port}/`, viewport: { width: 1440, height: 900 } },
  projects: [
    { name: 'cpu', testIgnore: 'webgpu-*.spec.ts', use: { launchOptions: launch([...quiet, withoutGpu]) } },
    { name: 'lessons', testMatch: '*.walk.ts', use: { launchOptions: launch([...quiet, withoutGpu]) } },
    { name: 'webgpu', testMatch: 'webgpu-*.spec.ts', use: { launchOptions: launch([...quiet, ...softwareGpu]) } },
  ],
});
