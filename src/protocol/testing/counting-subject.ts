/** A game of this process for tests: a number that grows. */
import type { GameSubject } from '../game-subject.ts';
import type { JsonObject } from '../messages.ts';

export const countingSubject: GameSubject = {
  about: {
    name: 'counter',
    version: '1',
    game: 'counting',
    legal_actions: true,
    omits: ['colour'],
    plays: { players: { min: 1, max: 4 }, options: { step: [1, 2] }, actions: ['add', 'take'], reshuffle: false },
  },
  newGame: () => {
    const table = { count: 0 };
    const events: JsonObject[] = [];
    return {
      events: [{ type: 'begun' }],
      table,
      act: ({ type }) => {
        if (type !== 'add') return { accepted: false, reason: `expected add, found ${type}` };
        table.count += 1;
        events.push({ type: 'added' });
        return { accepted: true, events: events.splice(0) };
      },
      legalActions: () => [{ type: 'add' }],
    };
  },
  rebuild: (events) => {
    if (events.length === 0) throw new Error('expected at least one event, found none');
    return { count: events.length - 1 };
  },
};
