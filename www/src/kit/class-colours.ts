/** A colour for each class: ten that are apart in hue and, as far as ten can be, in lightness. */

const light = [
  '#1f6fb4',
  '#b3480a',
  '#2a7f3e',
  '#b3261e',
  '#7b3fb5',
  '#7a5230',
  '#c2307f',
  '#5b6470',
  '#777200',
  '#007f8c',
];
const dark = [
  '#6fb4ff',
  '#ff9f5c',
  '#62d07f',
  '#ff8a80',
  '#c39bff',
  '#d0a680',
  '#ff86c4',
  '#b5bdc9',
  '#d6cf4a',
  '#4fd3e0',
];

/** How many classes there are. */
export const classCount = 10;

/** All classes. */
export const classes: readonly number[] = Array.from({ length: classCount }, (_, label) => label);

/** The colour of a class on a canvas. */
export function classColour(label: number, isDark: boolean): string {
  return (isDark ? dark : light)[label] ?? '#888888';
}

/** The colour of a class in a style: both themes at once. */
export function classStyle(label: number): string {
  return `light-dark(${light[label]}, ${dark[label]})`;
}
