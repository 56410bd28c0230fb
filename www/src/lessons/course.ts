/** The lessons on the page: which one is open, how far it is, and what is kept of that. */
import { openShelf } from '../kit/shelf';
import type { Lesson, LessonClaim } from '../model/lesson';
import { messageOf, notify } from '../run/notices';
import type { Page } from '../run/page';
import { strings } from '../strings';
import { lessonRuns, runsOf } from './claims';
import { guessMissing, madeWithAnotherSeed, runNamed, runsToMake, withResults } from './plan';
import { isAbout, ProgressBook, type Attempt } from './progress';
import { Stage } from './stage';
import type { CourseView } from './course-view';

/** What somebody who learns can do. */
export class Course {
  readonly #page: Page;
  readonly #book = new ProgressBook(openShelf());
  readonly #stage: Stage;
  #loading: Promise<readonly Lesson[]> | null = null;

  constructor(page: Page) {
    this.#page = page;
    this.#stage = new Stage(page, (stage) => this.#show({ stage }));
    globalThis.addEventListener?.('storage', (event: StorageEvent) => isAbout(event) && this.#heard());
    page.store.subscribe((changed) => {
      if (changed.has('step') || changed.has('marks') || changed.has('description') || changed.has('twin'))
        this.#stage.look();
    });
  }

  get #view(): CourseView {
    return this.#page.store.state.course;
  }

  /** Whether somebody has begun this lesson. */
  hasBegun(lesson: Lesson): boolean {
    const { step, predictions } = this.#book.of(lesson);
    return step > 0 || Object.keys(predictions).length > 0;
  }

  /** Shows the list of lessons, or takes them off the page. */
  toggle(): void {
    if (this.#view.open) this.close();
    else void this.list();
  }

  /** Shows the list of lessons. */
  async list(): Promise<void> {
    this.#stage.leave();
    this.#show({ open: true, folded: false, lesson: null });
    this.#address(null);
    await this.#load().catch(() => undefined);
  }

  /** Takes the lessons off the page. What was done stays. */
  close(): void {
    this.#stage.leave();
    this.#show({ open: false, lesson: null });
    this.#address(null);
  }

  /** Opens a lesson where it was left. */
  open(lesson: Lesson): void {
    if (lesson === this.#view.lesson) return this.#show({ open: true });
    this.#stage.leave();
    this.#show({ open: true, folded: false, lesson, attempt: this.#book.of(lesson) });
    this.#address(lesson.slug);
  }

  /** Shows what the address says: a lesson, or none. */
  async follow(slug: string | null): Promise<void> {
    const { store, lean } = this.#page;
    if (lean || slug === (this.#view.lesson?.slug ?? null)) return;
    if (slug === null) return this.close();
    const lesson = await this.#named(slug);
    if (lesson) return this.open(lesson);
    await this.list();
    notify(store, {
      id: 'lesson',
      tone: 'warning',
      title: strings.course.unknownTitle,
      text: strings.course.unknown(slug),
    });
  }

  /** The configuration that a lesson starts with, or nothing. */
  async firstText(slug: string): Promise<string> {
    const lesson = await this.#named(slug);
    return lesson ? (lessonRuns(lesson)[0]?.text ?? '') : '';
  }

  /** Turns to a step. */
  go(step: number): void {
    const last = (this.#view.lesson?.steps.length ?? 1) - 1;
    this.#keep({ ...this.#view.attempt, step: Math.max(0, Math.min(step, last)) });
  }

  /** Says what will happen. */
  predict(place: string, choice: number): void {
    const { attempt } = this.#view;
    this.#keep({ ...attempt, predictions: { ...attempt.predictions, [place]: choice } });
  }

  /** Makes a run of the step that is open; and before it those that it is compared with, if another seed made them. */
  async run(name: string): Promise<void> {
    const { lesson, attempt } = this.#view;
    const step = lesson?.steps[attempt.step];
    if (!lesson || !step || guessMissing(step, attempt.step, name, attempt.predictions) !== null) return;
    await this.#make(lesson, [...madeWithAnotherSeed(step, name, attempt), name]);
  }

  /** Makes the runs of these claims with the next seed. */
  async anotherSeed(claims: readonly LessonClaim[]): Promise<void> {
    const { lesson, attempt } = this.#view;
    if (!lesson) return;
    this.#keep({ ...attempt, seed: attempt.seed + 1 });
    await this.#make(lesson, claims.flatMap(runsOf));
  }

  /** Brings the run of the lesson back to the page. */
  async again(): Promise<void> {
    const { lesson, stage } = this.#view;
    if (lesson && stage) await this.#make(lesson, [stage.run]);
  }

  /** Goes on where a run of the lesson was paused. False where none was. */
  resume(): boolean {
    return this.#stage.resume();
  }

  /** Shows all, or only the head, where there is little room. */
  fold(folded: boolean): void {
    this.#show({ folded });
  }

  /** Who learns. */
  rename(name: string): void {
    this.#book.name = name;
    this.#show({ name });
  }

  async #make(lesson: Lesson, names: readonly string[]): Promise<void> {
    this.#show({ folded: true });
    for (const { name } of runsToMake(lesson, names)) {
      const run = runNamed(lesson, name);
      const results = run && (await this.#stage.make(lesson, run, this.#view.attempt.seed));
      if (!results || this.#view.lesson !== lesson) break;
      this.#keep(withResults(lesson, this.#view.attempt, results));
    }
    if (this.#view.lesson === lesson) this.#show({ folded: false });
  }

  #keep(attempt: Attempt): void {
    const { lesson, finished } = this.#view;
    if (!lesson) return;
    this.#book.keep(lesson, attempt);
    this.#show({ attempt, finished: attempt.done ? new Set([...finished, lesson.slug]) : finished });
  }

  async #named(slug: string): Promise<Lesson | null> {
    const lessons = await this.#load().catch(() => []);
    return lessons.find((lesson) => lesson.slug === slug) ?? null;
  }

  /** The lessons are fetched when somebody wants them. */
  #load(): Promise<readonly Lesson[]> {
    this.#loading ??= import('../../generated/lessons').then(
      ({ lessons }) => {
        this.#show({ lessons, finished: this.#finished(lessons), trouble: null, name: this.#book.name });
        return lessons;
      },
      (error: unknown) => {
        this.#loading = null;
        this.#show({ trouble: messageOf(error) });
        throw error;
      },
    );
    return this.#loading;
  }

  /** Another tab has kept something. The lesson that is open here goes on as it is. */
  #heard(): void {
    this.#book.look();
    this.#show({ name: this.#book.name, finished: this.#finished(this.#view.lessons ?? []) });
  }

  #finished(lessons: readonly Lesson[]): ReadonlySet<string> {
    return new Set(lessons.filter((lesson) => this.#book.of(lesson).done).map(({ slug }) => slug));
  }

  #address(lesson: string | null): void {
    const { lesson: _, ...others } = this.#page.options;
    this.#page.options = lesson === null ? others : { ...others, lesson };
  }

  #show(patch: Partial<CourseView>): void {
    this.#page.store.set({ course: { ...this.#view, ...patch } });
  }
}
