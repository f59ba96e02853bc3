import { expect, test } from 'vitest';
import { failureKind, hintFor } from './sql-state.ts';

test.for<[string | undefined, string | undefined, ReturnType<typeof failureKind>]>([
  ['08000', undefined, 'lost'],
  ['08006', undefined, 'lost'],
  ['53300', undefined, 'lost'],
  ['57P01', undefined, 'lost'],
  ['57P02', undefined, 'lost'],
  ['57P03', undefined, 'lost'],
  ['57P05', undefined, 'lost'],
  ['28P01', undefined, 'shut_out'],
  ['28000', undefined, 'shut_out'],
  ['3D000', undefined, 'shut_out'],
  ['57P04', undefined, 'shut_out'],
  ['40001', undefined, 'disturbed'],
  ['40P01', undefined, 'disturbed'],
  ['55P03', undefined, 'disturbed'],
  ['57014', undefined, 'disturbed'],
  ['23505', 'events_game_id_sequence_num_key', 'sequence_taken'],
  ['23505', 'events_p0_pkey', 'sequence_taken'],
  ['23505', 'events_p127_pkey', 'sequence_taken'],
  ['23505', 'games_v2_pkey', 'refused'],
  ['23505', 'other_events_p1_pkey', 'refused'],
  ['23505', undefined, 'refused'],
  ['23514', 'events_game_id_sequence_num_key', 'refused'],
  ['23001', 'events_append_only', 'refused'],
  ['42501', undefined, 'refused'],
  ['53100', undefined, 'refused'],
  ['25006', undefined, 'refused'],
  ['XX001', undefined, 'refused'],
  [undefined, undefined, 'refused'],
])('%s at %s is %s', ([sqlState, constraint, kind]) => {
  expect(failureKind(sqlState, constraint)).toBe(kind);
});

test('what the server does not say to everybody is said', () => {
  expect(hintFor('42P01')).toContain('mulligan migrate');
  expect(hintFor('25006')).toContain('only reads');
  expect(hintFor('23505')).toBeUndefined();
});
