/** What the page can do: opens the lab, drives the run, and keeps the state. */
import { EngineError, Lab, type DeviceWish, type Intervention, type Run } from 'genlab';
import { RealData } from '../data/real-data';
import { Course } from '../lessons/course';
import type { Link, Options } from '../link/grammar';
import { fittedOnce } from '../model/classical';
import { withChanges } from '../model/text';
import { toyOf } from '../model/toys';
import { Watchers } from '../run/asking/probes';
import { Questions } from '../run/asking/questions';
import { Devices } from '../run/device/devices';
import { Trial } from '../run/device/trial';
import { Effort } from '../run/effort';
import { Files } from '../run/files';
import { Journey } from '../run/journey';
import { Looks } from '../run/looks';
import { failedNotice, judgeNotice } from '../run/mishaps';
import { dismiss, messageOf, notify } from '../run/notices';
import type { Page } from '../run/page';
import { RunHistory } from '../run/past/history';
import { Undo } from '../run/past/undo';
import { WayBack } from '../run/past/way-back';
import type { RunView, State } from '../run/state';
import { Store } from '../run/store';
import { Swaps } from '../run/swaps';
import { newTrack, type Track } from '../run/track';
import { travel } from '../run/travel';
import { Twin } from '../run/twin/twin';
import { Viewer } from '../run/viewer';
import { Edits } from '../settings/edits';
import { SlowMotion } from '../slow/controller';
import { strings } from '../strings';
import { Address } from './address';
import { firstState } from './first-state';
import { Hearing } from './hearing';

