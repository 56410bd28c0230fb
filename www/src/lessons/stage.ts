/** Makes the runs of a lesson on the page, in the ordinary way, and measures what the lesson claims of them. */
import type { Run } from 'genlab';
import { Story } from 'genlab';
import type { Lesson, LessonRun } from '../model/lesson';
import { withChanges } from '../model/text';
import { messageOf } from '../run/notices';
import type * as page from '../run/page';
import { strings } from '../strings';
import { figuresOf, type Result, type Results } from './claims';
import { runNamed } from './plan';
import type { StageView } from './course-view';

/** Somebody does something else with the page: what was under way is given up. */
class GivenUp extends Error {}

/** What the lesson has put on the page. */
interface Scene {
  lesson: Lesson;
  name: string;
  seed: number;
  until: number;
  run: Run;
  print: string;
  /** The run beside it. */
  twin: { name: string; run: Run } | null;
}

/** What the stage needs of the page. */
type Page = Pick<page.Page, 'store' | 'run' | 'twin' | 'start' | 'goTo' | 'toggle' | 'described'>;

/** Makes one run at a time. */
export class Stage {
  readonly #page: Page;
  readonly #tell: (view: StageView | null) => void;
  #view: StageView | null = null;
  #scene: Scene | null = null;
  /** Which attempt is under way; another number ends it. */
  #turn = 0;
  /** Goes on where somebody has paused. */
  #goOn: (() => void) | null = null;

  constructor(page: Page, tell: (view: StageView | null) => void) {
    this.#page = page;
    this.#tell = tell;
  }

