/** The positions of a slider, for numbers of any range. */

/** How a slider maps its positions, from 0 to `positions`, to values. */
export interface Scale {
  readonly positions: number;
  toValue(position: number): number;
  toPosition(value: number): number;
}

const fine = 200;
const logarithmicFrom = 1000;

/**
 * A scale that fits the range: steps of one, linear, or logarithmic. A range
 * from zero is logarithmic where the usual value is far below the largest.
 */
export function scaleFor(minimum: number, maximum: number, integer: boolean, usual = 0): Scale {
  if (minimum > 0 && maximum / minimum >= logarithmicFrom) return logarithmic(minimum, maximum, integer);
  if (minimum === 0 && usual > 0 && maximum / usual >= logarithmicFrom && !integer) return fromZero(usual / 100, maximum);
  if (integer && maximum - minimum <= fine) return whole(minimum, maximum);
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

function logarithmic(minimum: number, maximum: number, integer: boolean): Scale {
  const span = Math.log(maximum / minimum);
  return {
    positions: fine,
    toValue: (position) => {
      if (position >= fine) return maximum;
      const value = minimum * Math.exp((span * position) / fine);
      return integer ? Math.max(minimum, Math.round(value)) : Math.max(minimum, tidy(value, 2));
    },
    toPosition: (value) => (Math.log(Math.max(value, minimum) / minimum) / span) * fine,
  };
}

/** Zero at the left end, and logarithmic from `smallest` on. */
function fromZero(smallest: number, maximum: number): Scale {
  const inner = logarithmic(smallest, maximum, false);
  return {
    positions: fine,
    toValue: (position) => (position <= 0 ? 0 : inner.toValue(position)),
    toPosition: (value) => (value <= 0 ? 0 : inner.toPosition(value)),
  };
}

/** A number with few significant digits. */
function tidy(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
