import { expect, test } from 'vitest';
import { roughly } from './roughly.ts';

test.for([
  [0, '0'],
  [999_999, '999,999'],
  [1_000_000, '1 million'],
  [1_239_999, '1.23 million'],
  [11_199_999, '11.1 million'],
  [999_999_999, '999 million'],
  [14_065_000_000, '14 billion'],
] as const)('%i is %s', ([number, text]) => {
  expect(roughly(number)).toBe(text);
});
