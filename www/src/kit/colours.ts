/** Colours that are mixed on canvases, in both themes; what styles mix is in `tokens.ts`. */

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Three colours in a row: of the least, of what is half way, and of the most. */
export type Ramp = readonly [Colour, Colour, Colour];

/** What has a colour of its own in the light theme and in the dark one. */
interface Themed<Value> {
  light: Value;
  dark: Value;
}

/** The ground of all pictures. */
const paper: Themed<Colour> = { light: [255, 255, 255], dark: [22, 24, 30] };

/** Ink on paper, by what it shows. */
const inks: Record<'real' | 'generated' | 'grey', Themed<Colour>> = {
  real: { light: [6, 66, 42], dark: [186, 245, 217] },
  generated: { light: [52, 18, 118], dark: [224, 209, 255] },
  // Grey does not fight with colours that are put over it.
  grey: { light: [168, 171, 178], dark: [112, 116, 126] },
};

const ramps: Record<'signed' | 'heat' | 'belief', Themed<Ramp>> = {
  // Numbers with a sign: orange below 0, blue above.
  signed: {
    light: [[166, 76, 0], paper.light, [16, 84, 176]],
    dark: [[255, 176, 96], paper.dark, [126, 190, 255]],
  },
  // From nothing to much.
  heat: {
    light: [
      [250, 250, 248],
      [244, 176, 66],
      [138, 22, 60],
    ],
    dark: [paper.dark, [168, 84, 24], [255, 228, 130]],
  },
  // From "generated for sure" over "undecided" to "real for sure": purple, neutral, green; also apart in lightness, so
  // that nobody needs to see the hue.
  belief: {
    light: [
      [220, 207, 248],
      [250, 250, 248],
      [170, 224, 196],
    ],
    dark: [
      [61, 45, 104],
      [28, 31, 38],
      [24, 76, 58],
    ],
  },
};

/** The density of the plane, from nothing to the peak. */
const densities: Themed<readonly [Colour, Colour]> = {
  light: [
    [255, 255, 255],
    [106, 47, 208],
  ],
  dark: [
    [23, 26, 31],
    [184, 152, 255],
  ],
};

const theme = (dark: boolean): keyof Themed<unknown> => (dark ? 'dark' : 'light');

/** Paper, and the ink of a kind on it. */
export function paperAndInk(kind: keyof typeof inks, dark: boolean): readonly [Colour, Colour] {
  return [paper[theme(dark)], inks[kind][theme(dark)]];
}

export function rampOf(kind: keyof typeof ramps, dark: boolean): Ramp {
  return ramps[kind][theme(dark)];
}

export function densityColours(dark: boolean): readonly [Colour, Colour] {
  return densities[theme(dark)];
}

/** A ramp from left to right in a style, in both themes. */
export function rampStyle(kind: keyof typeof ramps): string {
  const [low, middle, high] = [0, 1, 2].map(
    (stop) => `light-dark(${cssOf(ramps[kind].light[stop])}, ${cssOf(ramps[kind].dark[stop])})`,
  );
  return `linear-gradient(to right, ${low}, ${middle}, ${high})`;
}

/** The colour at a share of the way from one to another, not rounded. */
export function mixed(from: Colour, to: Colour, share: number): Colour {
  const at = (channel: 0 | 1 | 2): number => from[channel] + (to[channel] - from[channel]) * share;
  return [at(0), at(1), at(2)];
}

/** The colour at a share of a ramp. */
export function mixedOf([low, middle, high]: Ramp, share: number): Colour {
  return share < 0.5 ? mixed(low, middle, 2 * share) : mixed(middle, high, 2 * share - 1);
}

/** A colour as the pixel of an `ImageData` that is written as a `Uint32Array`. */
export function packed([red, green, blue]: Colour): number {
  return ((255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;
}

/** The same for each of 256 levels. */
export function table(colourAt: (share: number) => Colour): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, level) => packed(colourAt(level / 255)));
}

/** A colour in a style. */
export function cssOf(colour: Colour | undefined): string {
  return `rgb(${(colour ?? [0, 0, 0]).map(Math.round).join(',')})`;
}
