/** A game of the user's database, as a recording. */
import type { GameEvent } from '../../events/event.ts';
import { seededDecks } from '../../golf/deck-source.ts';
import { DamagedRowError, InvalidQueryError } from '../../store/errors.ts';
import { openUserStore } from '../open-user-store.ts';
import { UsageError } from '../usage-error.ts';
import type { UserStoreOptions } from '../user-store.ts';
import type { DamagedLine, Recording } from './recording.ts';

/** Throws `UsageError` for an id that is none or of which there are no events, and what opening the store throws. */
export async function gameInDatabase(
  game: string,
  options: UserStoreOptions,
  env: NodeJS.ProcessEnv,
): Promise<Omit<Recording, 'subject'>> {
  const store = await openUserStore(options, env);
  const events: GameEvent[] = [];
  let damage: DamagedLine | undefined;
  try {
    for await (const event of store.streamEvents(game)) events.push(event);
  } catch (cause) {
    if (cause instanceof InvalidQueryError) throw new UsageError(`--game: ${cause.message}`, { cause });
    if (!(cause instanceof DamagedRowError)) throw cause;
    damage = { line: events.length + 1, message: cause.message };
  } finally {
    await store.close();
  }
  const [first, ...others] = events;
  if (first !== undefined) return { events: [first, ...others], decks: seededDecks, damage, fixture: undefined };
  throw new UsageError(`--game: ${damage?.message ?? `expected a game of the database, found none of the id ${game}`}`);
}
