/** The positions of a slider, for numbers of any range. */

/** How a slider maps its positions, from 0 to `positions`, to values. */
export interface Scale {
  readonly positions: number;
  toValue(position: number): number;
  toPosition(value: number): number;
}

const fine = 200;
const logarithmicFrom = 1000;

/** Learning rates are small numbers of a large range, in every model. */
const usualRate = 0.0002;
/** A weight that may be as large as this is looked for by its magnitude. */
const largeRange = 100;

/**
 * What settings of this kind usually are, whatever they are in the model at hand; 0 where every value of the range is
 * as usual as another.
 */
export function usualOf(path: string, maximum: number): number {
  if (/(^|\.)rate$/.test(path)) return usualRate;
  return maximum >= largeRange ? maximum / logarithmicFrom : 0;
}

/**
 * The value at a position that a slider was moved to: of whole numbers at least the next one, so that a key always
 * moves it.
 */
export function slid(scale: Scale, from: number, position: number, integer: boolean): number {
  const value = scale.toValue(Math.min(scale.positions, Math.max(0, position)));
  if (!integer || value !== from) return value;
  const way = Math.sign(position - scale.toPosition(from));
  return Math.min(scale.toValue(scale.positions), Math.max(scale.toValue(0), from + way));
}

/**
 * A scale that fits the range and the kind of a setting: steps of one, linear,
 * or logarithmic. A range from zero is logarithmic where usual values are far
 * below the largest, and where whole numbers go far.
 */
export function scaleFor(minimum: number, maximum: number, integer: boolean, usual = 0): Scale {
  if (minimum > 0 && maximum / minimum >= logarithmicFrom) return logarithmic(minimum, maximum, integer);
  if (minimum === 0 && usual > 0 && maximum / usual >= logarithmicFrom && !integer)
    return fromZero(usual / 100, maximum);
  if (integer && maximum - minimum <= fine) return whole(minimum, maximum);
  if (integer && minimum === 0 && maximum >= logarithmicFrom) return fromZero(1, maximum, true);
  return linear(minimum, maximum, integer);
}

function whole(minimum: number, maximum: number): Scale {
  return {
    positions: maximum - minimum,
    toValue: (position) => minimum + position,
    toPosition: (value) => value - minimum,
  };
}

function linear(minimum: number, maximum: number, integer: boolean): Scale {
  const span = maximum - minimum;
  return {
    positions: fine,
    toValue: (position) => {
      if (position >= fine) return maximum;
      const value = minimum + (span * position) / fine;
      return integer ? Math.round(value) : tidy(value, 3);
    },
    toPosition: (value) => ((value - minimum) / span) * fine,
  };
}

function logarithmic(minimum: number, maximum: number, integer: boolean, positions = fine): Scale {
  const span = Math.log(maximum / minimum);
  return {
    positions,
    toValue: (position) => {
      if (position >= positions) return maximum;
      const value = minimum * Math.exp((span * position) / positions);
      return integer ? Math.max(minimum, Math.round(value)) : Math.max(minimum, tidy(value, 2));
    },
    toPosition: (value) => (Math.log(Math.max(value, minimum) / minimum) / span) * positions,
  };
}

/** Zero at the left end, and logarithmic from `smallest` on. */
function fromZero(smallest: number, maximum: number, integer = false): Scale {
  const inner = logarithmic(smallest, maximum, integer, fine - 1);
  // The smallest value is one position away from zero.
  return {
    positions: fine,
    toValue: (position) => (position < 1 ? 0 : inner.toValue(position - 1)),
    toPosition: (value) => (value <= 0 ? 0 : inner.toPosition(value) + 1),
  };
}

/** A number with few significant digits. */
function tidy(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
