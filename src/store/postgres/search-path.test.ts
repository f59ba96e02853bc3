import { expect, test } from 'vitest';
import { withSearchPath } from './search-path.ts';

test.for([
  ['postgres://h/d', 'postgres://h/d?options=-c+search_path%3Ds'],
  ['postgres://u:p%20w@h:1/d?sslmode=disable', 'postgres://u:p%20w@h:1/d?sslmode=disable&options=-c+search_path%3Ds'],
  ['postgres://h/d?options=-c%20jit%3Doff', 'postgres://h/d?options=-c+jit%3Doff+-c+search_path%3Ds'],
  ['postgres://u@/d?host=%2Frun%2Fpg', 'postgres://u@/d?host=%2Frun%2Fpg&options=-c+search_path%3Ds'],
] as const)('%s leads into the schema and keeps its options', ([url, expected]) => {
  expect(withSearchPath(url, 's')).toBe(expected);
});
