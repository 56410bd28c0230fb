/** Builds the npm package: one module, its worker and the wasm, all found relative to it. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { digits, engines, pkg } from './engines.ts';

export default defineConfig({
  root: pkg,
  base: './',
  publicDir: false,
  plugins: [engines(), digits('../pkg/dist')],
  worker: {
    format: 'es',
    plugins: () => [engines()],
    rollupOptions: {
      output: {
        entryFileNames: 'worker-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: { genlab: resolve(pkg, 'src/index.ts') },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
