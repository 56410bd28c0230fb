/** One run inside the worker: its session, and how fast it goes. */
import type { Report, Who } from '../types';
import type { EngineSession } from './engine';
import { EngineError } from './errors';
import { Pace } from './pace';
import type { Intervention } from './protocol';
import { joined } from './reports';

const checkpointEveryMilliseconds = 10_000;

/** A run in the worker. */
export class Training {
  readonly run: number;
  readonly pace = new Pace();
  playing = false;
  session: EngineSession;
  /** The step beyond which it does not play. */
  limit: number | null = null;
  readonly #told: (intervention: Intervention) => void;
  /** What is still to be done, the next first. */
  #timeline: readonly Intervention[];
  #sinceCheckpoint = 0;

  /** `told` hears of every intervention of the timeline when it happens. */
  constructor(
    run: number,
    session: EngineSession,
    timeline: readonly Intervention[] = [],
    told: (intervention: Intervention) => void = () => undefined,
  ) {
    this.run = run;
    this.session = session;
    this.#timeline = [...timeline]
      .filter(({ step }) => step >= session.step)
      .sort((one, other) => one.step - other.step);
    this.#told = told;
  }

  /** Whether it plays and may take a step. */
  get ready(): boolean {
    return this.playing && (this.limit === null || this.session.step < this.limit);
  }

  /** Takes as many steps as fit in one turn. */
  async turn(): Promise<Report> {
    const room = this.limit === null ? Infinity : this.limit - this.session.step;
    const start = performance.now();
    const report = await this.#advance(Math.min(this.pace.steps, room), 'both');
    const took = performance.now() - start;
    this.pace.took(report.steps.length, took);
    this.#sinceCheckpoint += took;
    return report;
  }

  /** Takes exactly `steps` steps. */
  async step(steps: number, who: Who): Promise<Report> {
    let report = await this.#advance(steps, who);
    while (report.steps.length < steps) report = joined(report, await this.#advance(steps - report.steps.length, who));
    return report;
  }

  /** Does what is due, then takes at most `most` steps, up to the next intervention. */
  async #advance(most: number, who: Who): Promise<Report> {
    const alone = this.#intervene();
    const next = this.#timeline[0]?.step ?? Infinity;
    if (alone) return this.session.advance(1, alone);
    return this.session.advance(Math.max(1, Math.min(most, next - this.session.step)), who);
  }

  /** Does what is due at this step. Gives who takes the next step alone, if somebody does. */
  #intervene(): Exclude<Who, 'both'> | null {
    for (let next = this.#timeline[0]; next && next.step <= this.session.step; next = this.#timeline[0]) {
      this.#timeline = this.#timeline.slice(1);
      if ('change' in next) this.#adjust(next.change);
      this.#told(next);
      if ('only' in next) return next.only;
    }
    return null;
  }

  #adjust(change: string): void {
    const { applied, restart } = this.session.adjust(change);
    this.pace.restart();
    if (applied) return;
    const message = `At step ${this.session.step} the timeline changes ${restart.join(', ')}, which needs a restart.`;
    throw new EngineError({ kind: 'configuration', message });
  }

  /** Whether a new checkpoint is due. */
  get checkpointDue(): boolean {
    return this.#sinceCheckpoint >= checkpointEveryMilliseconds;
  }

  /** The whole state of the run, as bytes. */
  async checkpoint(): Promise<Uint8Array> {
    this.#sinceCheckpoint = 0;
    return this.session.checkpoint();
  }

  /** Takes another session instead, as after a reset. */
  replace(session: EngineSession): void {
    this.session.free();
    this.session = session;
    this.pace.restart();
    this.#sinceCheckpoint = 0;
  }
}
