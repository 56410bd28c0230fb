import { expect, test } from 'vitest';
import { Duo, limitFor, type Driven } from './duo';

/** A run whose turns are taken by hand. */
class Hand implements Driven {
  stepsTaken = 0;
  playing = false;
  most: number | null = null;
  #tell: ((report: never) => void)[] = [];
  async play(): Promise<void> {
    this.playing = true;
  }
  async pause(): Promise<void> {
    this.playing = false;
  }
  async limit(step: number | null): Promise<void> {
    this.most = step;
  }
  async step(steps: number): Promise<never> {
    return this.take(steps) as never;
  }
  on(_name: string, handler: (payload: never) => void): () => void {
    this.#tell.push(handler);
    return () => (this.#tell = []);
  }
  take(steps: number): void {
    const room =
      this.most === null || !this.playing ? steps : Math.max(0, Math.min(steps, this.most - this.stepsTaken));
    this.stepsTaken += room;
    for (const tell of this.#tell) tell({ steps: Array.from({ length: room }) } as never);
  }
}

test('neither run leaves the other behind', async () => {
  const [fast, slow] = [new Hand(), new Hand()];
  const duo = new Duo(fast, slow);
  await duo.play();
  for (let turn = 0; turn < 40; turn++) {
    fast.take(8);
    if (turn % 4 === 0) slow.take(3);
    expect(Math.abs(duo.behind)).toBeLessThanOrEqual(16);
  }
  expect(slow.stepsTaken).toBe(30);
});

test('when they stop, they stop at the same step', async () => {
  const [first, second] = [new Hand(), new Hand()];
  const duo = new Duo(first, second);
  await duo.play();
  first.take(2);
  await duo.pause();
  expect([first.stepsTaken, second.stepsTaken]).toEqual([2, 2]);
});

test('they do so too when turns have become shorter since one was let ahead', async () => {
  const [first, second] = [new Hand(), new Hand()];
  const duo = new Duo(first, second);
  await duo.play();
  first.take(4);
  second.take(4);
  first.take(4);
  first.take(4);
  second.take(1);
  first.take(1);
  expect(duo.behind).toBe(8);
  await duo.pause();
  expect(duo.behind).toBe(0);
});

test('a step is taken by both, or by the one that is behind', async () => {
  const [first, second] = [new Hand(), new Hand()];
  first.stepsTaken = 1;
  const duo = new Duo(first, second);
  await duo.step('both');
  await duo.step('both');
  expect([first.stepsTaken, second.stepsTaken]).toEqual([2, 2]);
});

test('once released, a run knows no limit', async () => {
  const [first, second] = [new Hand(), new Hand()];
  const duo = new Duo(first, second);
  await duo.play();
  expect(first.most).toBe(limitFor([0, 0], 0));
  await duo.release();
  first.take(100);
  expect([first.most, first.stepsTaken]).toEqual([null, 100]);
});

test('on the way to a step both stop exactly there, and after that they go on', async () => {
  const [fast, slow] = [new Hand(), new Hand()];
  const duo = new Duo(fast, slow);
  await duo.play(21);
  const turns = (): void => {
    for (let turn = 0; turn < 40; turn++) {
      fast.take(8);
      slow.take(3);
    }
  };
  turns();
  expect([fast.stepsTaken, slow.stepsTaken]).toEqual([21, 21]);
  await duo.pause();
  await duo.play();
  turns();
  expect(slow.stepsTaken).toBeGreaterThan(100);
});
