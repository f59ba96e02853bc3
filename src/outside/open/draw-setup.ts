/** How a game begins that the subject leads: who plays, and a value for each of its options. */
import { drawGameId } from '../../harness/generate/draw-beginning.ts';
import { drawIds, drawName } from '../../harness/generate/odd-text.ts';
import type { Random } from '../../harness/generate/random.ts';
import { type About, GOLF, type Json, type NewGame, type Plays } from '../../protocol/messages.ts';
import { golfSetup } from '../golf/golf-setup.ts';
import { optionValuesOf } from './option-values.ts';

/** Share of games with odd ids and names, and of their places that are odd. */
const ODD_SHARE = 0.15;
const ODD_PLACES = 0.6;

/** Throws `UnknownPlaysError` for a subject that says it plays a Golf that there is not. */
export function drawSetup(seed: string, random: Random, about: Pick<About, 'game' | 'plays'>): NewGame {
  if (about.game === GOLF) return golfSetup(seed, about.plays);
  const oddity = random.chance(ODD_SHARE) ? ODD_PLACES : 0;
  const players = drawIds(random, drawCount(random, about.plays), oddity).map((id) => {
    const is_cpu = random.chance(0.3);
    return { id, name: drawName(random, oddity), is_cpu, cpu_profile: is_cpu ? drawName(random, oddity) : null };
  });
  return { game_id: drawGameId(random), seed, players, options: drawOptions(random, about), decks: [] };
}

/** Unless a game says how many it can be. */
export const PLAYERS_UNLESS_SAID = { min: 2, max: 2 };

/** Mostly few. */
function drawCount(random: Random, { players: { min, max } = PLAYERS_UNLESS_SAID }: Plays): number {
  return Math.min(max, min + random.pick([0, 0, 0, 1, 1, 2, 3, max - min]));
}

/** Some games are all plain. */
function drawOptions(random: Random, about: Pick<About, 'game' | 'plays'>): Record<string, Json> {
  const likes = random.pick([0, 0.3, 0.6, 1]);
  const drawn = Object.entries(optionValuesOf(about)).map(([name, values]): [string, Json] => {
    const [plainest = null] = values;
    return [name, random.chance(likes) ? random.pick(values) : plainest];
  });
  return Object.fromEntries(drawn);
}
