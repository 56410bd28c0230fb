/** Numbers and shapes as people read them. */
import type { Shape } from 'genlab';

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const smallestPlain = 1e-5;
const longestPlain = 1e12;

/** A step counter that keeps its width: 000,120. */
export function paddedStep(step: number): string {
  const digits = String(step).padStart(6, '0');
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A whole number with thousands marked. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** A count in short: 576 k, 1.1 M. */
export function short(count: number): string {
  if (count >= 999_500) return `${(count / 1e6).toFixed(1)} M`;
  if (count >= 10_000) return `${Math.round(count / 1000)} k`;
  return whole(count);
}

/** A speed with as many digits as it deserves. */
export function speed(perSecond: number): string {
  return perSecond >= 10 ? whole(perSecond) : perSecond.toFixed(1);
}

/** A value of a curve. */
export function value(number: number | null | undefined): string {
  if (number === null || number === undefined) return '–';
  if (Math.abs(number) >= 1000) return tick(number);
  return Math.abs(number) >= 100 ? number.toFixed(0) : number.toFixed(3);
}

/** A number on an axis. */
export function tick(number: number): string {
  return Math.abs(number) >= longestPlain ? number.toExponential(1).replace('e+', 'e') : compact.format(number);
}

/** A share as a percentage. */
export function percent(share: number): string {
  const value = 100 * share;
  return `${value > 0 && value < 1 ? '<1' : Math.round(value)} %`;
}

/** A figure of any size in short: 0.012, 3e-7. */
export function figure(number: number): string {
  if (!Number.isFinite(number)) return 'not finite';
  const size = Math.abs(number);
  if (size !== 0 && (size < 1e-3 || size >= 1e4)) return number.toExponential(1).replace('e+', 'e');
  return String(Number(number.toPrecision(3)));
}

/** A shape: 64, or 128×7×7. */
export function shape({ channels, height, width }: Shape): string {
  return height === 1 && width === 1 ? String(channels) : `${channels}×${height}×${width}`;
}

/** A setting's value without the noise of floating point. */
export function setting(given: unknown): string {
  if (Array.isArray(given)) return given.join(', ');
  if (typeof given === 'number') return plainNumber(given);
  return words(String(given));
}

/** `nonSaturating` as people write it: non saturating. */
export function words(value: string): string {
  return value.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

const longestWords = 22;

/** A setting's value where there is little room. */
export function briefly(given: unknown): string {
  const text = setting(given);
  return text.length <= longestWords ? text : `${text.slice(0, longestWords - 2).replace(/[, ]+[^, ]*$/, '')}, …`;
}

function plainNumber(number: number): string {
  if (number === 0 || Math.abs(number) >= smallestPlain) return String(number);
  return number.toExponential().replace('e+', 'e');
}
