/**
 * Packs a trained generator for the first paint: batch norm folded into the weights, a byte a weight.
 *
 * genlab train gan/acgan latent.size=16 generator.widths=24,16 generator.hidden=0 generator.optimizer.average=0.99
 * seed=1 --steps 1706 --out run
 *   node www/scripts/first-generator.mjs run/checkpoint.safetensors www/src/first/weights.ts MINUTES
 *
 * What is written: for each layer a scale for each output channel (32 bits), then its weights (8 bits,
 * -127 to 127 times the scale): the fully connected layer `[27, 24, 7, 7]` (16 latents, 10 classes, 1),
 * the transposed convolutions `[24, 16, 4, 4]` and `[16, 1, 4, 4]`; last the biases of these two.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [from, to, minutes] = process.argv.slice(2);
if (!from || !to || !minutes) throw new Error('usage: first-generator.mjs CHECKPOINT OUT MINUTES');

const epsilon = 1e-5;
const file = readFileSync(from);
const length = Number(file.readBigUInt64LE(0));
const header = JSON.parse(file.subarray(8, 8 + length).toString());
const { configuration, step } = JSON.parse(header.__metadata__.genlab);

/** A tensor of the generator, averaged where there is an average. */
function tensor(name) {
  const entry = header[`generator.${name}.average`] ?? header[`generator.${name}`];
  const [start, end] = entry.data_offsets;
  return new Float32Array(file.buffer.slice(file.byteOffset + 8 + length + start, file.byteOffset + 8 + length + end));
}

/** What batch norm does while drawing: `y = factor x + shift` for each channel. */
function norm(layer) {
  const [scale, shift, mean, variance] = ['scale', 'shift', 'running_mean', 'running_variance'].map((part) =>
    tensor(`${layer}.${part}`),
  );
  const factor = scale.map((each, channel) => each / Math.sqrt(variance[channel] + epsilon));
  return { factor, shift: shift.map((each, channel) => each - mean[channel] * factor[channel]) };
}

/** One byte a weight; `channelOf` says which output channel a weight belongs to. */
function packed(weights, channels, channelOf) {
  const largest = new Float32Array(channels);
  weights.forEach(
    (weight, index) => (largest[channelOf(index)] = Math.max(largest[channelOf(index)], Math.abs(weight))),
  );
  const scales = largest.map((each) => each / 127);
  const bytes = Int8Array.from(weights, (weight, index) => Math.round(weight / scales[channelOf(index)]));
  return [Buffer.from(scales.buffer), Buffer.from(bytes.buffer)];
}

const [one, two] = [norm(1), norm(4)];
const area = 49;
const wide = [...tensor('0.weight')].map(
  (weight, index) => weight * one.factor[Math.floor((index % (24 * area)) / area)],
);
const bias = [...tensor('0.bias')].map(
  (each, index) => each * one.factor[Math.floor(index / area)] + one.shift[Math.floor(index / area)],
);
const middle = [...tensor('3.weight')].map((weight, index) => weight * two.factor[Math.floor(index / 16) % 16]);
const middleBias = tensor('3.bias').map((each, channel) => each * two.factor[channel] + two.shift[channel]);

const parts = [
  ...packed([...wide, ...bias], 24, (index) => Math.floor((index % (24 * area)) / area)),
  ...packed(middle, 16, (index) => Math.floor(index / 16) % 16),
  ...packed([...tensor('6.weight')], 1, () => 0),
  Buffer.from(middleBias.buffer),
  Buffer.from(tensor('6.bias').buffer),
];
const text = Buffer.concat(parts).toString('base64');
writeFileSync(
  to,
  `/** Written by scripts/first-generator.mjs: ${configuration}, seed 1, ${step} steps. */
export const minutes = ${minutes};
export const steps = ${step};
export const packed = '${text}';
`,
);
