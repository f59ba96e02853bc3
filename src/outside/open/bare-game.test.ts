/** A game that says next to nothing: events are numbers, actions have no types, nobody plays it, and it never ends. */
import { expect, it } from 'vitest';
import type { GameSubject } from '../../protocol/game-subject.ts';
import { subjectHere } from '../own/subject-here.ts';
import { type Asking, askHere } from '../play/asking.ts';
import { leadGame, scriptOf } from './lead-game.ts';
import { shrinkOpen } from './shrink-open.ts';
import { tryScript } from './try-script.ts';

/** Its rebuild takes a seven for a six. */
const counter: GameSubject<{ add: number }, number, { total: number }> = {
  about: { name: 'counter', version: '1', game: 'counter', legal_actions: true },
  newGame: () => {
    const table = { total: 0 };
    return {
      events: [],
      table,
      legalActions: () => [3, 7, 1].map((add) => ({ add })),
      act: ({ add }) => {
        table.total += add;
        return { accepted: true, events: [add] };
      },
    };
  },
  rebuild: (events) => ({ total: events.reduce((sum, add) => sum + Math.min(add, 6), 0) }),
};

it('is played, judged and shrunk like any other', async () => {
  const { about, answer } = subjectHere(counter);
  const ask = async <Outcome>(asking: Asking<Outcome>): Promise<Outcome> => askHere(answer, asking);
  const script = scriptOf(askHere(answer, leadGame('bare', about)), about.game);
  const [finding] = askHere(answer, tryScript(script, about)).findings;
  if (finding === undefined) throw new Error('expected a finding, found none');
  expect(finding).toMatchObject({ property: 'subject-replay', event_type: 'unnamed', path: 'total' });
  const smallest = await shrinkOpen({ script, finding, seed: 'bare' }, { about, ask }, { playsMax: 500 });
  expect(smallest.script.moves).toEqual([{ add: 7 }]);
  expect(smallest).toMatchObject({ events: [7], tables: { expected: { total: 7 }, found: { total: 6 } } });
});
