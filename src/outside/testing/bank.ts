/** A small event-sourced game to put on trial: a bank of accounts, honest unless a bug is planted. */
import type { Acted, GameSubject, LiveGame } from '../../protocol/game-subject.ts';
import type { JsonObject, NewGame } from '../../protocol/messages.ts';

export const BANK_BUGS = [
  'rebuild_forgets_fee',
  'rebuild_refuses_closing',
  'rebuild_takes_any_order',
  'refusal_is_counted',
  'lists_what_is_refused',
  'accepts_what_is_not_listed',
  'depends_on_earlier_games',
  'throws_at_closing',
] as const;
export type BankBug = (typeof BANK_BUGS)[number];

type Action =
  | { readonly type: 'deposit' | 'withdraw'; readonly account: string; readonly amount: number }
  | { readonly type: 'transfer'; readonly from: string; readonly to: string; readonly amount: number }
  | { readonly type: 'close_day' };

type Event =
  | { readonly number: number; readonly type: 'opened'; readonly accounts: readonly string[]; readonly fee: number }
  | {
      readonly number: number;
      readonly type: 'deposited' | 'withdrawn';
      readonly account: string;
      readonly amount: number;
    }
  | {
      readonly number: number;
      readonly type: 'transferred';
      readonly from: string;
      readonly to: string;
      readonly amount: number;
    }
  | { readonly number: number; readonly type: 'day_closed' };

type Books = {
  day: number;
  fee: number;
  refusals: number;
  luck: number;
  accounts: { [id: string]: { balance: number } };
};

const AMOUNTS = [1, 5, 10];
const DAYS = 5;

export function bank(bug?: BankBug): GameSubject<Action, Event, Books> {
  let games = 0;
  return {
    about: {
      name: 'bank',
      version: '1',
      game: 'bank',
      legal_actions: true,
      refuses_disorder: true,
      rebuild_omits: ['refusals', 'luck'],
      plays: { players: { min: 1, max: 4 }, options: { fee: [0, 1, 2] } },
    },
    newGame: (setup) => {
      games += 1;
      return openBank(setup, bug, bug === 'depends_on_earlier_games' ? games : 0);
    },
    rebuild: (events) => rebuilt(events, bug),
  };
}

function openBank(
  { players, options }: NewGame,
  bug: BankBug | undefined,
  luck: number,
): LiveGame<Action, Event, Books> {
  const ids = players.map(({ id }) => id);
  const fee = typeof options.fee === 'number' ? options.fee : 0;
  const opened: Event = { number: 1, type: 'opened', accounts: ids, fee };
  const books: Books = { ...openBooks(ids, fee), luck };
  let number = 1;
  const refused = (reason: string): Acted<Event> => {
    if (bug === 'refusal_is_counted') books.refusals += 1;
    return { accepted: false, reason };
  };
  return {
    events: [opened],
    table: books,
    legalActions: () => listed(books, ids, bug),
    act: (action) => {
      if (!listed(books, ids, undefined).some((legal) => same(legal, action))) {
        const isLenient = bug === 'accepts_what_is_not_listed' && action.type === 'withdraw' && books.day <= DAYS;
        if (!isLenient) return refused('not now');
      }
      if (bug === 'throws_at_closing' && action.type === 'close_day' && books.day === 2) throw new Error('closed');
      number += 1;
      const event = eventOf(action, number);
      change(books, event);
      return { accepted: true, events: [event] };
    },
  };
}

function openBooks(ids: readonly string[], fee: number): Books {
  const accounts = Object.fromEntries(ids.map((id) => [id, { balance: 0 }]));
  return { day: 1, fee, refusals: 0, luck: 0, accounts };
}

function same(one: JsonObject, other: JsonObject): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function listed({ accounts, day, fee }: Books, ids: readonly string[], bug: BankBug | undefined): Action[] {
  if (day > DAYS) return [];
  const balanceOf = (id: string): number => accounts[id]?.balance ?? 0;
  const isRich = (id: string, amount: number): boolean =>
    balanceOf(id) >= amount || (bug === 'lists_what_is_refused' && day === 2);
  return [
    ...ids.flatMap((account) => AMOUNTS.map((amount): Action => ({ type: 'deposit', account, amount }))),
    ...ids.flatMap((account) =>
      AMOUNTS.filter((amount) => isRich(account, amount)).map(
        (amount): Action => ({ type: 'withdraw', account, amount }),
      ),
    ),
    ...ids.flatMap((from) =>
      ids.flatMap((to) =>
        AMOUNTS.filter((amount) => from !== to && isRich(from, amount + fee)).map(
          (amount): Action => ({ type: 'transfer', from, to, amount }),
        ),
      ),
    ),
    { type: 'close_day' },
  ];
}

function eventOf(action: Action, number: number): Event {
  switch (action.type) {
    case 'deposit':
      return { number, type: 'deposited', account: action.account, amount: action.amount };
    case 'withdraw':
      return { number, type: 'withdrawn', account: action.account, amount: action.amount };
    case 'transfer':
      return { number, type: 'transferred', from: action.from, to: action.to, amount: action.amount };
    case 'close_day':
      return { number, type: 'day_closed' };
  }
}

function change(books: Books, event: Event): void {
  switch (event.type) {
    case 'opened':
      break;
    case 'deposited':
      add(books, event.account, event.amount);
      break;
    case 'withdrawn':
      add(books, event.account, -event.amount);
      break;
    case 'transferred':
      add(books, event.from, -event.amount - books.fee);
      add(books, event.to, event.amount);
      break;
    case 'day_closed':
      books.day += 1;
  }
}

function add(books: Books, id: string, amount: number): void {
  const account = books.accounts[id];
  if (account !== undefined) account.balance += amount;
}

function rebuilt(events: readonly Event[], bug: BankBug | undefined): Books {
  const [first] = events;
  if (first?.type !== 'opened') throw new Error('expected the opening first');
  const books = openBooks(first.accounts, first.fee);
  for (const [index, event] of events.entries()) {
    if (event.number !== index + 1 && bug !== 'rebuild_takes_any_order')
      throw new Error(`expected number ${index + 1}, found ${event.number}`);
    if (bug === 'rebuild_refuses_closing' && event.type === 'day_closed' && books.day === 3)
      throw new Error('closed too often');
    change(books, event);
    if (bug === 'rebuild_forgets_fee' && event.type === 'transferred') add(books, event.from, books.fee);
  }
  return books;
}
