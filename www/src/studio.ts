/** What the page can do: opens the lab, drives the run, and keeps the state. */
import { EngineError, Lab, type DeviceWish, type Run, type RunEvents } from 'genlab';
import { Budget } from './budget';
import { Edits } from './edits';
import { RunHistory } from './history';
import { dismiss, messageOf, notify } from './notices';
import { Probes } from './probes';
import { Rate } from './rate';
import { RealData } from './real-data';
import { Sampler } from './sampler';
import { initialState, type State, type Theme } from './state';
import { Store } from './store';
import { strings } from './strings';
import { fromHash, withChanges } from './text';
import { toyOf } from './toys';

/** Of samples, and of everything else that is asked: together a fifth. */
const shareOfTime = 0.1;
const themes: readonly Theme[] = ['auto', 'light', 'dark'];

/** The way from the views to the lab. */
export class Studio {
  readonly store = new Store<State>(initialState);
  readonly edits = new Edits(this);
  readonly data = new RealData(this);
  history = new RunHistory();
  readonly #sampler = new Sampler(this.store, this.#newBudget());
  readonly probes = new Probes(this.store, this.#newBudget());
  readonly #rate = new Rate();
  #lab: Lab | null = null;
  #run: Run | null = null;
  #offs: (() => void)[] = [];

  /** The lab. Only after `open`. */
  get lab(): Lab {
    if (!this.#lab) throw new Error('The lab is not open yet.');
    return this.#lab;
  }

  /** The run, once there is one. */
  get run(): Run | null {
    return this.#run;
  }

  /** Starts the worker, and the configuration in the address. */
  async open(device: DeviceWish): Promise<void> {
    try {
      this.#lab = await Lab.open({ device });
      const presets = await this.lab.presets();
      this.store.set({ presets, device: this.lab.device, data: this.lab.data });
      await this.#openAddress();
      this.store.set({ phase: 'ready' });
    } catch (error) {
      this.store.set({ phase: 'failed', failure: messageOf(error) });
    }
  }

  /** Starts another configuration. The old run goes on if the new one is wrong. */
  async start(text: string): Promise<void> {
    const wasPlaying = this.store.state.playing;
    this.store.set({ busy: true });
    try {
      const run = await this.lab.start(text);
      await this.#follow(run);
      if (wasPlaying) await run.play();
    } finally {
      this.store.set({ busy: false });
    }
  }

  /** Starts another configuration and shows what is wrong with it. */
  async tryStart(text: string): Promise<void> {
    try {
      await this.start(text);
      dismiss(this.store, 'start');
    } catch (error) {
      notify(this.store, { id: 'start', tone: 'error', title: strings.startTitle, text: messageOf(error) });
    }
  }

  /** Starts a preset, with the data of the run where it can learn them. */
  async choosePreset(name: string): Promise<void> {
    const toy = toyOf(this.store.state.description);
    const text = toy === null ? name : withChanges(name, [['data', toy]]);
    const fits = await this.lab.describe(text).then(({ problems }) => problems.length === 0, () => false);
    await this.tryStart(fits ? text : name);
  }

  /** Plays, or pauses. */
  async toggle(): Promise<void> {
    const run = this.#run;
    if (!run || this.store.state.diverged) return;
    const playing = !this.store.state.playing;
    this.store.set({ playing });
    this.#rate.clear();
    await (playing ? run.play() : run.pause());
  }

  /** Takes one step. */
  async step(): Promise<void> {
    const { playing, busy, diverged, who } = this.store.state;
    if (!this.#run || busy || diverged) return;
    if (playing) await this.toggle();
    this.store.set({ busy: true });
    try {
      await this.#run.step(1, who);
    } catch (error) {
      if (!(error instanceof EngineError && error.kind === 'diverged')) this.#failed(error);
    } finally {
      this.store.set({ busy: false });
    }
  }

  /** Starts again from the same first weights. */
  async reset(): Promise<void> {
    if (!this.#run) return;
    await this.#run.reset();
    this.#forget(0);
    this.#sampler.refresh();
    this.probes.refresh();
  }

  /** Goes back to the last good checkpoint. */
  async goBack(): Promise<void> {
    const checkpoint = this.store.state.checkpoint;
    if (!checkpoint) return;
    const { marks } = this.store.state;
    await this.#resume(checkpoint.bytes);
    this.history.cut(checkpoint.step);
    this.store.set({ marks: marks.filter(({ step }) => step < checkpoint.step) });
  }

  /** The run as a file. */
  async saveCheckpoint(): Promise<void> {
    if (!this.#run) return;
    const bytes = await this.#run.checkpoint();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    link.download = `genlab-step-${this.#run.stepsTaken}.checkpoint`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  /** Goes on from a file. */
  async openCheckpoint(file: File): Promise<void> {
    try {
      await this.#resume(new Uint8Array(await file.arrayBuffer()));
      this.history = new RunHistory();
    } catch (error) {
      notify(this.store, { id: 'checkpoint', tone: 'error', title: strings.checkpointTitle, text: messageOf(error) });
    }
  }

  /** The address has changed: starts what it says, unless that runs already. */
  async hashChanged(): Promise<void> {
    const text = fromHash(location.hash);
    if (text === null || text === this.#run?.text) return;
    try {
      await this.start(text);
      dismiss(this.store, 'link');
    } catch (error) {
      const sentence = strings.linkTextKept(text, messageOf(error));
      notify(this.store, { id: 'link', tone: 'warning', title: strings.linkTitle, text: sentence });
      this.#writeAddress();
    }
  }

  /** The next theme: as the system, light, dark. */
  nextTheme(): void {
    const next = themes[(themes.indexOf(this.store.state.theme) + 1) % themes.length] ?? 'auto';
    this.store.set({ theme: next });
  }

  /** The configuration of the run was changed while it goes on. */
  async described(): Promise<void> {
    if (!this.#run) return;
    const description = await this.lab.describe(this.#run.text);
    this.store.set({ description });
    this.#writeAddress();
    await this.edits.refresh();
  }

  async #openAddress(): Promise<void> {
    const text = fromHash(location.hash);
    const preset = this.store.state.presets[0]?.name ?? '';
    try {
      await this.start(text ?? preset);
    } catch (error) {
      if (text === null) throw error;
      const sentence = strings.linkText(text, messageOf(error));
      notify(this.store, { id: 'link', tone: 'warning', title: strings.linkTitle, text: sentence });
      await this.start(preset);
    }
  }

  async #resume(bytes: Uint8Array): Promise<void> {
    const kept = this.history;
    await this.#follow(await this.lab.resume(bytes));
    this.history = kept;
  }

  async #follow(run: Run): Promise<void> {
    const old = this.#run;
    for (const off of this.#offs.splice(0)) off();
    this.#run = run;
    this.#listen(run);
    this.#forget(run.stepsTaken);
    this.edits.clear();
    await this.described();
    this.#sampler.follow(run);
    this.probes.follow(run);
    void this.data.follow(run);
    await old?.close();
  }

  #forget(step: number): void {
    this.history = new RunHistory();
    this.#rate.clear();
    dismiss(this.store, 'diverged');
    dismiss(this.store, 'failed');
    const reports = this.store.state.reports + 1;
    this.store.set({ step, playing: false, diverged: false, stepsPerSecond: 0, reports, marks: [] });
  }

  #listen(run: Run): void {
    this.#offs = [
      run.on('report', (report) => this.#reported(report)),
      run.on('state', ({ playing, step }) => this.store.set({ playing, step })),
      run.on('diverged', (event) => this.#diverged(event)),
      run.on('device', (event) => this.#moved(event)),
      run.on('failed', ({ error }) => this.#failed(error)),
    ];
  }

  #reported(report: RunEvents['report']): void {
    this.history.add(report);
    const stepsPerSecond = this.#rate.at(report.step, performance.now());
    this.store.set({ step: report.step, stepsPerSecond, reports: this.store.state.reports + 1 });
  }

  #diverged({ error, checkpoint }: RunEvents['diverged']): void {
    this.store.set({ diverged: true, playing: false, checkpoint });
    const back = checkpoint ? [{ label: strings.goBack(checkpoint.step), run: () => void this.goBack() }] : [];
    notify(this.store, {
      id: 'diverged',
      tone: 'error',
      title: strings.divergedTitle,
      text: strings.divergedText(error.step ?? this.store.state.step, error.term ?? strings.someTerm),
      actions: [...back, { label: strings.reset, run: () => void this.reset() }],
    });
  }

  #moved({ device, step }: RunEvents['device']): void {
    this.history.cut(step);
    this.store.set({ device, step, reports: this.store.state.reports + 1 });
    this.#sampler.refresh();
    this.probes.refresh();
    const text = `${strings.movedText(step)} ${device.note ?? ''}`;
    notify(this.store, { id: 'device', tone: 'warning', title: strings.movedTitle, text });
  }

  #failed(error: unknown): void {
    this.store.set({ playing: false });
    notify(this.store, { id: 'failed', tone: 'error', title: strings.failedTitle, text: messageOf(error) });
  }

  /** Samples have their own, so that they never wait for a slow judge. */
  #newBudget(): Budget {
    return new Budget(shareOfTime, () => this.store.state.playing);
  }

  #writeAddress(): void {
    const text = this.#run?.text;
    if (text !== undefined) globalThis.history.replaceState(null, '', `#${text}`);
  }
}
