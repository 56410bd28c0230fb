import { describe, expect, test } from 'vitest';
import { Pace } from './pace';
import { FakeDevice } from './testing/fake-device';

/** Plays on a device for so long, by its own clock. Gives the sizes of the turns. */
function play(pace: Pace, device: FakeDevice, milliseconds: number): number[] {
  const sizes: number[] = [];
  for (const end = device.now + milliseconds; device.now < end;) {
    sizes.push(pace.steps);
    pace.took(pace.steps, device.turn(pace.steps));
  }
  return sizes;
}

/** The steps a second of turns that compute for 40 ms. */
function ideal(perStep: number, latency: number): number {
  const steps = Math.round(40 / perStep);
  return (1000 * steps) / (latency + steps * perStep);
}

const devices = [1, 3, 10].flatMap((perStep) => [0, 5, 20, 100].map((latency) => ({ perStep, latency })));

test('turns of a fast model grow to about 40 ms', () => {
  const pace = new Pace();
  for (let turn = 0; turn < 20; turn++) pace.took(pace.steps, pace.steps * 2);
  expect(pace.steps).toBe(20);
});

test.each([0, 20, 100])('a slow model takes single steps, with a latency of %i ms', (latency) => {
  const pace = new Pace();
  const device = new FakeDevice(200, latency);
  expect(Math.max(...play(pace, device, 5000))).toBe(1);
});

test.each(devices)(
  'nine tenths of the speed that 40 ms a turn allow: $perStep ms a step beside $latency ms',
  ({ perStep, latency }) => {
    const pace = new Pace();
    const device = new FakeDevice(perStep, latency);
    play(pace, device, 5000);
    expect((1000 * device.steps) / device.now).toBeGreaterThan(0.9 * ideal(perStep, latency));
    expect(device.longest).toBeLessThan(85);
  },
);

test('a millisecond a step: 600 steps a second beside 20 ms, and 255 beside 100 ms', () => {
  const speeds = [20, 100].map((latency) => {
    const device = new FakeDevice(1, latency);
    play(new Pace(), device, 5000);
    return (1000 * device.steps) / device.now;
  });
  expect(speeds[0]).toBeGreaterThan(600);
  expect(speeds[1]).toBeGreaterThan(255);
});

describe.each(devices)('noise of a fifth: $perStep ms a step beside $latency ms', ({ perStep, latency }) => {
  const runs = Array.from({ length: 40 }, (_, seed) => {
    const device = new FakeDevice(perStep, latency, 0.2, seed + 1);
    const pace = new Pace();
    play(pace, device, 5000);
    return {
      device,
      share: (1000 * device.steps) / device.now / ideal(perStep, latency),
      said: pace.stepsPerSecond / ideal(perStep, latency),
    };
  });

  test('costs little speed', () => {
    expect(Math.min(...runs.map(({ share }) => share))).toBeGreaterThan(0.85);
  });

  test('makes no turn so long that a pause is late', () => {
    expect(Math.max(...runs.map(({ device }) => device.longest))).toBeLessThan(175);
  });
});

test.each([0, 20, 100])('a model that has become 20 times slower is followed at once, beside %i ms', (latency) => {
  const pace = new Pace();
  const device = new FakeDevice(1, latency);
  play(pace, device, 5000);
  device.perStep = 20;
  pace.took(pace.steps, device.turn(pace.steps));
  expect(pace.steps).toBe(2);
  expect(Math.max(...play(pace, device, 5000))).toBeLessThanOrEqual(3);
});

test.each([0, 20, 100])(
  'a model that has become 20 times faster is followed within two seconds, beside %i ms',
  (latency) => {
    const pace = new Pace();
    const device = new FakeDevice(20, latency);
    play(pace, device, 5000);
    device.perStep = 1;
    play(pace, device, 2000);
    expect(pace.steps).toBeGreaterThanOrEqual(38);
    expect(pace.steps).toBeLessThanOrEqual(90);
  },
);

test.each([0, 20, 100])('a turn that something else held up is forgotten, beside %i ms', (latency) => {
  const pace = new Pace();
  const device = new FakeDevice(1, latency);
  play(pace, device, 5000);
  const before = pace.steps;
  pace.took(pace.steps, device.turn(pace.steps) + 900);
  expect(pace.steps).toBeLessThanOrEqual(2);
  play(pace, device, 1000);
  expect(Math.abs(pace.steps - before)).toBeLessThanOrEqual(5);
});

test('a first turn in which everything is prepared does not hold up those after it', () => {
  const pace = new Pace();
  const device = new FakeDevice(1, 20);
  pace.took(1, 3000);
  expect(pace.steps).toBe(1);
  play(pace, device, 1000);
  expect((1000 * device.steps) / device.now).toBeGreaterThan(500);
});

test('turns that are cut short by a limit neither lengthen nor shorten the next', () => {
  const pace = new Pace();
  const device = new FakeDevice(1, 20);
  play(pace, device, 2000);
  const before = pace.steps;
  for (let turn = 0; turn < 20; turn++) pace.took(3, device.turn(3));
  expect(Math.abs(pace.steps - before)).toBeLessThanOrEqual(2);
});

test('turns never grow beyond 512 steps, nor by more than twice', () => {
  const sizes = play(new Pace(), new FakeDevice(0.01, 5), 2000);
  expect(sizes.slice(0, 12)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 512, 512]);
});

test('after a change it starts with a single step', () => {
  const pace = new Pace();
  play(pace, new FakeDevice(1, 20), 2000);
  pace.restart();
  expect([pace.steps, pace.stepsPerSecond]).toEqual([1, 0]);
});

test('it says how fast it is: 40 steps of 1 ms beside 20 ms are 667 a second', () => {
  const pace = new Pace();
  play(pace, new FakeDevice(1, 20), 900);
  expect(pace.stepsPerSecond).toBeCloseTo(666.7, 0);
});
