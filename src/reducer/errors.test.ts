import { expect, it } from 'vitest';
import { ContradictionError } from './errors.ts';
import { card, joined, lobby, next, refusal } from './test-kit.ts';

it('tells an unknown object of the right card from the card itself', () => {
  const base = lobby(['ann', 'bo']);
  const table = {
    ...base,
    phase: 'playing' as const,
    turn_step: 'draw' as const,
    current_player_idx: 0,
    deck: [card('10h')],
  };
  const copy = { ...card('10h') };
  expect(refusal(table, next(table, 'card_drawn', 'ann', { source: 'deck', card: copy }))).toMatchObject({
    subject: 'data.card',
    expected: '10♥',
    found: '{"rank":"10","suit":"hearts"}',
  });
});

it('keeps control characters of ids out of messages', () => {
  const table = lobby(['ann', 'b\u001b[31m']);
  const error = refusal(table, joined(table, 'b\u001b[31m'));
  expect(error).toBeInstanceOf(ContradictionError);
  expect(error.message).not.toContain('\u001b');
});
