/** One training run, as the page sees it. */
import type {
  Adjustment,
  Answers,
  Collapse,
  Coverage,
  DrawRequest,
  Field,
  Health,
  Images,
  Question,
  Report,
  Who,
} from '../types';
import type { Connection } from './connection';
import { Emitter } from './emitter';
import { EngineError, type ErrorData } from './errors';
import type { Probed, ProbeName, Probes, ProbeWish } from './probes';
import type { DeviceInfo, Intervention, RunInfo, WorkerEvent } from './protocol';
import { Story } from './story';

/** A state of a run that can be gone back to. */
export interface Checkpoint {
  step: number;
  bytes: Uint8Array;
}

/** What to draw. `classes` are asked for again and again, of a model that knows classes. */
export type DrawWish = Pick<DrawRequest, 'count' | 'from'> & { classes?: number[] };

/** What a run tells. */
export interface RunEvents {
  /** New steps were taken. */
  report: Report;
  /** It started or stopped playing, or was reset. */
  state: { playing: boolean; step: number; text: string };
  /** A setting was changed, or a player took a step alone: now, or because the timeline said so. */
  intervened: { intervention: Intervention; text: string };
  /** There is a new `lastCheckpoint`. */
  checkpoint: Checkpoint;
  /** A number stopped being finite. The checkpoint is the last good one. */
  diverged: { error: EngineError; checkpoint: Checkpoint | null };
  /** The GPU was lost; the run goes on from this step on another device. */
  device: { device: DeviceInfo; step: number };
  /** Something else went wrong. The run has stopped. */
  failed: { error: EngineError };
}

/** A training run. Made by `lab.start` and `lab.resume`. */
export class Run {
  readonly #events = new Emitter<RunEvents>();
  readonly #connection: Connection;
  /** The number of the run in the worker. */
  readonly id: number;
  #text: string;
  #step: number;
  #story: Story;
  #playing = false;
  #closed = false;
  #last: Checkpoint | null = null;
  #busyMilliseconds = 0;
  readonly #ended: () => void;

  /** @internal `ended` is called when the run is closed. */
  constructor(connection: Connection, id: number, info: RunInfo, story: Story, ended: () => void = () => undefined) {
    this.#connection = connection;
    this.#ended = ended;
    this.id = id;
    this.#text = info.text;
    this.#step = info.step;
    this.#story = story;
  }

  /** How the run came to be what it is: where it started, and everything that was done to it. */
  get story(): Story {
    return this.#story;
  }

  /** The canonical configuration text. */
  get text(): string {
    return this.#text;
  }

  /** Steps taken so far. */
  get stepsTaken(): number {
    return this.#step;
  }

  /** Whether the run is playing. */
  get playing(): boolean {
    return this.#playing;
  }

  /** Whether the run was ended with `close`. */
  get closed(): boolean {
    return this.#closed;
  }

  /** The last good checkpoint: about every 10 s of training, and at pause. */
  get lastCheckpoint(): Checkpoint | null {
    return this.#last;
  }

  /** How long the engine was busy with the last draw or probe. */
  get busyMilliseconds(): number {
    return this.#busyMilliseconds;
  }

  /** Calls `handler` at every such event. Gives back how to stop that. */
  on<Name extends keyof RunEvents>(name: Name, handler: (payload: RunEvents[Name]) => void): () => void {
    return this.#events.on(name, handler);
  }

  /** Trains until `pause`. */
  async play(): Promise<void> {
    this.#playing = true;
    await this.#connection.ask('play', { run: this.id });
  }

  /** Waits, while it plays, when it has reached `step`; null takes the limit away. */
  async limit(step: number | null): Promise<void> {
    await this.#connection.ask('limit', { run: this.id, step });
  }

  /** Stops after the turn that is under way. */
  async pause(): Promise<void> {
    this.#playing = false;
    await this.#connection.ask('pause', { run: this.id });
  }

  /** Takes `steps` steps, of both players or of one. Also emitted as a report. */
  async step(steps: number, who: Who): Promise<Report> {
    try {
      const report = await this.#connection.ask('step', { run: this.id, steps, who });
      if (who !== 'both') for (const step of report.steps) this.#did({ step: step - 1, only: who });
      this.#reported(report);
      return report;
    } catch (error) {
      if (error instanceof EngineError && error.kind === 'diverged') this.#diverged(error);
      throw error;
    }
  }

