/**
 * Which of the listed actions is taken: each game draws its own taste for types of actions and keeps it, as in Golf.
 * Uniform play is blind to what is rare; games that refuse a type, or love one, get there.
 */
import { Random } from '../../harness/generate/random.ts';
import { pickMove } from '../../harness/generate/swarm.ts';
import { GOLF, type JsonObject } from '../../protocol/messages.ts';

export type Taste = (listed: readonly JsonObject[]) => JsonObject | undefined;

const WEIGHTS = [0, 0.2, 1, 1, 4] as const;
/** Share of games in which a type is chosen first, however many actions there are of it. */
const BY_TYPE_SHARE = 0.5;
/** In Golf three ways to leave are listed for each player, and one is enough to end many games. */
const LEAVE_WEIGHTS = [0, 0, 0.005, 0.02] as const;

export function drawTaste(seed: string, random: Random, game: string): Taste {
  const isByType = game !== GOLF && random.chance(BY_TYPE_SHARE);
  const weights = new Map<string, number>();
  const weightOf = (type: string): number => {
    const known = weights.get(type);
    if (known !== undefined) return known;
    // Not from the game's own numbers: what a type is worth must not depend on when it is first listed.
    const drawn = new Random(`${seed}/taste/${type}`).pick(game === GOLF && type === 'leave' ? LEAVE_WEIGHTS : WEIGHTS);
    weights.set(type, drawn);
    return drawn;
  };
  return (listed) => {
    if (listed.length === 0) return undefined;
    if (!isByType) return pickMove(listed, (action) => weightOf(typeOf(action)), random);
    const [, ofType] = pickMove([...Map.groupBy(listed, typeOf)], ([type]) => weightOf(type), random);
    return random.pick(ofType);
  };
}

/** '' for an action that has none: then all are alike. */
export function typeOf({ type }: JsonObject): string {
  return typeof type === 'string' ? type : '';
}
