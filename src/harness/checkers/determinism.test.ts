import { expect, test } from 'vitest';
import { generateScript } from '../generate/generate-game.ts';
import { runScript } from '../run-game.ts';
import { ownSubject, type Subject } from '../subject.ts';
import { determinism } from './determinism.ts';

const script = generateScript('determinism/1');

test('a table that differs in the second play is shown with its path, though all events are the same', () => {
  let folded = 0;
  const forgetful: Subject = {
    ...ownSubject,
    applyEvent: (table, event, decks) => {
      folded += 1;
      const after = ownSubject.applyEvent(table, event, decks);
      return event.event_type === 'card_drawn' ? { ...after, reshuffles: folded } : after;
    },
  };
  const [finding] = runScript(script, forgetful, [determinism], { isThorough: true }).findings;
  expect(finding).toMatchObject({
    assertion: 'a script leads to the same tables again',
    event_type: 'card_drawn',
    path: 'reshuffles',
  });
});
