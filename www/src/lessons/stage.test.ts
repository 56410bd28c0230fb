import { Story } from 'genlab';
import { beforeEach, expect, test } from 'vitest';
import type { Lesson, LessonRun } from '../model/lesson';
import { Stage } from './stage';
import type { StageView } from './course-view';

/** A run that stands where it is put. */
class Stand {
  stepsTaken = 0;
  story: Story;
  readonly asked: string[] = [];
  constructor(text: string, timeline: LessonRun['timeline'] = []) {
    this.story = new Story(text, timeline);
  }
  async adjust(change: string): Promise<{ applied: boolean }> {
    this.story = this.story.with({ step: this.stepsTaken, change });
    return { applied: !change.startsWith('generator.widths') };
  }
  async ask({ names }: { names: string[] }): Promise<Record<string, number>> {
    this.asked.push(`${this.story.text} at ${this.stepsTaken}`);
    return Object.fromEntries(names.map((name) => [name, this.stepsTaken]));
  }
}

/** The page, as far as a stage uses it. `stop` is the step at which somebody pauses. */
class FakePage {
  run: Stand | null = new Stand('mine');
  stop = Infinity;
  readonly log: string[] = [];
  readonly store = { state: { playing: false, diverged: false } };
  readonly twin = {
    run: null as Stand | null,
    get duo() {
      return this.run;
    },
    makeLike: async (story: Story) => {
      this.log.push(`twin ${story.text}`);
      this.twin.run = new Stand(story.text ?? '');
      return true;
    },
    drop: async () => {
      this.twin.run = null;
    },
    promote: async () => {
      this.log.push('promote');
      this.run = this.twin.run;
      this.twin.run = null;
    },
  };
  async start(text: string, timeline: LessonRun['timeline']): Promise<void> {
    this.log.push(`start ${text}`);
    this.run = new Stand(text, timeline);
  }
  async goTo(step: number, { together = false } = {}): Promise<void> {
    this.log.push(`to ${step}${together ? ' together' : ''}`);
    const at = Math.min(step, this.stop);
    for (const run of [this.run, together ? this.twin.run : null])
      if (run) run.stepsTaken = Math.max(run.stepsTaken, at);
  }
  async toggle(): Promise<void> {}
  async described(): Promise<void> {}
}

const part = (run: Partial<LessonRun> & { name: string }) => ({
  kind: 'run' as const,
  run: { text: run.name, timeline: [], until: 10, watch: [], beside: null, after: null, change: null, ...run },
});
const plain = part({ name: 'plain' });
const packed = part({ name: 'packed', text: 'plain&packing=2', beside: 'plain', change: 'packing=2' });
const late = part({ name: 'late', text: 'plain&packing=2', after: 'packed', change: 'label=0.8', until: 15 });
const stale = part({ name: 'stale', after: 'plain', change: 'label=0.8', until: 15 });
const claims = ['plain', 'packed', 'late', 'stale'].map((run) => ({
  text: run,
  left: { factor: 1, run, figure: 'modes' },
  operator: '>=' as const,
  right: 1,
  measured: null,
}));
const lesson: Lesson = {
  slug: 's',
  number: 1,
  title: '',
  lead: '',
  group: '',
  minutes: 1,
  opening: '',
  measured: null,
  steps: [{ title: '', parts: [plain, packed, late, stale, { kind: 'claim', claims }] }],
};

let page: FakePage;
let stage: Stage;
let view: StageView | null;
beforeEach(() => {
  page = new FakePage();
  stage = new Stage(page as never, (told) => (view = told));
});

test('a run is started with its seed, played to its end and measured', async () => {
  expect(await stage.make(lesson, plain.run, 3)).toEqual({
    plain: { seed: 3, figures: { modes: 10 }, diverged: null },
  });
  expect(page.log).toEqual(['start plain&seed=3', 'to 10']);
  expect(view).toMatchObject({ run: 'plain', phase: 'done', strayed: false });
});

test('a twin is measured too, and both go in step', async () => {
  const results = await stage.make(lesson, packed.run, 1);
  expect(Object.keys(results ?? {})).toEqual(['packed', 'plain']);
  expect(page.log).toEqual(['start plain&packing=2&seed=1', 'twin plain&seed=1', 'to 10 together']);
});

test('what goes on does so from where the page stands, without its twin', async () => {
  await stage.make(lesson, packed.run, 1);
  page.log.length = 0;
  expect(await stage.make(lesson, late.run, 1)).toEqual({ late: { seed: 1, figures: { modes: 15 }, diverged: null } });
  expect(page.log).toEqual(['to 15']);
  expect(page.twin.run).toBeNull();
  expect(page.run?.story.done).toEqual([{ step: 10, change: 'label=0.8' }]);
});

test('what goes on from the twin makes it the run', async () => {
  await stage.make(lesson, packed.run, 1);
  page.log.length = 0;
  await stage.make(lesson, stale.run, 1);
  expect(page.log).toEqual(['promote', 'to 15']);
});

test('what goes on from a run that is not there makes that first, and measures it', async () => {
  const results = await stage.make(lesson, late.run, 2);
  expect(Object.keys(results ?? {})).toEqual(['packed', 'late']);
  expect(page.log).toEqual(['start plain&packing=2&seed=2', 'to 10', 'to 15']);
  expect(page.run?.asked).toEqual(['plain&packing=2&seed=2 at 10', 'plain&packing=2&seed=2 at 15']);
});

test('somebody pauses, and it goes on when asked', async () => {
  page.stop = 4;
  const made = stage.make(lesson, plain.run, 1);
  await expect.poll(() => view?.phase).toBe('paused');
  page.stop = Infinity;
  expect(stage.resume()).toBe(true);
  expect((await made)?.['plain']?.figures).toEqual({ modes: 10 });
});

test('who starts another run is left alone, and nothing is measured', async () => {
  page.stop = 4;
  const made = stage.make(lesson, plain.run, 1);
  await expect.poll(() => view?.phase).toBe('paused');
  page.run = new Stand('mine');
  stage.look();
  expect(view).toMatchObject({ strayed: true });
  expect(stage.resume()).toBe(false);
  expect(await made).toBeNull();
  expect(page.run.asked).toEqual([]);
});

test('a change to the run, or a step beyond its end, is exploring', async () => {
  await stage.make(lesson, plain.run, 1);
  stage.look();
  expect(view?.strayed).toBe(false);
  page.run!.stepsTaken = 11;
  stage.look();
  expect(view?.strayed).toBe(true);
  await stage.make(lesson, plain.run, 1);
  await page.run?.adjust('loss.realLabel=0.9');
  stage.look();
  expect(view?.strayed).toBe(true);
});

test('a run that diverges has no figures', async () => {
  page.stop = 7;
  page.store.state.diverged = true;
  expect(await stage.make(lesson, plain.run, 1)).toEqual({ plain: { seed: 1, figures: null, diverged: 7 } });
});

test('a change that needs a restart is said to', async () => {
  const bad = { ...late.run, change: 'generator.widths=8' };
  expect(await stage.make(lesson, bad, 1)).toBeNull();
  expect(view).toMatchObject({ phase: 'failed' });
  expect(view?.trouble).toContain('generator.widths=8');
});
