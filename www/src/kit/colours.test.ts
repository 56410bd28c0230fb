/** Colours are mixed in one place: what a canvas shows is what its legend shows. */
import { expect, test } from 'vitest';
import { cssOf, mixed, mixedOf, packed, paperAndInk, rampOf, rampStyle, table } from './colours';

test('half way between black and white is grey, a quarter of the way a quarter of it', () => {
  expect(mixed([0, 0, 0], [200, 100, 40], 0.5)).toEqual([100, 50, 20]);
  expect(mixed([0, 0, 0], [200, 100, 40], 0.25)).toEqual([50, 25, 10]);
});

test('a ramp goes through its middle', () => {
  const ramp = rampOf('signed', false);
  expect([0, 0.5, 1].map((share) => mixedOf(ramp, share))).toEqual([...ramp]);
});

test('a packed pixel is opaque, with red in its lowest byte as canvases want it', () => {
  expect(packed([1, 2, 3]).toString(16)).toBe('ff030201');
});

test('a table begins with paper and ends with ink', () => {
  const [paper, ink] = paperAndInk('real', true);
  const colours = table((share) => mixed(paper, ink, share));
  expect([colours.length, colours[0], colours[255]]).toEqual([256, packed(paper), packed(ink)]);
});

test('a legend has the colours of the canvas, in both themes', () => {
  for (const dark of [false, true])
    for (const colour of rampOf('heat', dark)) expect(rampStyle('heat')).toContain(cssOf(colour));
});
