/** A small trained generator in plain JavaScript, for the time before the engine is there. */

/** How many numbers an image is made from, how many classes there are, and the side of an image. */
export const size = { latent: 16, classes: 10, side: 28 } as const;

/** A transposed convolution of 4x4 with stride 2 and padding 1: it doubles the side. */
interface Widening {
  inputs: number;
  outputs: number;
  /** The side of what goes in. */
  side: number;
  weights: Float32Array;
  biases: Float32Array;
}

const [channels, area, kernel] = [24, 49, 4];

/** Makes images of latents, as `gan/acgan` does. */
export class Decoder {
  /** `[17 + 10, 24, 7, 7]`: latents, classes, and the bias. */
  readonly #linear: Float32Array;
  readonly #middle: Widening;
  readonly #last: Widening;

  /** Reads what `scripts/first-generator.mjs` has packed. */
  constructor(packed: string) {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)).buffer;
    let place = 0;
    const floats = (count: number): Float32Array => new Float32Array(bytes.slice(place, (place += 4 * count)));
    const weights = (count: number, outputs: number, channelOf: (index: number) => number): Float32Array => {
      const scales = floats(outputs);
      return Float32Array.from(
        new Int8Array(bytes, (place += count) - count, count),
        (weight, index) => weight * (scales[channelOf(index)] ?? 0),
      );
    };
    this.#linear = weights((size.latent + size.classes + 1) * channels * area, channels, (index) =>
      Math.floor((index % (channels * area)) / area),
    );
    const middle = weights(channels * 16 * kernel * kernel, 16, (index) => Math.floor(index / (kernel * kernel)) % 16);
    const last = weights(16 * kernel * kernel, 1, () => 0);
    this.#middle = { inputs: channels, outputs: 16, side: 7, weights: middle, biases: floats(16) };
    this.#last = { inputs: 16, outputs: 1, side: 14, weights: last, biases: floats(1) };
  }

  /** The 784 pixels of a latent and a class, in [0, 1]. */
  decode(latent: ArrayLike<number>, label: number): Float32Array {
    const first = this.#started(latent, label);
    rectify(first);
    const second = widened(first, this.#middle);
    rectify(second);
    return widened(second, this.#last).map((x) => (Math.tanh(x) + 1) / 2);
  }

  /** The fully connected layer: the bias, the column of the class, and the latents. */
  #started(latent: ArrayLike<number>, label: number): Float32Array {
    const length = channels * area;
    const row = (index: number): Float32Array => this.#linear.subarray(index * length, (index + 1) * length);
    const [bias, asked] = [row(size.latent + size.classes), row(size.latent + label)];
    const sums = bias.map((each, index) => each + (asked[index] ?? 0));
    for (let number = 0; number < size.latent; number++) {
      const [weights, factor] = [row(number), latent[number] ?? 0];
      for (let index = 0; index < length; index++) sums[index] = sums[index]! + factor * weights[index]!;
    }
    return sums;
  }
}

function rectify(x: Float32Array): void {
  for (let index = 0; index < x.length; index++) if (x[index]! < 0) x[index] = 0;
}

/** Each number of the input adds its kernel to the output, at twice its place. */
function widened(x: Float32Array, { inputs, outputs, side, weights, biases }: Widening): Float32Array {
  const wide = 2 * side;
  const y = new Float32Array(outputs * wide * wide);
  for (let output = 0; output < outputs; output++)
    y.fill(biases[output]!, output * wide * wide, (output + 1) * wide * wide);
  for (let input = 0; input < inputs; input++) {
    for (let place = 0; place < side * side; place++) {
      const value = x[input * side * side + place]!;
      if (value === 0) continue;
      const [top, left] = [2 * Math.floor(place / side) - 1, 2 * (place % side) - 1];
      for (let output = 0; output < outputs; output++) {
        add(
          y,
          (output * wide + top) * wide + left,
          value,
          weights,
          (input * outputs + output) * kernel * kernel,
          top,
          left,
          wide,
        );
      }
    }
  }
  return y;
}

/** Adds one kernel; what lies outside of the image is lost. */
function add(
  y: Float32Array,
  at: number,
  value: number,
  weights: Float32Array,
  from: number,
  top: number,
  left: number,
  wide: number,
): void {
  for (let row = 0; row < kernel; row++) {
    if (top + row < 0 || top + row >= wide) continue;
    for (let column = 0; column < kernel; column++) {
      if (left + column < 0 || left + column >= wide) continue;
      const index = at + row * wide + column;
      y[index] = y[index]! + value * weights[from + row * kernel + column]!;
    }
  }
}
