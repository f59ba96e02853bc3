/** Golf without its rules: the subject's own list leads, and only its rebuild is held against its game. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../golf/options.ts';
import type { Subject } from '../../harness/subject.ts';
import type { About } from '../../protocol/messages.ts';
import { reference } from '../golf/reference.ts';
import { findingsInGame } from '../own/findings-in-game.ts';
import { subjectHere } from '../own/subject-here.ts';
import { type Asking, askHere } from '../play/asking.ts';
import { golfSubject } from '../testing/golf-subject.ts';
import { leadGame, scriptOf } from './lead-game.ts';
import { type OpenFailure, type OpenSubject, shrinkOpen } from './shrink-open.ts';
import { tryScript } from './try-script.ts';

/** A rebuild that forgets the card which a swap has laid off. */
const lostDiscard: Subject = {
  ...reference,
  rebuild: (events, options) => {
    const all = [...events];
    const table = reference.rebuild(all, options);
    return all.at(-1)?.event_type === 'card_swapped' ? { ...table, discard: table.discard.slice(0, -1) } : table;
  },
};

describe('Golf that the subject leads', () => {
  it('finds nothing in the project of its own', () => {
    const { about, answer } = subjectHere(golfSubject());
    for (let game = 0; game < 8; game += 1) {
      const play = askHere(answer, leadGame(`golf/${game}`, about));
      expect(play.steps.length).toBeGreaterThan(1);
      expect(findingsInGame(golfSubject(), scriptOf({ ...play, steps: play.steps.slice(0, 60) }, 'golf'))).toEqual([]);
    }
  });

  it('shrinks a game to few moves of few players in one round', async () => {
    const { about, answer } = subjectHere(golfSubject(lostDiscard));
    const ask = async <Outcome>(asking: Asking<Outcome>): Promise<Outcome> => askHere(answer, asking);
    const { script, finding } = await firstFailing(about, ask);
    const { setup, moves } = (await shrinkOpen({ script, finding, seed: '' }, { about, ask }, { playsMax: 2000 }))
      .script;
    expect(finding).toMatchObject({ property: 'subject-replay', event_type: 'card_swapped', path: 'discard.length' });
    expect(setup).toMatchObject({ num_rounds: 1, host_id: 'p1', room_code: 'ROOM', options: DEFAULT_OPTIONS });
    expect(setup.players.map(({ id, name }) => [id, name])).toEqual([
      ['p1', 'p1'],
      ['p2', 'p2'],
    ]);
    expect(moves.map(({ type }) => type)).toEqual(['flip_initial', 'flip_initial', 'draw', 'swap']);
    expect(moves.map(({ positions = null }) => positions).slice(0, 2)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

async function firstFailing(about: About, ask: OpenSubject['ask']): Promise<Pick<OpenFailure, 'script' | 'finding'>> {
  for (let game = 0; game < 50; game += 1) {
    const script = scriptOf(await ask(leadGame(`lost/${game}`, about)), about.game);
    const [finding] = (await ask(tryScript(script, about))).findings;
    if (finding !== undefined) return { script, finding };
  }
  throw new Error('expected a game that fails, found none');
}
