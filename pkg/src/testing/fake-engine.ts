/** Stands in for the wasm module. Only for tests and drafts of the page. */
import type { Adjustment, Description, DrawRequest, Images, PresetInfo, Report, Series, Who } from '../../types';
import type { EngineDataset, EngineDevice, EngineModule, EngineSession } from '../engine';
import { EngineError } from '../errors';
import { fakeNetworks, fakeParse, fakePresets } from './fake-knobs';

const side = 28;
const segments = ['abcdef', 'bc', 'abged', 'abgcd', 'fgbc', 'afgcd', 'afgedc', 'abc', 'abcdefg', 'abcdfg'];
const strokes: Record<string, [number, number, number, number]> = {
  a: [9, 5, 19, 5],
  b: [19, 5, 18, 14],
  c: [18, 14, 17, 23],
  d: [7, 23, 17, 23],
  e: [8, 14, 7, 23],
  f: [9, 5, 8, 14],
  g: [8, 14, 18, 14],
};

function chance(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function distance(x: number, y: number, [x1, y1, x2, y2]: [number, number, number, number]): number {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const bounded = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - bounded * (x2 - x1), y - y1 - bounded * (y2 - y1));
}

function digit(seed: number): Float32Array {
  const random = chance(seed);
  const lines = (segments[Math.floor(random() * 10)] ?? '').split('').map((name) => strokes[name] ?? [0, 0, 1, 1]);
  const [slant, thick, grow] = [random() * 0.4 - 0.2, 1 + random() * 0.9, 0.85 + random() * 0.3];
  return Float32Array.from({ length: side * side }, (_, index) => {
    const y = (Math.floor(index / side) - 14) / grow + 14;
    const x = ((index % side) - 13) / grow + 13 + (y - 14) * slant;
    const nearest = Math.min(...lines.map((line) => distance(x, y, line as [number, number, number, number])));
    return Math.min(1, Math.max(0, thick + 0.6 - nearest));
  });
}

function wrong(message: string): EngineError {
  return new EngineError({ kind: 'configuration', message });
}

function checked(text: string): ReturnType<typeof fakeParse> {
  const parsed = fakeParse(text);
  const [first] = parsed.problems;
  if (first) throw new EngineError({ kind: 'configuration', message: first.message, problems: parsed.problems });
  return parsed;
}

class FakeSession implements EngineSession {
  step = 0;
  text: string;
  #seed: number;

  constructor(text: string) {
    const parsed = checked(text);
    this.text = parsed.text;
    this.#seed = Number(parsed.knobs.find(({ path }) => path === 'seed')?.value ?? 1);
  }

  async advance(steps: number, who: Who): Promise<Report> {
    await new Promise((resolve) => setTimeout(resolve, steps * 5));
    const taken = Array.from({ length: steps }, (_, index) => this.step + index + 1);
    this.step += steps;
    if (this.text.includes('fakeLabel=1'))
      throw new EngineError({
        kind: 'diverged',
        message: `The discriminator's loss is not a number at step ${this.step}.`,
        step: this.step,
        term: 'discriminator.fake',
      });
    const random = chance(this.step + this.#seed);
    const curve = (end: number, start: number, noise: number): number[] =>
      taken.map((step) => end + (start - end) * Math.exp(-step / 400) + (random() - 0.5) * noise);
    const row = (
      name: string,
      label: string,
      chart: Series['chart'],
      player: Series['player'],
      values: number[],
    ): Series => ({
      name,
      label,
      chart,
      player,
      values: who === 'both' || who === player ? values : values.map(() => null),
    });
    const series = [
      row('discriminator.real', 'D on real', 'loss', 'discriminator', curve(0.55, 0.69, 0.2)),
      row('discriminator.fake', 'D on fake', 'loss', 'discriminator', curve(0.5, 0.72, 0.22)),
      row('generator.adversarial', 'G', 'loss', 'generator', curve(1.2, 0.69, 0.4)),
      row('score.real', 'D(real)', 'score', 'discriminator', curve(0.62, 0.5, 0.1)),
      row('score.fake', 'D(fake)', 'score', 'discriminator', curve(0.36, 0.5, 0.1)),
    ];
    return { step: this.step, steps: taken, series };
  }

  async draw({ count, from }: DrawRequest): Promise<Images> {
    const pixels = new Float32Array(count * side * side);
    const progress = 1 - Math.exp(-this.step / 300);
    for (let index = 0; index < count; index++) {
      const seed = index + 100 * this.#seed + (from.type === 'fresh' ? from.seed * 1000 : 0);
      const random = chance(seed + 7);
      const ideal = digit(seed);
      ideal.forEach((value, at) => {
        pixels[index * side * side + at] = progress * value + (1 - progress) * (0.35 + 0.3 * random());
      });
    }
    return { count, channels: 1, height: side, width: side, pixels };
  }

  adjust(text: string): Adjustment {
    const paths = text.split('&').map((change) => change.split('=')[0] ?? '');
    const parsed = checked(`${this.text}&${text}`);
    const live = paths.filter((path) => parsed.knobs.find((knob) => knob.path === path)?.live);
    const restart = paths.filter((path) => !live.includes(path));
    if (restart.length === 0) this.text = parsed.text;
    return { applied: restart.length === 0, live, restart, text: parsed.text };
  }

  async checkpoint(): Promise<Uint8Array> {
    return new TextEncoder().encode(JSON.stringify({ step: this.step, text: this.text }));
  }

  free(): void {}
}

class FakeDataset implements EngineDataset {
  readonly name: string;
  readonly count = 8000;
  readonly heldOut = 0;

  constructor(name: string) {
    this.name = name;
  }

  classSizes(): Uint32Array {
    return new Uint32Array(10).fill(800);
  }

  pixels(first: number, count: number): Float32Array {
    const all = new Float32Array(count * side * side);
    for (let index = 0; index < count; index++) all.set(digit(first + index + 50_000), index * side * side);
    return all;
  }

  free(): void {}
}

/** An engine that only pretends. */
const fake: EngineModule = {
  default: async () => ({ memory: new WebAssembly.Memory({ initial: 16 }) }),
  presets: (): PresetInfo[] => fakePresets,
  describe(text: string): Description {
    const { preset, knobs, problems, text: canonical } = fakeParse(text);
    if (!fakePresets.some(({ name }) => name === preset)) throw wrong(`there is no preset ${preset}`);
    return { preset, family: 'adversarial', text: canonical, knobs, networks: fakeNetworks(), problems };
  },
  otherData: (): undefined => undefined,
  openDevice: async (): Promise<EngineDevice> => ({
    kind: 'cpu',
    name: 'CPU',
    nudge: () => {},
    destroy: () => {},
    free: () => {},
  }),
  Dataset: {
    packed: () => new FakeDataset('MNIST digits'),
    idx(images, _labels, name) {
      if (images[0] !== 0)
        throw new EngineError({
          kind: 'data',
          message: `${name}: byte 0 is ${images[0] ?? 'missing'}, but an IDX file starts with 0`,
        });
      return new FakeDataset(name);
    },
  },
  Session: {
    open: (_device, _data, text) => new FakeSession(text),
    async resume(_device, _data, checkpoint) {
      const { step, text } = JSON.parse(new TextDecoder().decode(checkpoint)) as { step: number; text: string };
      const session = new FakeSession(text);
      session.step = step;
      return session;
    },
  },
};

export default fake.default;
export const { presets, describe, otherData, openDevice, Dataset, Session } = fake;
/** The whole module as one value, for tests. */
export { fake };
