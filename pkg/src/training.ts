/** One run inside the worker: its session, and how fast it goes. */
import type { Report, Who } from '../types';
import type { EngineSession } from './engine';
import { Pace } from './pace';

const checkpointEveryMilliseconds = 10_000;

/** A run in the worker. */
export class Training {
  readonly run: number;
  readonly pace = new Pace();
  playing = false;
  session: EngineSession;
  #sinceCheckpoint = 0;

  constructor(run: number, session: EngineSession) {
    this.run = run;
    this.session = session;
  }

  /** Takes as many steps as fit in one turn. */
  async turn(): Promise<Report> {
    const steps = this.pace.steps;
    const start = performance.now();
    const report = await this.session.advance(steps, 'both');
    const took = performance.now() - start;
    this.pace.took(steps, took);
    this.#sinceCheckpoint += took;
    return report;
  }

  /** Takes exactly `steps` steps. */
  step(steps: number, who: Who): Promise<Report> {
    return this.session.advance(steps, who);
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
