/** The judges, of digits and of clothes: small files that are fetched when an answer needs one. */
import type { Question } from '../types';
import type { EngineSession } from './engine';
import { EngineError } from './errors';
import type { ProbeWish } from './probes';

/** The questions that only a judge can answer, or answer in full. */
const judged: readonly Question['type'][] = ['classify', 'figures', 'labels', 'holes', 'arithmetic', 'interpolation'];

/** Whether a judge has to be there first. */
export function needsJudge(wish: ProbeWish): boolean {
  if (wish.name !== 'ask') return wish.name === 'collapse';
  return judged.includes(wish.ask.type) || (wish.ask.type === 'invert' && (wish.ask.features ?? 0) > 0);
}

/** Fetches each judge once, and brings to each session the first that knows its images. */
export class Judges {
  readonly #urls: readonly string[];
  readonly #files = new Map<string, Promise<Uint8Array | null>>();
  #judged = new WeakSet<EngineSession>();

  constructor(urls: readonly string[]) {
    this.#urls = urls;
  }

  /**
   * Brings a judge to a session of images that has none yet. Points need none, and images that no judge knows get none.
   */
  async bring(session: EngineSession): Promise<void> {
    if (!session.bringJudge || this.#judged.has(session)) return;
    this.#judged.add(session);
    try {
      const example = await session.real?.(1);
      if (!example || example.height === 1) return;
      for (const url of this.#urls) {
        const file = await this.#file(url);
        if (file && (await session.bringJudge(file))) return;
      }
    } catch (error) {
      this.#judged.delete(session);
      throw error;
    }
  }

  #file(url: string): Promise<Uint8Array | null> {
    const known = this.#files.get(url);
    if (known) return known;
    const file = fetched(url);
    this.#files.set(url, file);
    // What could not be fetched is fetched again when it is next wanted.
    file.catch(() => this.#files.delete(url));
    return file;
  }
}

/** A page without the files has no meter; a network that is gone is another matter. */
async function fetched(url: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    if (response.status < 500) return null;
  } catch {
    // Told below, in words that help more than the browser's.
  }
  throw new EngineError({
    kind: 'judge',
    message: 'The file of the judge could not be fetched. The network may be gone.',
  });
}
