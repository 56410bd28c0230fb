/** Changes of settings: live ones at once, the others collected for a restart. */
import { EngineError, type Description, type Problem } from 'genlab';
import { isLocked } from '../link/locks';
import { titleOf } from '../model/essentials';
import { withChanges } from '../model/text';
import { messageOf } from '../run/notices';
import type { Page } from '../run/page';
import type { Invalid, State } from '../run/state';

/** What a text means, contradictions included, or which of its values are impossible. */
type Meaning = { description: Description } | { problems: readonly Problem[]; message: string };

/** The changes that a person makes. */
export class Edits {
  readonly #page: Page;
  #waiting = new Map<string, string>();
  #working = false;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Changes one setting. Of many quick changes the last one counts. */
  async change(path: string, text: string): Promise<void> {
    if (isLocked(this.#page.options, 'settings')) return;
    this.#waiting.set(path, text);
    if (this.#working) return;
    this.#working = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) await this.#apply(...next);
    } finally {
      this.#working = false;
    }
  }

  /** Restarts with the collected changes, if they fit together. */
  async restart(): Promise<void> {
    const { run, store } = this.#page;
    if (run && store.state.draft?.problems.length === 0)
      await this.#page.tryStart(withChanges(run.text, store.state.pending), run.story.coming);
  }

  /** Restarts with the collected changes, beside a twin that goes on without them. */
  async restartBeside(): Promise<void> {
    if (this.#page.store.state.draft?.problems.length !== 0) return;
    if (this.#page.store.state.twin !== null || (await this.#page.twin.make())) await this.restart();
  }

  /** Forgets the collected changes. */
  async undoAll(): Promise<void> {
    this.clear();
    await this.refresh();
  }

  /** What was typed and refused is forgotten: the value in force stays. */
  forget(path: string): void {
    this.#setInvalid(path, null);
  }

  /** Nothing is collected and nothing is wrong. */
  clear(): void {
    this.#page.store.set({ pending: new Map(), invalid: new Map() });
  }

  /** Describes what would run with the collected changes. */
  async refresh(): Promise<void> {
    const { run, store } = this.#page;
    if (!run) return;
    const meaning = await this.#mean(withChanges(run.text, store.state.pending));
    if ('description' in meaning) store.set({ draft: meaning.description });
  }

  #next(): [string, string] | undefined {
    const [first] = this.#waiting;
    if (first) this.#waiting.delete(first[0]);
    return first;
  }

  async #apply(path: string, text: string): Promise<void> {
    const { store } = this.#page;
    const knob = store.state.draft?.knobs.find((each) => each.path === path);
    if (!knob || !this.#page.run) return;
    if (knob.live && !store.state.pending.has(path)) await this.#adjust(path, text);
    else await this.#collect(path, text);
  }

  async #adjust(path: string, text: string): Promise<void> {
    try {
      const adjustment = await this.#page.run?.adjust(`${path}=${text}`);
      if (adjustment && !adjustment.applied) return await this.#collect(path, text);
      this.#setInvalid(path, null);
      await this.#page.described();
    } catch (error) {
      // It does not fit what runs, but perhaps what would run after a restart.
      if (error instanceof EngineError && error.kind === 'configuration') await this.#collect(path, text);
      else this.#setInvalid(path, { text, message: messageOf(error) });
    }
  }

  async #collect(path: string, text: string): Promise<void> {
    const { run, store } = this.#page;
    if (!run) return;
    const pending = new Map(store.state.pending).set(path, text);
    const meaning = await this.#mean(withChanges(run.text, pending));
    if ('message' in meaning) {
      const problem = meaning.problems.find((each) => each.path === path);
      return this.#setInvalid(path, { text, message: problem?.message ?? meaning.message });
    }
    this.#setInvalid(path, null);
    this.#keepChanges(pending, meaning.description);
  }

  /** A change back to what runs needs no restart. */
  #keepChanges(pending: Map<string, string>, draft: Description): void {
    const running = this.#page.store.state.description;
    for (const path of pending.keys()) {
      const now = running?.knobs.find((each) => each.path === path);
      const then = draft.knobs.find((each) => each.path === path);
      if (now && then && JSON.stringify(now.value) === JSON.stringify(then.value)) pending.delete(path);
    }
    this.#page.store.set({ pending, draft });
  }

  async #mean(text: string): Promise<Meaning> {
    try {
      return { description: await this.#page.lab.describe(text) };
    } catch (error) {
      const problems = error instanceof EngineError ? error.problems : [];
      return { problems, message: messageOf(error) };
    }
  }

  #setInvalid(path: string, invalid: Invalid | null): void {
    const all = new Map(this.#page.store.state.invalid);
    if (invalid) all.set(path, invalid);
    else all.delete(path);
    this.#page.store.set({ invalid: all });
  }
}

/** What is wrong with a setting: what was typed, or that it does not fit the others. */
export function troubleOf(path: string, { invalid, draft }: Pick<State, 'invalid' | 'draft'>): Invalid | null {
  const problem = draft?.problems.find((each) => each.path === path);
  return invalid.get(path) ?? (problem ? { text: null, message: problem.message } : null);
}

/** The words for a list of collected changes. */
export function pendingWords(pending: ReadonlyMap<string, string>, draft: Description | null): string {
  return [...pending].map(([path, text]) => `${titleOf(path, draft)} ${text}`).join(' · ');
}
