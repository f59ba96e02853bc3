/** The same moves in a plainer game: its options, its rounds, its names. */
import type { Json } from '../../../protocol/messages.ts';
import type { OpenScript } from '../../subject-play.ts';
import type { OptionValues } from '../option-values.ts';
import { PLAIN, plainPlayer, rankOf } from './open-simplicity.ts';
import { withMoves, withPlayers } from './renamed.ts';

/** Options at their plainest, all at once and one by one; then each a little plainer. */
export function* plainerOptions(script: OpenScript, values: OptionValues): Generator<OpenScript> {
  const { options } = script.setup;
  const odd = Object.entries(options).flatMap(([name, value]) => {
    const plainer = (values[name] ?? []).slice(0, rankOf(value, values[name] ?? []));
    return plainer.length === 0 ? [] : [{ name, plainer }];
  });
  const having = (changed: Record<string, Json>): OpenScript => ({
    ...script,
    setup: { ...script.setup, options: { ...options, ...changed } },
  });
  if (odd.length > 1) yield having(Object.fromEntries(odd.map(({ name, plainer }) => [name, plainer[0] ?? null])));
  for (const { name, plainer } of odd) for (const value of plainer) yield having({ [name]: value });
}

/** Fewer rounds, for which fewer decks are needed. Only Golf has them. */
export function* fewerRounds(script: OpenScript): Generator<OpenScript> {
  const { setup } = script;
  for (let num_rounds = 1; num_rounds < (setup.num_rounds ?? 0); num_rounds += 1)
    yield { ...script, setup: { ...setup, num_rounds, decks: setup.decks.slice(0, num_rounds) } };
}

/** Everything called as plainly as can be; then each thing by itself. */
export function* plainerNames(script: OpenScript): Generator<OpenScript> {
  const { setup } = script;
  const plain = setup.players.map((_, seat) => plainPlayer(seat));
  const plainText = {
    game_id: PLAIN.game_id,
    seed: PLAIN.seed,
    ...(setup.room_code && { room_code: PLAIN.room_code }),
  };
  const named = withPlayers(script, plain);
  yield { ...named, setup: { ...named.setup, ...plainText } };
  yield named;
  for (const [name, value] of Object.entries(plainText)) yield { ...script, setup: { ...setup, [name]: value } };
  for (const [seat, player] of setup.players.entries()) {
    const others = setup.players;
    const { id, name } = plainPlayer(seat);
    // No two may be called the same.
    if (!others.some((other) => other.id === id)) yield withPlayers(script, others.with(seat, { ...player, id, name }));
    yield withPlayers(script, others.with(seat, { ...player, name }));
    yield withPlayers(script, others.with(seat, { ...player, is_cpu: false, cpu_profile: null }));
  }
}

/** What two players do, the other way round. */
export function* exchangedPlayers(script: OpenScript): Generator<OpenScript> {
  const ids = script.setup.players.map(({ id }) => id);
  for (const [seat, one] of ids.entries()) {
    for (const other of ids.slice(seat + 1))
      yield withMoves(
        script,
        new Map([
          [one, other],
          [other, one],
        ]),
      );
  }
}
