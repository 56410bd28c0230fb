/** Notices that the engine has stopped although nobody was told: a panic inside a promise never settles it. */

/** So often the watchdog looks. */
export const lookEveryMilliseconds = 4000;
/** So often in a row it must find the same work under way. */
const looksUntilStuck = 4;

/** What the engine is doing that may wait for something else than the engine. */
const mayWait: readonly string[] = ['open', 'probe', 'openData'];

/**
 * On the CPU the engine computes without letting timers in. If a timer fires
 * again and again while the same command is under way, nothing computes.
 */
export class Watchdog {
  readonly #bark: (reason: string) => void;
  #work: string | null = null;
  #looks = 0;
  #panic: string | null = null;
  #barked = false;

  constructor(bark: (reason: string) => void) {
    this.#bark = bark;
  }

  /** Work has begun. */
  begin(work: string): void {
    this.#work = work;
    this.#looks = 0;
  }

  /** Work has ended, well or not. */
  end(): void {
    this.#work = null;
  }

  /** Somebody wrote to the console: the engine says there why it panics. */
  heard(words: readonly unknown[]): void {
    const text = words.map(String).join(' ');
    if (!/\bpanicked at\b/.test(text)) return;
    this.#panic = text.split('\n\nStack')[0]?.trim() ?? text;
    this.#say(this.#panic);
  }

  /** Something was thrown that nobody caught. */
  thrown(error: unknown): void {
    this.#say(this.#panic ?? (error instanceof Error ? error.message : String(error)));
  }

  /** Time has passed. On a device that works by itself, waiting is no sign of anything. */
  look(waitsForDevice: boolean): void {
    if (this.#work === null || waitsForDevice || mayWait.includes(this.#work)) return;
    this.#looks += 1;
    if (this.#looks >= looksUntilStuck) this.#say(`“${this.#work}” was begun and never ended.`);
  }

  #say(reason: string): void {
    if (this.#barked) return;
    this.#barked = true;
    this.#bark(reason);
  }
}
