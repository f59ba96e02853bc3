import { z } from 'zod';

/** A whole number from `min` to `max`. Minus zero is refused: JSON writes it as `0`, so it would not come back. */
export function integer(min: number, max: number) {
  const expected = `a whole number from ${min} to ${max}`;
  return z
    .number(expected)
    .refine((value) => Number.isInteger(value) && value >= min && value <= max && !Object.is(value, -0), expected);
}
