/** The run beside the run: same seed, same data, same latents; what differs is known by name. */
import type { Lab, Run, Story } from 'genlab';
import { strings } from '../../strings';
import { messageOf, notify } from '../notices';
import type { Page } from '../page';
import type { Former } from '../past/former';
import type { RunHistory } from '../past/history';
import { unknownRun, type Moment, type RunView } from '../state';
import { newTrack, type Track } from '../track';
import { Viewer } from '../viewer';
import { differences, parting, without } from './differences';
import { Duo } from './duo';

/** Makes the twin, keeps it in step, and ends it. */
export class Twin {
  readonly #page: Page;
  readonly #viewer: Viewer;
  #track: Track | null = null;
  #duo: Duo | null = null;
  #offs: (() => void)[] = [];

  constructor(page: Page) {
    this.#page = page;
    this.#viewer = new Viewer({
      show: (patch) => this.#show(patch),
      grown: () => page.store.set({ reports: page.store.state.reports + 1 }),
      playing: () => page.store.state.playing,
      fresh: () => page.store.state.fresh,
      watchers: page.watchers,
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
      return inAnother(lab, async (other) =>
        newTrack(other, await other.resume(bytes, story), { history: copy, alarms: alarms.copy() }),
      );
    });
  }

  /** A twin in which one setting has been at its preset from the start. */
  async compare(path: string): Promise<void> {
    const { run, store } = this.#page;
    const knob = store.state.description?.knobs.find((each) => each.path === path);
    if (run && knob) await this.makeLike(without(run.story, path, knob.preset));
  }

  /** A twin with another story, which goes its own way where that parts from the run's. */
  makeLike(story: Story): Promise<boolean> {
    return this.#open((track) =>
      inAnother(track.lab, async (other) => {
        const start = track.memory.before(parting(track.run.story, story) ?? track.run.stepsTaken);
        if (start) {
          const history = track.history.copy();
          const alarms = track.alarms.copy();
          history.cut(start.step);
          alarms.cut(start.step);
          return newTrack(other, await other.resume(start.bytes, story.back(start.step)), { history, alarms });
        }
        return newTrack(other, await other.start(story.text ?? track.run.text, story.timeline));
      }),
    );
  }

  /** The run and its twin change places. */
  async swap(): Promise<void> {
    await this.#page.exclusive(() => this.#swap());
  }

  async #swap(): Promise<void> {
    const [here, there] = [this.#page.track, this.#track];
    if (!here || !there) return;
    await this.#unpair();
    this.#track = null;
    this.#viewer.stop();
    await this.#page.follow(there, { keepOld: true });
    await this.#take(here);
  }

  /** The twin takes the place of the run. */
  async promote(): Promise<void> {
    await this.#page.exclusive(async () => {
      await this.#swap();
      await this.#end();
    });
  }

  /** Ends the twin. */
  async drop(): Promise<void> {
    if (this.#track || this.#page.store.state.busy) await this.#page.exclusive(() => this.#end());
  }

  async #end(): Promise<void> {
    const track = this.#track;
    if (!track) return;
    await this.#unpair();
    this.#track = null;
    this.#viewer.stop();
    track.lab.close();
    this.#page.store.set({ twin: null });
    if (this.#page.store.state.playing) await this.#page.run?.play();
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
    const [here, there] = [this.#page.run, this.#track?.run];
    if (!here || !there) return;
    this.#duo = new Duo(here, there);
    if (this.#page.store.state.playing) await this.#duo.play();
    this.compareNow();
  }

  /** Says anew in what the two differ. */
  compareNow(): void {
    const { description, twin } = this.#page.store.state;
    if (description && twin?.description) this.#show({}, differences(description, twin.description));
  }

  /** Looks again at everything that is shown of the twin. */
  refresh(): void {
    if (this.#track) this.#viewer.refresh();
  }

  async #open(how: (here: Track) => Promise<Track>): Promise<boolean> {
    const { store } = this.#page;
    try {
      return await this.#page.exclusive(async () => {
        const { track } = this.#page;
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
    this.#page.store.set({ twin: { ...unknownRun, differences: [] } });
    for (const off of this.#offs.splice(0)) off();
    this.#offs = [
      track.run.on('diverged', ({ error }) => this.#stopped(strings.twin.diverged(error.step ?? track.run.stepsTaken))),
      track.run.on('failed', ({ error }) => this.#stopped(error.message)),
      track.run.on('device', ({ device, step }) =>
        notify(this.#page.store, {
          id: 'twin',
          tone: 'warning',
          title: strings.twin.movedTitle,
          text: `${strings.twin.moved(step)} ${device.note ?? ''}`,
        }),
      ),
    ];
    await this.#viewer.follow(track);
    await this.pair();
  }

  /** The twin cannot go on: the run does so alone. */
  #stopped(text: string): void {
    notify(this.#page.store, { id: 'twin', tone: 'warning', title: strings.twin.stoppedTitle, text });
    void this.#unpair();
  }

  async #unpair(): Promise<void> {
    const duo = this.#duo;
    this.#duo = null;
    await duo?.release();
    const { goal } = this.#page.store.state;
    if (duo && goal !== null) await this.#page.run?.limit(goal);
  }

  #show(patch: Partial<RunView>, named?: ReturnType<typeof differences>): void {
    const { store } = this.#page;
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
