/** Keeps what is shown of one run up to date: its step, settings, marks, samples and answers. */
import type { Description, Run } from 'genlab';
import { learnedSteps } from '../model/expected';
import { factsOf } from '../model/pixels';
import { strings } from '../strings';
import { Budget } from './asking/budget';
import { Denoised } from './asking/denoised';
import type { InPieces } from './asking/in-pieces';
import { Painted } from './asking/painted';
import { Probes, type Watchers } from './asking/probes';
import { Sampler } from './asking/sampler';
import { hearingOf } from './past/alarms';
import { marksOf } from './past/marks';
import type { RunView } from './state';
import type { Track } from './track';

/** Of samples, and of everything else that is asked: together a fifth. */
const shareOfTime = 0.1;

/** What a viewer needs of the page. */
export interface ViewerOptions {
  show(patch: Partial<RunView>): void;
  /** The curves have grown, to this step. */
  grown(step: number): void;
  playing: () => boolean;
  /** Whether samples are drawn from other latents each time. */
  fresh: () => boolean;
  watchers: Watchers;
  /** Something that could be answered was not: why, and how to ask again. */
  failed?: (message: string, again: () => void) => void;
}

/** Looks at one run at a time. */
export class Viewer {
  readonly #options: ViewerOptions;
  readonly #sampler: Sampler;
  readonly #probes: Probes;
  #track: Track | null = null;
  #offs: (() => void)[] = [];
  #description: Description | null = null;

  constructor(options: ViewerOptions) {
    this.#options = options;
    // Samples have a budget of their own, so that they never wait for a slow judge.
    this.#sampler = new Sampler((patch) => this.#drawn(patch), new Budget(shareOfTime, options.playing), options.fresh);
    this.#probes = new Probes(
      (patch, step) => this.#answered(patch, step),
      new Budget(shareOfTime, options.playing),
      options.watchers,
      options.failed,
    );
  }

  /** Looks at this run from now on. */
  async follow(track: Track): Promise<void> {
    this.stop();
    this.#track = track;
    const { run } = track;
    this.#offs = [
      run.on('report', (report) => {
        track.history.add(report);
        this.#options.show({ step: report.step });
        this.#options.grown(report.step);
      }),
      run.on('diverged', ({ error }) =>
        this.#diverged(track, error.step ?? run.stepsTaken, error.term ?? strings.someTerm),
      ),
      run.on('checkpoint', (checkpoint) => track.memory.keep(checkpoint)),
      run.on('state', ({ step }) => this.#options.show({ step })),
      run.on('device', ({ step }) => this.#moved(track, step)),
      run.on('intervened', () => void this.described().catch(() => undefined)),
    ];
    this.#options.show({ step: run.stepsTaken, marks: [] });
    const description = await this.described();
    if (this.#track !== track) return;
    this.#sampler.follow(run, description ? inPieces(run, description) : null);
    this.#probes.follow(run);
  }

  /** Looks at nothing any more. */
  stop(): void {
    this.#track = null;
    for (const off of this.#offs.splice(0)) off();
    this.#sampler.follow(null);
    this.#probes.follow(null);
  }

  /** Asks everything again, whatever was answered. */
  refresh(): void {
    this.#sampler.refresh();
    this.#probes.refresh();
  }

  /** The settings of the run have changed. */
  async described(): Promise<Description | null> {
    const track = this.#track;
    if (!track) return null;
    const { run, lab } = track;
    const description = await lab.describe(run.text);
    if (this.#track !== track) return description;
    this.#description = description;
    this.#options.show({ description });
    this.#mark();
    return description;
  }

  /** What was done to the run, and what happened to it. */
  #mark(): void {
    const track = this.#track;
    if (!track) return;
    const marks = [...marksOf(track.run.story, this.#description), ...track.alarms.marks];
    this.#options.show({ marks: marks.sort((one, other) => one.step - other.step) });
  }

  #answered(patch: Partial<RunView>, step: number): void {
    this.#options.show(patch);
    const track = this.#track;
    if (!patch.meter || !track) return;
    const hearing = hearingOf(patch.meter, this.#description, track.lab.data.classSizes);
    if (track.alarms.hear(step, hearing, learnedSteps(track.run.story, step))) this.#mark();
  }

  #diverged(track: Track, step: number, term: string): void {
    track.alarms.diverged(step, term);
    this.#mark();
  }

  /** The run goes on on another device, from an earlier step: what was seen after it never was. */
  #moved({ history, memory, alarms }: Track, step: number): void {
    for (const past of [history, memory, alarms]) past.cut(step);
    this.#mark();
    this.#options.show({ step });
    this.#options.grown(step);
    this.refresh();
  }

  #drawn(patch: Partial<RunView>): void {
    if (patch.samples && patch.samplesStep !== undefined && !this.#options.fresh())
      this.#track?.memory.keepPicture(patch.samplesStep, patch.samples);
    this.#options.show(patch);
  }
}

/** Images of these models take many passes each. */
function inPieces(run: Run, description: Description): InPieces | null {
  const setting = (path: string): unknown => description.knobs.find((knob) => knob.path === path)?.value;
  if (description.family === 'autoregressive') return new Painted(run, factsOf(description).labels);
  const denoised = description.family === 'diffusion' && setting('data') === 'images';
  return denoised ? new Denoised(run, setting('diffusion.told') === true) : null;
}
