import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = dirname(fileURLToPath(import.meta.url));
const pkg = resolve(here, '../pkg');
const fake = process.env['GENLAB_ENGINE'] === 'fake';
const emptyModule = '\0genlab-not-built';

/**
 * Finds the generated engines. One that was not built becomes an empty module,
 * so that a build with the CPU only still works. `GENLAB_ENGINE=fake` puts the
 * pretended engine of the tests in its place, for drafts of the page.
 */
function engines(): Plugin {
  return {
    name: 'genlab-engines',
    enforce: 'pre',
    resolveId(source) {
      const match = /^\.\.\/(cpu|webgpu)\/genlab\.js$/.exec(source);
      if (!match) return null;
      if (fake && match[1] === 'cpu') return resolve(pkg, 'src/testing/fake-engine.ts');
      const file = resolve(pkg, match[1] ?? '', 'genlab.js');
      return existsSync(file) && !fake ? file : emptyModule;
    },
    load(id) {
      return id === emptyModule ? 'export const built = false;' : null;
    },
  };
}

/** Puts the packed digits beside the page. */
function digits(): Plugin {
  const from = resolve(here, 'generated/digits.idx.gz');
  return {
    name: 'genlab-digits',
    writeBundle() {
      if (!existsSync(from)) return;
      mkdirSync(resolve(here, 'dist/data'), { recursive: true });
      copyFileSync(from, resolve(here, 'dist/data/digits.idx.gz'));
    },
  };
}

const names = {
  entryFileNames: 'app/[name].js',
  chunkFileNames: 'app/[name]-[hash].js',
  assetFileNames: (asset: { names: readonly string[] }) =>
    asset.names.some((name) => name.endsWith('.css')) ? 'app/main.css' : 'app/[name]-[hash][extname]',
};

export default defineConfig({
  root: here,
  base: './',
  resolve: { alias: { genlab: resolve(pkg, 'src/index.ts') } },
  plugins: [engines(), digits()],
  server: { fs: { allow: [resolve(here, '..')] } },
  worker: {
    format: 'es',
    plugins: () => [engines()],
    rollupOptions: { output: { ...names, entryFileNames: 'app/[name]-[hash].js' } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    rollupOptions: { input: { main: resolve(here, 'src/main.ts') }, output: names },
  },
  test: { include: ['src/**/*.test.ts', '../pkg/src/**/*.test.ts'], environment: 'node' },
});
