import './scripts/older-node.mjs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { digits, engines, here, lettersOnce, pkg } from './engines.ts';

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
  plugins: [engines(), lettersOnce(), digits('dist/data')],
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
    rollupOptions: {
      input: {
        first: resolve(here, 'src/first/first.ts'),
        main: resolve(here, 'src/main.ts'),
        embed: resolve(here, 'src/embed.ts'),
      },
      output: names,
    },
  },
  test: { include: ['src/**/*.test.ts', '../pkg/src/**/*.test.ts'], environment: 'node' },
});
