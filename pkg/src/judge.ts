/** The judge of digits: a small file that is fetched when the first answer needs it. */
import type { Question } from '../types';
import type { EngineSession } from './engine';
import type { ProbeWish } from './probes';

/** The questions that only a judge can answer, or answer in full. */
const judged: readonly Question['type'][] = ['classify', 'figures', 'labels', 'holes', 'arithmetic', 'interpolation'];

/** Whether a judge has to be there first. */
export function needsJudge(wish: ProbeWish): boolean {
  if (wish.name !== 'ask') return wish.name === 'collapse';
  return judged.includes(wish.ask.type) || (wish.ask.type === 'invert' && (wish.ask.features ?? 0) > 0);
}

/** Fetches the judge once, and brings it to each session once. */
export class JudgeFile {
  readonly #url: string;
  #file: Promise<Uint8Array | null> | null = null;
  #judged = new WeakSet<EngineSession>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Brings the judge to a session of images that has none yet. Points need none. */
  async bring(session: EngineSession): Promise<void> {
    if (!session.bringJudge || this.#judged.has(session)) return;
    this.#judged.add(session);
    const example = await session.real?.(1);
    if (!example || example.height === 1) return;
    this.#file ??= this.#fetch();
    const file = await this.#file;
    if (file) session.bringJudge(file);
  }

  /** A page without the file has no meter. */
  async #fetch(): Promise<Uint8Array | null> {
    const response = await fetch(this.#url).catch(() => null);
    return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  }
}
