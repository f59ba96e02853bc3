/** For tests: a program whose Golf knows no `flip_as_action`, and whose rebuild forgets which pile a card was drawn from. */
import { reference } from '../../outside/golf/reference.ts';
import { golfSubject } from '../../outside/testing/golf-subject.ts';
import type { JsonObject } from '../../protocol/messages.ts';
import { serve } from '../../protocol/serving/serve.ts';

const golf = golfSubject({
  ...reference,
  rebuild: (events, options) => {
    const table = reference.rebuild(events, options);
    return table.drawn_from === 'discard' ? { ...table, drawn_from: 'deck' } : table;
  },
});

await serve({
  ...golf,
  // In a long game, a thorough look has a rebuild for each of its many beginnings.
  about: {
    ...golf.about,
    name: 'faulty',
    version: '0.7',
    omits: ['deck_seed'],
    plays: { reshuffle: true, num_rounds: 1 },
  },
  newGame: (setup) => {
    const game = golf.newGame(setup);
    return {
      ...game,
      get table() {
        return game.table;
      },
      act: (action: JsonObject) =>
        action.type === 'flip_as_action' ? { accepted: false, reason: 'no such rule' } : game.act(action),
    };
  },
});
