import type { NetworkDescription, Shape } from 'genlab';
import { expect, test } from 'vitest';
import { lanes, relativeSize, stagesOf } from './topology';

const shape = (channels: number, side = 1): Shape => ({ channels, height: side, width: side });

function network(name: string, input: Shape, layers: [string, Shape, number][]): NetworkDescription {
  return {
    name,
    input,
    parameters: 1,
    layers: layers.map(([layer, output, parameters]) => ({ name: layer, output, parameters })),
  };
}

const generator = network('generator', shape(64), [
  ['linear', shape(256), 10],
  ['batch norm', shape(256), 2],
  ['leaky ReLU 0.2', shape(256), 0],
  ['linear', shape(1, 28), 5],
  ['tanh', shape(1, 28), 0],
]);
const discriminator = network('discriminator', shape(1, 28), [
  ['flatten', shape(784), 0],
  ['linear', shape(1), 5],
]);

test('norms and activations belong to the layer before them', () => {
  const stages = stagesOf(generator);
  expect(stages.map(({ details }) => details.length)).toEqual([3, 2]);
  expect(stages[0]?.parameters).toBe(12);
  expect(stagesOf(discriminator)[0]?.details).toEqual(['flatten', 'linear']);
});

test('a generator feeds a discriminator, which also sees real images', () => {
  const [first, second] = lanes([generator, discriminator]);
  expect([first?.inputs, first?.result, first?.role]).toEqual([['latent'], 'image', 'generated']);
  expect([second?.inputs, second?.result, second?.role]).toEqual([['previous', 'real'], 'score', 'judge']);
});

test('an encoder starts from real images and a decoder goes on from its code', () => {
  const encoder = network('encoder', shape(1, 28), [['linear', shape(16), 5]]);
  const decoder = network('decoder', shape(16), [['linear', shape(1, 28), 5]]);
  expect(lanes([encoder, decoder]).map(({ inputs, result }) => [inputs, result])).toEqual([
    [['real'], 'code'],
    [['previous'], 'image'],
  ]);
});

test('larger shapes have taller blocks', () => {
  expect(relativeSize(shape(784), 784)).toBe(1);
  expect(relativeSize(shape(16), 784)).toBeLessThan(relativeSize(shape(256), 784));
});

test('an encoder takes images in, however they are laid out', () => {
  const flat = { channels: 784, height: 1, width: 1 };
  const code = { channels: 2, height: 1, width: 1 };
  const [encoder] = lanes([
    { name: 'encoder', input: flat, layers: [{ name: 'linear', output: code, parameters: 1 }], parameters: 1 },
  ]);
  expect(encoder?.inputs).toEqual(['real']);
});

const coders = (judged: Shape) => [
  network('encoder', shape(784), [['linear', shape(8), 5]]),
  network('decoder', shape(8), [['linear', shape(1, 28), 5]]),
  network('discriminator', judged, [['linear', shape(1), 5]]),
];

test('the opponent of an autoencoder sees codes, images or pairs, by the size of what goes in', () => {
  const opponents = [shape(8), shape(1, 28), shape(792), shape(9, 28)].map((judged) => lanes(coders(judged))[2]);
  expect(opponents.map((lane) => lane?.compares)).toEqual(['codes', 'images', 'pairs', 'pairs']);
  expect(opponents.map((lane) => lane?.inputs)).toEqual([
    ['code', 'prior'],
    ['previous', 'real'],
    ['previous', 'real'],
    ['previous', 'real'],
  ]);
  expect(opponents.every((lane) => lane?.apart && lane.result === 'score')).toBe(true);
});

test('a discriminator that is told the class, or sees two images at once, still sees images', () => {
  for (const judged of [shape(11, 28), shape(794), shape(2, 28)]) {
    const [, lane] = lanes([generator, { ...discriminator, input: judged }]);
    expect([lane?.compares, lane?.apart]).toEqual(['images', false]);
  }
});
