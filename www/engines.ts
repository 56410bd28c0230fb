/** How vite finds the generated engines and the packed digits. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The folder of the page. */
export const here = dirname(fileURLToPath(import.meta.url));
/** The folder of the npm package. */
export const pkg = resolve(here, '../pkg');

const fake = process.env['GENLAB_ENGINE'] === 'fake';
const emptyModule = '\0genlab-not-built';

/**
 * Finds the generated engines. One that was not built becomes an empty module,
 * so that a build with the CPU only still works. `GENLAB_ENGINE=fake` puts the
 * pretended engine of the tests in its place, for drafts of the page.
 */
export function engines(): Plugin {
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

/** Puts the packed digits and the judges into a folder, beside what was built. */
export function digits(folder: string): Plugin {
  const to = resolve(here, folder);
  const files = [
    [resolve(here, 'generated/digits.idx.gz'), resolve(to, 'digits.idx.gz')],
    [resolve(here, '../assets/judge-mnist.safetensors'), resolve(to, 'judge.safetensors')],
    [resolve(here, '../assets/judge-fashion.safetensors'), resolve(to, 'judge-fashion.safetensors')],
  ] as const;
  return {
    name: 'genlab-digits',
    writeBundle() {
      mkdirSync(to, { recursive: true });
      for (const [from, place] of files) if (existsSync(from)) copyFileSync(from, place);
    },
  };
}

/** Leaves only the letters that every browser of today reads: a third of the files. */
export function lettersOnce(): Plugin {
  return {
    name: 'genlab-letters',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('katex.min.css')) return null;
      return code.replace(/,url\(fonts\/[^)]*\.(woff|ttf)\)\s*format\("[a-z]+"\)/g, '');
    },
  };
}
