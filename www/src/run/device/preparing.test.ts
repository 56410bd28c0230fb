import type { Description, Lab, LabEvents, Run, RunEvents } from 'genlab';
import { expect, test } from 'vitest';
import { Emitter } from '../../../../pkg/src/emitter';
import { firstState } from '../../app/first-state';
import type { State } from '../state';
import { Store } from '../store';
import { KernelBook } from './kernel-book';
import { Preparing } from './preparing';

/** A page without a page, a book in memory, and a lab in which kernels are made as told. */
function page(kept: string | null = null) {
  const store = new Store<State>({ ...firstState, description: { preset: 'gan/mlp' } as Description }, (frame) =>
    frame(),
  );
  const book = new KernelBook({ getItem: () => kept, setItem: (_, value) => void (kept = value) });
  return { store, book, preparing: new Preparing(store, book) };
}

function newLab() {
  const events = new Emitter<LabEvents>();
  const lab = {
    kernels: 0,
    on: events.on.bind(events),
    make(made: number) {
      lab.kernels = made;
      events.emit('kernels', { made });
    },
  };
  return lab as typeof lab & Pick<Lab, 'on' | 'kernels'>;
}

function newRun() {
  const events = new Emitter<RunEvents>();
  return {
    on: events.on.bind(events) as Run['on'],
    report: () => events.emit('report', { step: 1, steps: [1], series: [] }),
  };
}

test('kernels are shown until the first report', () => {
  const { store, preparing } = page();
  const [lab, run] = [newLab(), newRun()];
  preparing.follow({ lab, run });
  store.set({ playing: true });
  lab.make(37);
  expect(store.state.preparation).toEqual({ made: 37, of: null });
  run.report();
  expect(store.state.preparation).toBeNull();
  lab.make(38);
  expect(store.state.preparation).toBeNull();
});

test('kernels that are made ahead are shown while they are', () => {
  const { store, preparing } = page();
  const lab = newLab();
  preparing.follow({ lab, run: newRun() });
  lab.make(5);
  expect(store.state.preparation).toBeNull();
  store.set({ preparing: true });
  lab.make(37);
  expect(store.state.preparation).toEqual({ made: 37, of: null });
  store.set({ preparing: false });
  expect(store.state.preparation).toBeNull();
});

test('what the last run needed is the total of the next, until it is more', () => {
  const { store, preparing } = page('{"gan/mlp":90}');
  const lab = newLab();
  preparing.follow({ lab, run: newRun() });
  store.set({ playing: true });
  lab.make(37);
  expect(store.state.preparation).toEqual({ made: 37, of: 90 });
  lab.make(91);
  expect(store.state.preparation).toEqual({ made: 91, of: null });
});

test('what a run needed is kept, with what was made before anybody waited for it', () => {
  const { store, book, preparing } = page();
  const [lab, run] = [newLab(), newRun()];
  lab.make(12);
  preparing.follow({ lab, run });
  store.set({ playing: true });
  lab.make(90);
  run.report();
  expect(book.of('gan/mlp')).toBe(90);
});

test('a run that was under way elsewhere tells nothing of what is needed', () => {
  const { book, preparing } = page();
  const [lab, run] = [newLab(), newRun()];
  lab.make(120);
  preparing.follow({ lab, run });
  run.report();
  expect(book.of('gan/mlp')).toBeNull();
});

test('a later run of the same lab counts anew, and does not lower what a model is known to need', () => {
  const { store, book, preparing } = page('{"gan/mlp":90}');
  const [lab, first, second] = [newLab(), newRun(), newRun()];
  const off = preparing.follow({ lab, run: first });
  lab.make(88);
  off();
  preparing.follow({ lab, run: second });
  store.set({ playing: true });
  lab.make(93);
  expect(store.state.preparation).toEqual({ made: 5, of: 90 });
  second.report();
  expect(book.of('gan/mlp')).toBe(90);
});

test('nothing is shown while nobody waits, nor when somebody no longer does', () => {
  const { store, preparing } = page();
  const lab = newLab();
  preparing.follow({ lab, run: newRun() });
  lab.make(5);
  expect(store.state.preparation).toBeNull();
  store.set({ busy: true });
  lab.make(6);
  expect(store.state.preparation).toEqual({ made: 6, of: null });
  store.set({ busy: false });
  expect(store.state.preparation).toBeNull();
});
