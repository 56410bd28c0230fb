/** What an element asks: kept up to date while it is seen, or when somebody wants it; what goes wrong is shown. */
import type { Run } from 'genlab';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Asked, type Wanted } from './asked';
import { Questions } from './questions';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

/** An element of which a test says whether it is seen. */
let see: (seen: boolean) => void;
let drawn: number;
let page: { run: Run | null };
/** The answers of the run, one after the other; a promise is waited for. */
let answers: unknown[];
let asked: unknown[];

beforeEach(() => {
  drawn = 0;
  see = () => undefined;
  asked = [];
  answers = [];
  page = { run: runOf(1) };
  class Views {
    constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
      see = (isIntersecting) => told([{ isIntersecting }]);
    }
    observe(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal('IntersectionObserver', Views);
});
afterEach(() => {
  see(false);
  vi.unstubAllGlobals();
});

function runOf(id: number): Run {
  const ask = async (question: unknown): Promise<unknown> => {
    asked.push(question);
    const answer = await answers.shift();
    if (answer instanceof Error) throw answer;
    return answer ?? null;
  };
  return { id, text: 'pixelcnn', stepsTaken: 0, busyMilliseconds: 3, ask } as unknown as Run;
}

const of = <Answer>(wanted: Wanted<Answer>): Asked<Answer> => hosted(wanted).kept;

function hosted<Answer>(wanted: Wanted<Answer>): { kept: Asked<Answer>; controllers: ReactiveController[] } {
  const controllers: ReactiveController[] = [];
  const host = {
    addController: (controller: ReactiveController) => controllers.push(controller),
    requestUpdate: () => (drawn += 1),
  } as unknown as ReactiveControllerHost & Element;
  const questions = new Questions({
    run: () => page.run,
    playing: () => false,
    hidden: () => false,
    now: () => 0,
  });
  return { kept: new Asked(host, () => questions, wanted), controllers };
}

const masks: Wanted<unknown> = { every: Infinity, ask: (run) => run.ask({ type: 'masks' }), none: 'It has none.' };

test('nothing is asked before the element is seen; then the answer is there, and the element is drawn', async () => {
  const kept = of(masks);
  await settled();
  expect(asked).toEqual([]);
  answers = [['a mask']];
  see(true);
  await settled();
  expect([kept.answer, kept.trouble, drawn > 0]).toEqual([['a mask'], null, true]);
});

test('the last question keeps its trouble, tells of it, and can be asked again', async () => {
  const kept = of(masks);
  answers = [new Error('The run has ended.'), ['a mask']];
  see(true);
  await settled();
  expect([kept.answer, kept.trouble]).toEqual([null, 'The run has ended.']);
  void kept.again();
  await settled();
  expect([kept.answer, kept.trouble]).toEqual([['a mask'], null]);
});

test('where the run has no answer, that is said, and what was seen stays', async () => {
  const kept = of(masks);
  answers = [['a mask'], null];
  see(true);
  await settled();
  void kept.again();
  await settled();
  expect([kept.answer, kept.trouble]).toEqual([['a mask'], 'It has none.']);
});

test('what somebody has just wanted is asked unseen', async () => {
  const { kept, controllers } = hosted({ ...masks, unseen: true });
  answers = [['a mask']];
  for (const controller of controllers) controller.hostConnected?.();
  await settled();
  expect(kept.answer).toEqual(['a mask']);
  for (const controller of controllers) controller.hostDisconnected?.();
});

test('what there is nothing to ask about is not asked', async () => {
  of({ ...masks, when: () => false });
  see(true);
  await settled();
  expect(asked).toEqual([]);
});

test('of what is wanted while something is under way, only the last is done', async () => {
  let pixel = 1;
  let release = (_answer: unknown): void => undefined;
  const kept = of({ every: Infinity, ask: (run) => run.ask({ type: 'receptiveField', pixel }) });
  answers = [new Promise((resolve) => (release = resolve)), 'last'];
  see(true);
  await settled();
  for (pixel of [2, 3]) void kept.again();
  release('first');
  await vi.waitFor(() => expect(kept.answer).toBe('last'));
  expect(asked).toEqual([1, 3].map((each) => ({ type: 'receptiveField', pixel: each })));
});

test('work in portions shows what is known on the way, and says when it is done', async () => {
  const counts: unknown[] = [];
  const work = of<number>({
    ask: async (run, show) => {
      for (let count = 1; count <= 3; count++) {
        counts.push(await run.ask({ type: 'masks' }));
        show(count);
        expect(work.working).toBe(true);
      }
      return undefined;
    },
  });
  await settled();
  expect(asked).toEqual([]);
  answers = ['a', 'b', 'c'];
  await work.again();
  expect([counts, work.answer, work.working]).toEqual([['a', 'b', 'c'], 3, false]);
});

test('work that was stopped asks nothing more, and what it has shown stays', async () => {
  let release = (_answer: unknown): void => undefined;
  const work = of<number>({
    ask: async (run, show) => {
      for (let count = 1; ; count++) {
        await run.ask({ type: 'masks' });
        show(count);
      }
    },
  });
  answers = ['a', new Promise((resolve) => (release = resolve))];
  const done = work.again();
  await settled();
  work.stop();
  release('b');
  await done;
  expect([work.answer, work.working, work.trouble, asked.length]).toEqual([1, false, null, 2]);
});

test('work that is begun anew takes the place of what was under way', async () => {
  let release = (_answer: unknown): void => undefined;
  const work = of<unknown>({ ask: (run) => run.ask({ type: 'masks' }) });
  answers = [new Promise((resolve) => (release = resolve)), 'new'];
  const first = work.again();
  await settled();
  const second = work.again();
  release('old');
  await Promise.all([first, second]);
  expect([work.answer, work.working]).toEqual(['new', false]);
});

test('an answer of a run that is not looked at any more is none, and no error', async () => {
  let release = (_answer: unknown): void => undefined;
  const work = of<unknown>({ ask: (run) => run.ask({ type: 'masks' }), none: 'It has none.' });
  answers = [new Promise((resolve) => (release = resolve))];
  const done = work.again();
  await settled();
  page.run = runOf(2);
  release('of another run');
  await done;
  expect([work.answer, work.trouble, work.working]).toEqual([null, null, false]);
});
