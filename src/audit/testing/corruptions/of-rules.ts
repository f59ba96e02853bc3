/** Events that can be read and cannot be true: other players, cards and scores. */
import type { GameEvent } from '../../../events/event.ts';
import { type Card, cardOf, RANKS, SUITS } from '../../../golf/card.ts';
import type { Random } from '../../../harness/generate/random.ts';
import { type Corruption, dataChange, eventAt, type JsonObject, rowChange } from '../corruption.ts';

const stopping = { hidesRules: true, needsRules: true } as const;
const passing = { hidesRules: false, needsRules: true } as const;

const STRANGER = 'nobody of them';

export const corruptionsOfRules: readonly Corruption[] = [
  rowChange({
    code: 'impossible_event',
    name: 'done by somebody who is not there',
    ...stopping,
    fits: ({ event_type, player_id }) => player_id !== null && event_type !== 'player_joined',
    change: () => ({ player_id: STRANGER }),
  }),
  rowChange({
    code: 'impossible_event',
    name: 'the game is created once more',
    ...stopping,
    fits: ({ sequence_num }) => sequence_num > 1,
    change: (_row, _event, _random, { stored }) => ({
      event_type: 'game_created',
      player_id: null,
      event_data: stored.events[0]?.event_data ?? null,
    }),
  }),
  rowChange({
    code: 'impossible_event',
    name: 'somebody comes to a game that has started',
    ...stopping,
    fits: ({ sequence_num }, { events }) => events.slice(0, sequence_num - 1).some(isStart),
    change: () => ({
      event_type: 'player_joined',
      player_id: STRANGER,
      event_data: JSON.stringify({ player_name: 'Late', is_cpu: false, cpu_profile: null }),
    }),
  }),
  {
    code: 'impossible_event',
    name: 'an event more than there was',
    ...stopping,
    movesOthers: true,
    plant: (spot, random) => {
      const event = eventAt(spot, random, ({ sequence_num }) => sequence_num > 1);
      if (event === undefined) return undefined;
      const number = event.sequence_num;
      const events = spot.stored.events.flatMap((row) => {
        const later = { ...row, sequence_num: (row.sequence_num ?? 0) + 1 };
        if (row.sequence_num !== number) return [(row.sequence_num ?? 0) < number ? row : later];
        const more = { ...row, event_type: 'player_left', player_id: STRANGER, event_data: '{"reason":"left"}' };
        return [more, later];
      });
      return { stored: { ...spot.stored, events }, number };
    },
  },
  dataChange({
    code: 'impossible_event',
    name: 'another one begins',
    ...stopping,
    fits: (event) => 'current_player_idx' in event.data,
    spoil: (data) => {
      data.current_player_idx = (Number(data.current_player_idx) + 1) % 6;
    },
  }),
  dataChange({
    code: 'impossible_event',
    name: 'a round is left out',
    ...stopping,
    fits: (event) => event.event_type === 'round_started' && event.data.round_num < 18,
    spoil: (data) => {
      data.round_num = Number(data.round_num) + 1;
    },
  }),
  ...cardChanges(),
  dataChange({
    code: 'wrong_card',
    name: 'a card is dealt that another one has',
    decks: 'told',
    ...stopping,
    // Of a single deck, each card is there once.
    fits: (event) => event.event_type === 'game_started' && event.data.num_decks === 1,
    spoil: (data) => {
      const [first, second] = Object.values(data.dealt_cards as Record<string, JsonObject[]>);
      if (first !== undefined && second !== undefined) second[3] = first[0] ?? {};
    },
  }),
  dataChange({
    code: 'wrong_score',
    name: 'a score of a round',
    ...passing,
    fits: (event) => event.event_type === 'round_ended',
    spoil: (data, _event, random) => addTo(data.scores, random.pick([-1, 1, 10]), random),
  }),
  dataChange({
    code: 'wrong_score',
    name: 'somebody has no score',
    ...passing,
    fits: (event) => event.event_type === 'round_ended' && event.data.scores.size > 1,
    spoil: (data, _event, random) => {
      const scores = data.scores as JsonObject;
      delete scores[random.pick(Object.keys(scores))];
    },
  }),
  dataChange({
    code: 'wrong_score',
    name: 'the winner of a round or of the game',
    ...passing,
    fits: isEnd,
    spoil: (data) => {
      data.winner_id = STRANGER;
    },
  }),
  dataChange({
    code: 'wrong_score',
    name: 'a total at the end',
    ...passing,
    fits: (event) => event.event_type === 'game_ended',
    spoil: (data, _event, random) => addTo(data.final_scores, 1, random),
  }),
  dataChange({
    code: 'wrong_score',
    name: 'a number of rounds won',
    ...passing,
    fits: (event) => event.event_type === 'game_ended',
    spoil: (data, _event, random) => {
      const won = data.rounds_won as Record<string, number>;
      const id = random.pick(Object.keys(won));
      won[id] = won[id] === 0 ? 1 : 0;
    },
  }),
];

