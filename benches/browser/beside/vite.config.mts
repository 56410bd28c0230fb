/** Bundles the page of the measurement, with every library in files of its own. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { digits, engines, pkg } from '../../../www/engines.ts';

const here = dirname(fileURLToPath(import.meta.url));

export default {
  root: here,
  base: './',
  publicDir: false,
  resolve: { alias: { genlab: resolve(pkg, 'src/index.ts') } },
  plugins: [engines(), digits(resolve(here, 'dist/data'))],
  worker: { format: 'es', plugins: () => [engines()] },
  // TensorFlow.js sends the text of one of its functions to its threads: minified, it would name what is not there.
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', minify: false, assetsInlineLimit: 0, modulePreload: false, chunkSizeWarningLimit: 4_000 },
} satisfies UserConfig;
