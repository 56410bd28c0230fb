/** The address is written as often as every browser bears, and always ends with what is true. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closePages, openPage } from '../testing/fake-page';
import { Pen } from './address';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  closePages();
  vi.useRealTimers();
});

test('a slider that is dragged for half a minute: some at once, then twice a second, and the last one', () => {
  const written: string[] = [];
  const pen = new Pen((address) => void written.push(address));
  pen.write('#first');
  expect(written).toEqual(['#first']);
  for (let each = 0; each < 1500; each++) {
    pen.write(`#${each}`);
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(1000);
  // Ten at once, and one in each of 60 half seconds; Safari allows 100.
  expect(written.length).toBeGreaterThan(60);
  expect(written.length).toBeLessThanOrEqual(72);
  expect(written.at(-1)).toBe('#1499');
});

test('a browser that refuses is asked again at the next wish, and nobody hears of it', () => {
  const written: string[] = [];
  let refusals = 1;
  const pen = new Pen((address) => {
    if (refusals-- > 0) throw new Error('SecurityError');
    written.push(address);
  });
  pen.write('#one');
  vi.advanceTimersByTime(600);
  pen.write('#two');
  expect(written).toEqual(['#two']);
});

test('what somebody typed into the address is not written over', () => {
  const written: string[] = [];
  const pen = new Pen((address) => void written.push(address));
  for (let each = 1; each <= 11; each++) pen.write(`#${each}`);
  pen.drop();
  vi.advanceTimersByTime(1000);
  expect(written.at(-1)).toBe('#10');
});

test('a model whose name was mistyped is told with the one that was meant, and the run goes on', async () => {
  vi.useRealTimers();
  const page = await openPage();
  page.location.hash = '#vae/mlpp&seed=3';
  await page.studio.hashChanged();
  const [notice] = page.studio.store.state.notices;
  expect([notice?.text, page.studio.run?.text]).toEqual([
    expect.stringContaining('perhaps vae/mlp is meant'),
    'gan/mlp',
  ]);
  page.location.hash = '#gan/mlp&seed=3).';
  await page.studio.hashChanged();
  expect([page.studio.run?.text, page.studio.store.state.notices]).toEqual(['gan/mlp&seed=3', []]);
});