function cardChanges(): Corruption[] {
  const change = (
    name: string,
    rest: Pick<Corruption, 'decks'>,
    fits: (event: GameEvent) => boolean,
    path: PathOfCard,
  ) =>
    dataChange({
      code: 'wrong_card',
      name,
      ...rest,
      ...stopping,
      fits,
      spoil: (data, event, random) => {
        const [holder, key] = path(data, event, random);
        holder[key] = otherCard(holder[key] as Card, random);
      },
    });
  const seed = { decks: 'seed' } as const;
  return [
    change('a card of a deal', seed, (event) => 'dealt_cards' in event.data, inHand('dealt_cards')),
    change('the first discard', seed, (event) => 'first_discard' in event.data, at('first_discard')),
    change('a card drawn from the deck', seed, (event) => isDraw(event, 'deck'), at('card')),
    change('a card drawn from the discard pile', {}, (event) => isDraw(event, 'discard'), at('card')),
    change('a card that is swapped in', {}, (event) => 'new_card' in event.data, at('new_card')),
    change('a card that is swapped out', {}, (event) => 'old_card' in event.data, at('old_card')),
    change('a card that is discarded', {}, ({ event_type }) => event_type === 'card_discarded', at('card')),
    change('a card that is turned up', {}, ({ event_type }) => FLIPS.has(event_type), at('card')),
    change('a card that is turned up with others', {}, (event) => 'cards' in event.data, inList),
    change('a card at the end of a round', {}, (event) => 'final_hands' in event.data, inHand('final_hands')),
  ];
}

const FLIPS: ReadonlySet<string> = new Set(['card_flipped', 'flip_as_action']);

type PathOfCard = (data: JsonObject, event: GameEvent, random: Random) => [JsonObject, string];

function at(key: string): PathOfCard {
  return (data) => [data, key];
}

function inHand(key: string): PathOfCard {
  return (data, _event, random) => [
    random.pick(Object.values(data[key] as Record<string, JsonObject>)),
    `${random.integer(0, 5)}`,
  ];
}

function inList(data: JsonObject, _event: GameEvent, random: Random): [JsonObject, string] {
  const cards = data.cards as unknown[];
  // A list has its indexes as keys.
  return [cards as unknown as JsonObject, `${random.integer(0, cards.length - 1)}`];
}

function isDraw(event: GameEvent, source: 'deck' | 'discard'): boolean {
  return event.event_type === 'card_drawn' && event.data.source === source;
}

function otherCard(card: Card, random: Random): Card {
  return cardOf(random.pick(RANKS.filter((rank) => rank !== card.rank)), random.pick(SUITS));
}

function addTo(numbers: unknown, more: number, random: Random): void {
  const byPlayer = numbers as Record<string, number>;
  const id = random.pick(Object.keys(byPlayer));
  byPlayer[id] = (byPlayer[id] ?? 0) + more;
}

function isStart({ event_type }: GameEvent): boolean {
  return event_type === 'game_started';
}

function isEnd({ event_type }: GameEvent): boolean {
  return event_type === 'round_ended' || event_type === 'game_ended';
}