/** The way from the views to the lab. */
export class Studio implements Page {
  readonly store = new Store<State>(firstState);
  readonly looks = new Looks(this.store);
  readonly watchers = new Watchers();
  readonly edits = new Edits(this);
  readonly data = new RealData(this);
  readonly devices = new Devices(this);
  readonly files = new Files(this);
  readonly twin = new Twin(this);
  readonly trial = new Trial(this);
  readonly slowMotion = new SlowMotion(this);
  readonly course = new Course(this);
  readonly undo = new Undo(this);
  readonly past = new WayBack(this);
  /** What would be lost if the page were left. */
  readonly effort = new Effort();
  /** What views ask of the run. */
  readonly questions = new Questions({
    run: () => this.run,
    playing: () => this.store.state.playing,
    hidden: () => document.hidden,
    now: () => performance.now(),
  });
  readonly #viewer = new Viewer({
    show: (patch) => this.#show(patch),
    grown: (step) => this.#hearing.grown(step),
    playing: () => this.store.state.playing,
    fresh: () => this.store.state.fresh,
    watchers: this.watchers,
    failed: (message, again) => notify(this.store, judgeNotice(this.store, message, again)),
  });
  readonly #address = new Address(this);
  readonly #swaps = new Swaps({ busy: (busy) => this.store.set({ busy }), settle: () => this.#settle() });
  /** Whether there is no room for more than the run itself: no files, no twins. */
  lean = false;
  #lab: Lab | null = null;
  #track: Track | null = null;
  readonly #journey = new Journey();
  readonly #hearing = new Hearing(this, { busy: () => this.#swaps.busy, halt: () => this.#journey.end() });

  /** The lab. Only after `open`. */
  get lab(): Lab {
    const lab = this.#track?.lab ?? this.#lab;
    if (!lab) throw new Error('The lab is not open yet.');
    return lab;
  }

  /** How the address wants the page to be. */
  get options(): Options {
    return this.store.state.options;
  }

  set options(options: Options) {
    this.store.set({ options });
    this.#address.write();
  }

  /** The run with its curves, once there is one. */
  get track(): Track | null {
    return this.#track;
  }

  /** The run, once there is one. */
  get run(): Run | null {
    return this.#track?.run ?? null;
  }

  /** The curves of the run, which grow with every report: who draws them is drawn with every report. */
  get history(): RunHistory {
    this.store.read('reports');
    return this.#track?.history ?? new RunHistory();
  }

  /** Starts the worker, and the configuration in the address. */
  async open(device: DeviceWish): Promise<void> {
    try {
      this.#lab = await Lab.open({ device });
      this.store.set({ presets: await this.lab.presets(), device: this.lab.device, data: this.lab.data });
      const model = device === 'auto' && location.hash.length < 2;
      await this.#address.open();
      this.store.set({ phase: 'ready' });
      if (!this.lean) this.trial.begin({ device: device === 'auto' && this.lab.device.kind === 'webgpu', model });
    } catch (error) {
      this.store.set({ phase: 'failed', failure: messageOf(error) });
    }
  }

  /** Ends everything: nobody looks any more. */
  close(): void {
    this.#viewer.stop();
    this.twin.close();
    this.#lab?.close();
    this.#track?.lab.close();
  }

  /** Starts another configuration, or story. The old run goes on if the new one is wrong. */
  async start(text: string, timeline: readonly Intervention[] = []): Promise<void> {
    await this.exclusive(() => this.begin(text, timeline));
    if (!this.store.state.playing && !this.lean) this.trial.soon();
  }

  /**
   * What takes the place of the run is done one after the other; nothing inside may wait for something else of that
   * kind.
   */
  exclusive<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#swaps.do(work);
  }

  /** Starts another configuration. Only within `exclusive`. */
  async begin(text: string, timeline: readonly Intervention[] = []): Promise<void> {
    const { lab } = this;
    await this.follow(newTrack(lab, await lab.start(text, timeline)));
  }

  /** Starts another configuration and shows what is wrong with it. */
  async tryStart(text: string, timeline: readonly Intervention[] = []): Promise<void> {
    try {
      await this.start(text, timeline);
      dismiss(this.store, 'start');
    } catch (error) {
      notify(this.store, { id: 'start', tone: 'error', title: strings.startTitle, text: messageOf(error) });
    }
  }

  /** Starts a preset, with the data of the run where it can learn them. */
  async choosePreset(name: string): Promise<void> {
    await this.#swaps.idle();
    const toy = toyOf(this.store.state.description);
    const text = toy === null ? name : withChanges(name, [['data', toy]]);
    const said = await this.lab.describe(text).catch(() => null);
    await this.tryStart(said?.problems.length === 0 ? text : name);
  }

  /**
   * Plays, or pauses; the twin too. While another run takes the place of this one, that one does so when it is there.
   */
  async toggle(): Promise<void> {
    if (this.#swaps.busy) return this.store.set({ playing: !this.store.state.playing });
    if (!this.run || this.store.state.diverged) return;
    if (this.#journey.underWay) return this.#journey.end();
    if (this.course.resume()) return;
    if (fittedOnce(this.store.state.description)) return this.step();
    await (this.store.state.playing ? this.pause() : this.#play());
  }

  /** Takes one step; the twin too. */
  async step(): Promise<void> {
    const { playing, busy, diverged, who } = this.store.state;
    if (!this.run || busy || diverged) return;
    if (playing) await this.pause();
    this.#journey.end();
    await this.exclusive(
      async () => void (await (this.twin.duo ? this.twin.duo.step(who) : this.run?.step(1, who))),
    ).catch((error: unknown) => {
      if (!(error instanceof EngineError && error.kind === 'diverged'))
        this.#hearing.stopped(failedNotice(this, error));
    });
  }

  /** Starts again from the same first weights; the twin too. */
  async reset(): Promise<void> {
    this.#journey.end();
    this.store.set({ playing: false });
    await this.exclusive(() => this.#reset());
  }

  async #reset(): Promise<void> {
    const track = this.#track;
    if (!track) return;
    const former = await this.undo.former();
    await Promise.all([track.run.reset(), this.twin.reset()]);
    track.history.clear();
    track.memory.cut(-1);
    track.alarms.cut(-1);
    this.#hearing.forget(0);
    await this.#viewer.described();
    this.#viewer.refresh();
    await this.twin.pair();
    this.undo.offer(former, strings.undone.reset);
  }

  /**
   * Plays to a step and stops there, whatever the twin does, or together with it. Resolves there, or when something
   * else was begun.
   */
  async goTo(step: number, { together = false } = {}): Promise<void> {
    if (this.#swaps.busy) await this.#swaps.idle();
    await travel(this, this.#journey, step, together);
  }

  /** Follows a run from now on, in the place of the old one, which ends unless it is kept. Only within `exclusive`. */
  async follow(track: Track, { keepOld = false } = {}): Promise<void> {
    const old = this.#track;
    if (!keepOld) this.undo.drop();
    this.#journey.end();
    this.#track = track;
    this.#hearing.follow(track);
    this.#hearing.forget(track.run.stepsTaken);
    this.edits.clear();
    await this.#viewer.follow(track);
    void this.data.follow(track.run);
    if (old && !keepOld) await old.run.close();
    if (!keepOld) await this.twin.pair();
  }

  /** Draws from other latents each time, or from the same ones. */
  drawFresh(fresh: boolean): void {
    this.store.set({ fresh });
    this.drawAgain();
  }

  /** Draws now, of the twin too. */
  drawAgain(): void {
    this.#viewer.refresh();
    this.twin.refresh();
  }

  /** The address has changed: starts what it says, unless that runs already. */
  hashChanged(): Promise<void> {
    return this.#address.changed();
  }

  /** The link to the run as it came to be; whoever opens it goes to `until` at once. */
  link(until: number | null): Link {
    return this.#address.link(until);
  }

  /** The configuration of the run was changed while it goes on. */
  async described(): Promise<void> {
    await this.#viewer.described();
  }

  /** The run that is there now plays, or does not, as the page says. */
  async #settle(): Promise<void> {
    const { run } = this;
    if (!run || run.playing === this.store.state.playing) return;
    if (this.store.state.diverged) return this.store.set({ playing: false });
    await (run.playing ? this.pause() : this.#play());
  }

  async #play(): Promise<void> {
    if (!this.run) return;
    this.store.set({ playing: true, past: null });
    this.#hearing.rate.clear();
    await (this.twin.duo ?? this.run).play();
  }

  /** Stops, and the twin with it. */
  async pause(): Promise<void> {
    this.store.set({ playing: false });
    await (this.twin.duo ?? this.run)?.pause();
  }

  #show(patch: Partial<RunView>): void {
    this.store.set(patch);
    if (!patch.description) return;
    this.store.set({ family: patch.description.family });
    this.#address.write();
    this.twin.compareNow();
    void this.edits.refresh();
  }
}