  /** Draws samples. Does not change the run. */
  async draw(request: DrawWish): Promise<Images> {
    const whole = request;
    const { images, milliseconds } = await this.#connection.ask('draw', { run: this.id, request: whole });
    this.#busyMilliseconds = milliseconds;
    return images;
  }

  /** Real examples of this run, always the same; null if the engine cannot give them. */
  real(count: number): Promise<Images | null> {
    return this.#probe('real', { count });
  }

  /** How real the discriminator takes the plane to be, for points; null if the engine cannot say. */
  field(side: number, extent: number): Promise<Field | null> {
    return this.#probe('field', { side, extent });
  }

  /** What a judge says about fresh images, or which modes fresh points reach; null if the engine cannot say. */
  collapse(samples: number): Promise<Collapse | Coverage | null> {
    return this.#probe('collapse', { samples });
  }

  /** How well the players do and gradients flow; null if the engine cannot say. */
  health(): Promise<Health | null> {
    return this.#probe('health', {});
  }

  /** Answers a question about the run; null if the engine cannot. */
  ask<Type extends Question['type']>(question: Extract<Question, { type: Type }>): Promise<Answers[Type] | null> {
    return this.#probe('ask', question) as Promise<Answers[Type] | null>;
  }

  /** Applies changes such as `loss.realLabel=0.9`, if all of them can be made live. */
  async adjust(text: string): Promise<Adjustment> {
    const { step, ...adjustment } = await this.#connection.ask('adjust', { run: this.id, text });
    if (adjustment.applied) this.#text = adjustment.text;
    if (adjustment.applied) this.#did({ step, change: text });
    return adjustment;
  }

  /** The whole state of the run as bytes, for `lab.resume`. */
  checkpoint(): Promise<Uint8Array> {
    return this.#connection.ask('checkpoint', { run: this.id });
  }

  /** Starts again from the same first weights, with the settings of now. What the timeline has not done yet stays. */
  async reset(): Promise<void> {
    this.#last = null;
    await this.#connection.ask('reset', { run: this.id });
    this.#story = new Story(this.#text, this.#story.coming);
  }

  /** Frees the run. Where its worker has ended, it is free already. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#playing = false;
    this.#closed = true;
    this.#last = null;
    this.#ended();
    await this.#connection.ask('close', { run: this.id }).catch(() => undefined);
  }

  /** @internal What the worker says about this run. */
  receive(event: Extract<WorkerEvent, { run: number }>): void {
    switch (event.event) {
      case 'report':
        return this.#reported(event.report);
      case 'state':
        return this.#changed(event);
      case 'intervened':
        this.#text = event.text;
        return this.#did(event.intervention);
      case 'checkpoint':
        this.#last = { step: event.step, bytes: event.bytes };
        return this.#events.emit('checkpoint', this.#last);
      case 'diverged':
        return this.#diverged(new EngineError(event.error));
      case 'failed':
        return this.fail(event.error);
    }
  }

  /** @internal The run goes on elsewhere. */
  moved(device: DeviceInfo, info: RunInfo): void {
    this.#step = info.step;
    this.#text = info.text;
    this.#story = this.#story.back(info.step);
    this.#events.emit('device', { device, step: info.step });
  }

  /** @internal The run cannot go on. */
  fail(error: ErrorData): void {
    this.#playing = false;
    this.#events.emit('failed', { error: new EngineError(error) });
  }

  async #probe<Name extends ProbeName>(name: Name, ask: Probes[Name]['ask']): Promise<Probes[Name]['answer'] | null> {
    const wish = { name, ask } as ProbeWish;
    const { value, milliseconds } = (await this.#connection.ask('probe', { run: this.id, wish })) as Probed<Name>;
    this.#busyMilliseconds = milliseconds;
    return value;
  }

  #reported(report: Report): void {
    this.#step = report.step;
    this.#events.emit('report', report);
  }

  #did(intervention: Intervention): void {
    this.#story = this.#story.with(intervention);
    this.#events.emit('intervened', { intervention, text: this.#text });
  }

  #changed(state: RunEvents['state']): void {
    this.#playing = state.playing;
    this.#step = state.step;
    this.#text = state.text;
    this.#events.emit('state', { playing: state.playing, step: state.step, text: state.text });
  }

  #diverged(error: EngineError): void {
    this.#playing = false;
    this.#events.emit('diverged', { error, checkpoint: this.#last });
  }
}
