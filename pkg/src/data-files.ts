/** Reads the files that a person gives as a data set. */
import { EngineError } from './errors';
import { foreign, kindOfFile } from './file-kinds';
import type { DataSource } from './protocol';

const needed = 'Two files are needed: images and labels in IDX format.';

/** The packed data as it comes from the server. */
export async function fetchPacked(url: string | URL): Promise<DataSource> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new EngineError({ kind: 'data', message: `${String(url)} could not be loaded (status ${response.status}).` });
  }
  return { type: 'packed', bytes: await response.arrayBuffer() };
}

/** A pair of IDX files: images and labels, in either order, packed with gzip or not. */
export async function readPair(files: readonly File[]): Promise<DataSource> {
  const [first, second] = files;
  if (!first || !second || files.length !== 2) {
    throw new EngineError({
      kind: 'data',
      message: `${needed} ${files.length === 1 ? 'This is one.' : `These are ${files.length}.`}`,
    });
  }
  for (const { name, words } of await Promise.all(
    [first, second].map(async (file) => ({ name: file.name, words: foreign(await kindOfFile(file)) })),
  )) {
    if (words !== null) throw new EngineError({ kind: 'data', message: `${name} is ${words}. ${needed}` });
  }
  const [images, labels] = await Promise.all([first.arrayBuffer(), second.arrayBuffer()]);
  return { type: 'idx', images, labels, name: pairName(first.name) };
}

function pairName(name: string): string {
  const short = name.replace(/\.gz$/i, '').replace(/[-.]?(images|labels)?[-.]?idx[13][-.]ubyte$/i, '');
  return short === '' ? name : short;
}
