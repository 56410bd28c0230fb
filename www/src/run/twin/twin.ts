/** The run beside the run: same seed, same data, same latents; what differs is known by name. */
import type { Lab, Run, Story } from 'genlab';
import { differences, parting, without } from './differences';
import { Duo } from './duo';
import type { RunHistory } from '../past/history';
import { messageOf, notify } from '../notices';
import { unknownRun, type Moment, type RunView } from '../state';
import { strings } from '../../strings';
import type { Studio } from '../../app/studio';
import { newTrack, type Track } from '../track';
import type { Former } from '../past/undo';
import { Viewer } from '../viewer';

/** Makes the twin, keeps it in step, and ends it. */
export class Twin {
  readonly #studio: Studio;
  readonly #viewer: Viewer;
  #track: Track | null = null;
  #duo: Duo | null = null;
  #offs: (() => void)[] = [];

  constructor(studio: Studio) {
    this.#studio = studio;
    this.#viewer = new Viewer({
      show: (patch) => this.#show(patch),
      grown: () => studio.store.set({ reports: studio.store.state.reports + 1 }),
      playing: () => studio.store.state.playing,
      fresh: () => studio.store.state.fresh,
      watchers: studio.watchers,
    });
  }

  /** The curves of the twin, if there is one. */
  get history(): RunHistory | null {
    return this.#track?.history ?? null;
  }

  /** The run itself, if there is one. */
  get run(): Run | null {
    return this.#track?.run ?? null;
  }

  /** The twin with its curves, if there is one. */
  get track(): Track | null {
    return this.#track;
  }

  /** The samples of the twin nearest to a step, if there are any. */
  picture(step: number): Moment | null {
    return this.#track?.memory.picture(step) ?? null;
  }

  /** Both runs as one, if there are two. */
  get duo(): Duo | null {
    return this.#duo;
  }

  /** A twin that goes on as the run is now. Whatever is changed from now on is the difference. */
  make(): Promise<boolean> {
    return this.#open(async ({ run, history, alarms, lab }) => {
      const bytes = await run.checkpoint();
      const [story, copy] = [run.story, history.copy()];
      return inAnother(lab, async (other) => newTrack(other, await other.resume(bytes, story), { history: copy, alarms: alarms.copy() }));
    });
  }

  /** A twin in which one setting has been at its preset from the start. */
  async compare(path: string): Promise<void> {
    const { run, store } = this.#studio;
    const knob = store.state.description?.knobs.find((each) => each.path === path);
    if (run && knob) await this.makeLike(without(run.story, path, knob.preset));
  }

  /** A twin with another story, which goes its own way where that parts from the run's. */
  makeLike(story: Story): Promise<boolean> {
    return this.#open((track) => inAnother(track.lab, async (other) => {
      const start = track.memory.before(parting(track.run.story, story) ?? track.run.stepsTaken);
      if (start) {
        const history = track.history.copy();
        const alarms = track.alarms.copy();
        history.cut(start.step);
        alarms.cut(start.step);
        return newTrack(other, await other.resume(start.bytes, story.back(start.step)), { history, alarms });
      }
      return newTrack(other, await other.start(story.text ?? track.run.text, story.timeline));
    }));
  }

  /** The run and its twin change places. */
  async swap(): Promise<void> {
    await this.#studio.exclusive(() => this.#swap());
  }

  async #swap(): Promise<void> {
    const [here, there] = [this.#studio.track, this.#track];
    if (!here || !there) return;
    await this.#unpair();
    this.#track = null;
    this.#viewer.stop();
    await this.#studio.follow(there, { keepOld: true });
    await this.#take(here);
  }

  /** The twin takes the place of the run. */
  async promote(): Promise<void> {
    await this.#studio.exclusive(async () => {
      await this.#swap();
      await this.#end();
    });
  }

  /** Ends the twin. */
  async drop(): Promise<void> {
    if (this.#track || this.#studio.store.state.busy) await this.#studio.exclusive(() => this.#end());
  }

  async #end(): Promise<void> {
    const track = this.#track;
    if (!track) return;
    await this.#unpair();
    this.#track = null;
    this.#viewer.stop();
    track.lab.close();
    this.#studio.store.set({ twin: null });
    if (this.#studio.store.state.playing) await this.#studio.run?.play();
  }

  /** The twin as it was takes the place of the twin as it is. Only within `exclusive`. */
  async bringBack(former: Former): Promise<void> {
    const track = this.#track;
    if (!track) return;
    const run = await track.lab.resume(former.bytes, former.story);
    await this.#unpair();
    await this.#take(newTrack(track.lab, run, former));
    await track.run.close();
  }

  /** Ends everything: nobody looks any more. */
  close(): void {
    this.#viewer.stop();
    this.#track?.lab.close();
  }

  /** The twin starts again from its first weights. */
  async reset(): Promise<void> {
    const track = this.#track;
    if (!track) return;
    await track.run.reset();
    track.history.clear();
    track.memory.cut(-1);
    track.alarms.cut(-1);
    this.#show({ step: 0 });
    await this.#viewer.described();
    this.#viewer.refresh();
  }

  /** There is another run to keep in step with. */
  async pair(): Promise<void> {
    await this.#unpair();
    const [here, there] = [this.#studio.run, this.#track?.run];
    if (!here || !there) return;
    this.#duo = new Duo(here, there);
    if (this.#studio.store.state.playing) await this.#duo.play();
    this.compareNow();
  }

  /** Says anew in what the two differ. */
  compareNow(): void {
    const { description, twin } = this.#studio.store.state;
    if (description && twin?.description) this.#show({}, differences(description, twin.description));
  }

  /** Looks again at everything that is shown of the twin. */
  refresh(): void {
    if (this.#track) this.#viewer.refresh();
  }

  async #open(how: (here: Track) => Promise<Track>): Promise<boolean> {
    const { store } = this.#studio;
    try {
      return await this.#studio.exclusive(async () => {
        const { track } = this.#studio;
        if (!track) return false;
        await this.#end();
        await this.#take(await how(track)).catch((error: unknown) => this.#end().then(() => Promise.reject(error)));
        return true;
      });
    } catch (error) {
      notify(store, { id: 'twin', tone: 'error', title: strings.twin.failedTitle, text: messageOf(error) });
      return false;
    }
  }

  async #take(track: Track): Promise<void> {
    this.#track = track;
    this.#studio.store.set({ twin: { ...unknownRun, differences: [] } });
    for (const off of this.#offs.splice(0)) off();
    this.#offs = [
      track.run.on('diverged', ({ error }) => this.#stopped(strings.twin.diverged(error.step ?? track.run.stepsTaken))),
      track.run.on('failed', ({ error }) => this.#stopped(error.message)),
      track.run.on('device', ({ device, step }) => notify(this.#studio.store, { id: 'twin', tone: 'warning', title: strings.twin.movedTitle, text: `${strings.twin.moved(step)} ${device.note ?? ''}` })),
    ];
    await this.#viewer.follow(track);
    await this.pair();
  }

  /** The twin cannot go on: the run does so alone. */
  #stopped(text: string): void {
    notify(this.#studio.store, { id: 'twin', tone: 'warning', title: strings.twin.stoppedTitle, text });
    void this.#unpair();
  }

  async #unpair(): Promise<void> {
    const duo = this.#duo;
    this.#duo = null;
    await duo?.release();
    const { goal } = this.#studio.store.state;
    if (duo && goal !== null) await this.#studio.run?.limit(goal);
  }

  #show(patch: Partial<RunView>, named?: ReturnType<typeof differences>): void {
    const { store } = this.#studio;
    const { twin } = store.state;
    if (!this.#track || !twin) return;
    store.set({ twin: { ...twin, ...patch, differences: named ?? twin.differences } });
    if (patch.description) this.compareNow();
  }
}

/** Does this in a second lab, which does not stay behind if it comes to nothing. */
async function inAnother(lab: Lab, work: (other: Lab) => Promise<Track>): Promise<Track> {
  const other = await lab.another();
  try {
    return await work(other);
  } catch (error) {
    other.close();
    throw error;
  }
}