  /** Makes a run, with the one that it is compared with or goes on from. Null if it came to nothing. */
  async make(lesson: Lesson, run: LessonRun, seed: number): Promise<Results | null> {
    this.leave();
    const turn = this.#turn;
    this.#show({ run: run.name, phase: 'opening', from: 0, until: run.until, trouble: null, strayed: false });
    try {
      const results = await this.#make(lesson, run, seed, turn);
      this.#patch({ phase: 'done' });
      return results;
    } catch (error) {
      if (turn === this.#turn && !(error instanceof GivenUp))
        this.#patch({ phase: 'failed', trouble: messageOf(error) });
      return null;
    }
  }

  /** Goes on where somebody has paused. False where nothing waits. */
  resume(): boolean {
    if (!this.#goOn || this.#view?.strayed === true) return false;
    this.#goOn();
    return true;
  }

  /** The lesson has nothing to do with the page any more. */
  leave(): void {
    this.#turn += 1;
    this.#goOn?.();
    this.#show(null);
  }

  /** Looks whether the run on the page is still the one of the lesson. */
  look(): void {
    const [scene, view] = [this.#scene, this.#view];
    if (!scene || !view) return;
    const under = view.phase === 'playing' || view.phase === 'paused' || view.phase === 'measuring';
    const strayed = !this.#isOn(scene, under);
    if (strayed !== view.strayed) this.#patch({ strayed });
    if (strayed && under) {
      this.#scene = null;
      this.#turn += 1;
      this.#goOn?.();
    } else if (view.phase === 'paused' && this.#least(scene) >= scene.until) this.#goOn?.();
  }

  async #make(lesson: Lesson, run: LessonRun, seed: number, turn: number): Promise<Results> {
    const before = runNamed(lesson, run.after);
    if (before && run.change !== null) {
      const results = (await this.#stands(lesson, before, seed)) ? {} : await this.#alone(lesson, before, seed, turn);
      await this.#change(run.change, turn);
      this.#patch({ run: run.name, phase: 'playing', from: before.until, until: run.until });
      return { ...results, ...(await this.#play(lesson, run, null, seed, turn)) };
    }
    const beside = runNamed(lesson, run.beside);
    await this.#open(run, seed, turn);
    if (beside) await this.#pair(beside, seed, turn);
    return this.#play(lesson, run, beside, seed, turn);
  }

  async #alone(lesson: Lesson, run: LessonRun, seed: number, turn: number): Promise<Results> {
    this.#patch({ phase: 'opening', from: 0, until: run.until });
    await this.#open(run, seed, turn);
    return this.#play(lesson, run, null, seed, turn);
  }

  /** Whether the page stands where this run ended, alone. A twin that does so takes the place of the run. */
  async #stands(lesson: Lesson, { name, until }: LessonRun, seed: number): Promise<boolean> {
    const scene = this.#scene;
    if (!scene || scene.lesson !== lesson || scene.seed !== seed || scene.until !== until || !this.#isOn(scene, false))
      return false;
    if (scene.name !== name && scene.twin?.name !== name) return false;
    if (this.#least(scene) !== until || this.#page.store.state.diverged) return false;
    this.#scene = null;
    if (this.#page.store.state.playing) await this.#page.toggle();
    if (scene.name !== name) await this.#page.twin.promote();
    else await this.#page.twin.drop();
    return true;
  }

  async #open({ text, timeline }: LessonRun, seed: number, turn: number): Promise<void> {
    this.#scene = null;
    if (this.#page.store.state.playing) await this.#page.toggle();
    await this.#page.twin.drop();
    this.#check(turn);
    await this.#page.start(withChanges(text, [['seed', String(seed)]]), timeline);
    this.#check(turn);
  }

  async #pair({ text, timeline }: LessonRun, seed: number, turn: number): Promise<void> {
    const made = await this.#page.twin.makeLike(new Story(withChanges(text, [['seed', String(seed)]]), timeline));
    this.#check(turn);
    if (!made) throw new Error(strings.course.noTwin);
  }

  async #change(change: string, turn: number): Promise<void> {
    const adjustment = await this.#page.run?.adjust(change);
    this.#check(turn);
    if (adjustment?.applied !== true) throw new Error(strings.course.notLive(change));
    await this.#page.described();
    this.#check(turn);
  }

  /** Plays what stands on the page to its end, and measures it. */
  async #play(
    lesson: Lesson,
    { name, until }: LessonRun,
    beside: LessonRun | null,
    seed: number,
    turn: number,
  ): Promise<Results> {
    const { run, twin } = this.#page;
    if (!run) throw new GivenUp();
    const scene: Scene = {
      lesson,
      name,
      seed,
      until,
      run,
      print: printOf(run),
      twin: beside && twin.run ? { name: beside.name, run: twin.run } : null,
    };
    this.#scene = scene;
    for (;;) {
      this.#patch({ phase: 'playing' });
      await this.#page.goTo(until, { together: scene.twin !== null });
      this.#check(turn);
      if (this.#page.store.state.diverged || this.#least(scene) >= until) break;
      this.#patch({ phase: 'paused' });
      await new Promise<void>((resolve) => (this.#goOn = resolve));
      this.#goOn = null;
      this.#check(turn);
    }
    this.#patch({ phase: 'measuring' });
    const results: Record<string, Result> = {
      [name]: await this.#measure(lesson, name, run, seed, this.#page.store.state.diverged),
    };
    if (scene.twin)
      results[scene.twin.name] = await this.#measure(
        lesson,
        scene.twin.name,
        scene.twin.run,
        seed,
        scene.twin.run.stepsTaken < until,
      );
    this.#check(turn);
    return results;
  }

  async #measure(lesson: Lesson, name: string, run: Run, seed: number, diverged: boolean): Promise<Result> {
    if (diverged) return { seed, figures: null, diverged: run.stepsTaken };
    const names = figuresOf(lesson, name);
    if (names.length === 0) return { seed, figures: {}, diverged: null };
    const figures = await run.ask({ type: 'figures', names });
    if (!figures) throw new Error(strings.course.noFigures);
    return { seed, figures, diverged: null };
  }

  /** The run and its twin are those of the scene, with nothing done to them that the lesson does not know of. */
  #isOn({ run, twin, print, until }: Scene, withTwin: boolean): boolean {
    if (this.#page.run !== run || printOf(run) !== print || run.stepsTaken > until) return false;
    return !withTwin || !twin || this.#page.twin.run === twin.run;
  }

  /** The step that the run and its twin have reached. A twin that has stopped is not waited for. */
  #least({ run, twin }: Scene): number {
    return twin && this.#page.twin.duo ? Math.min(run.stepsTaken, twin.run.stepsTaken) : run.stepsTaken;
  }

  #check(turn: number): void {
    if (turn !== this.#turn) throw new GivenUp();
  }

  #patch(patch: Partial<StageView>): void {
    if (this.#view) this.#show({ ...this.#view, ...patch });
  }

  #show(view: StageView | null): void {
    this.#view = view;
    this.#tell(view);
  }
}

/** Changes when anything was done to the run. */
function printOf({ story }: Run): string {
  return JSON.stringify([story.text, story.timeline]);
}
