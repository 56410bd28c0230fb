import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The folders, each with those that it may import. Who adds one says here where it stands. */
const under = ['numbers', 'strings', 'model', 'kit', 'pictures', 'link', 'run'];
const features = ['data', 'settings', 'diagram', 'charts', 'samples', 'slow', 'instruments', 'lessons'];
const arrows: Record<string, readonly string[]> = {
  ...Object.fromEntries(under.map((name, index) => [name, under.slice(0, index)])),
  ...Object.fromEntries(features.map((name) => [name, under])),
  app: [...under, ...features],
  first: [],
};

/** Written by a program, for programs. */
const packed = ['www/src/first/weights.ts'];

const root = import.meta.dirname;
const files = under.concat(features, 'app', 'first').flatMap((folder) => sources(join(root, folder)));
const imported = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return name.endsWith('.ts') && !name.endsWith('.test.ts') ? [relative(root, path)] : [];
  });
}

function text(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** A file without its comments. */
function code(file: string): string {
  return text(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

/** The files that a file imports, types too, as far as they are the page's. */
function importsOf(file: string): string[] {
  return [...text(file).matchAll(imported)].flatMap(([, path = '']) => {
    const to = normalize(join(dirname(file), path));
    return [`${to}.ts`, `${to}/index.ts`].filter((each) => files.includes(each));
  });
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));
const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** The files that can be reached from one of them, and that reach it. */
function circle(): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const found = visit(next, [...path, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  return files.map((file) => visit(file, [])).find((found) => found.length > 0) ?? [];
}

describe('the page', () => {
  it('has every file in a folder that has its place', () => {
    const loose = readdirSync(root).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    expect(loose).toEqual(['embed.ts', 'main.ts']);
    const folders = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
    expect(folders.filter((name) => !(name in arrows))).toEqual(['testing']);
  });

  it('imports only what stands before it; features do not know each other', () => {
    const against = [...graph]
      .flatMap(([file, to]) => to.map((each) => [file, each] as const))
      .filter(([file, to]) => folderOf(file) !== folderOf(to) && !arrows[folderOf(file)]?.includes(folderOf(to)));
    expect(against.map(([file, to]) => `${file} -> ${to}`)).toEqual([
      'diagram/model-diagram.ts -> settings/knob-list.ts',
    ]);
  });

  it('has no files that import each other in a circle, types included', () => {
    expect(circle()).toEqual([]);
  });

  it('is not known whole by a feature', () => {
    const whole = files.filter((file) => folderOf(file) !== 'app' && /\bStudio\b/.test(text(file)));
    expect(whole).toEqual([]);
  });

  it('does not change its state by an element: elements show it', () => {
    const writing = files.filter(
      (file) => /customElements\.define/.test(text(file)) && /store\.set\(/.test(text(file)),
    );
    expect(writing).toEqual([]);
  });

  it('knows no preset by name: what was measured of presets is data', () => {
    const named = files.filter((file) =>
      /['"#`](?:gan|vae|aae|autoencoder|pixelcnn|classical)\/[a-z]/.test(code(file)),
    );
    expect(named).toEqual([]);
  });

  it('touches the address and the storage of the browser only at its edge', () => {
    const edge = ['app', 'kit', 'link', 'first'];
    const touching = files.filter(
      (file) =>
        !edge.includes(folderOf(file)) &&
        /\b(?:localStorage|sessionStorage|location\.(?!reload)|history\.(?:push|replace))/.test(text(file)),
    );
    expect(touching).toEqual([]);
  });

  it('has no file of more than 300 lines, and no line of more than 120 characters', () => {
    const top = join(root, '../..');
    const folders = ['www/src', 'www/scripts', 'pkg/src', 'tests/e2e', 'tests/firefox'];
    const written = folders
      .flatMap((folder) =>
        readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
      )
      .filter((name) => /\.(?:ts|mjs|css)$/.test(name) && !packed.includes(name));
    expect(written.length).toBeGreaterThan(400);
    const lines = (name: string): string[] => readFileSync(join(top, name), 'utf8').trimEnd().split('\n');
    expect(written.filter((name) => lines(name).length > 300)).toEqual([]);
    expect(written.filter((name) => lines(name).some((line) => line.length > 120))).toEqual([]);
  });

  it('is where the documents and the engine say it is', () => {
    const top = join(root, '../..');
    const texts = [
      'ARCHITECTURE.md',
      'README.md',
      'CONTRIBUTING.md',
      ...['docs', 'src'].flatMap((folder) =>
        readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
      ),
    ].filter((name) => /\.(?:md|rs)$/.test(name));
    const said = texts.flatMap((name) =>
      [...readFileSync(join(top, name), 'utf8').matchAll(/(?:www|pkg)\/src\/[\w./-]+\.(?:ts|css|json)/g)].map(
        ([path]) => [name, path] as const,
      ),
    );
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter(([, path]) => !existsSync(join(top, path)))).toEqual([]);
  });
});
