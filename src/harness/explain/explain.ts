/**
 * Why a small game fails. Method: every move is replaced by what else was legal in its place, every card by a few others,
 * one at a time, and the game is played again. What never changes the fault does not matter; what makes it go away is a
 * neighbour that passes.
 */
import type { Action } from '../../golf/action.ts';
import { type Card, cardOf } from '../../golf/card.ts';
import { type Finding, identityOf } from '../finding.ts';
import type { Script } from '../script.ts';
import type { Failing, Trial } from '../shrink/shrink-search.ts';
import { walk } from '../shrink/walk.ts';
import type { Subject } from '../subject.ts';
import type { Explanation, Neighbour } from './explanation.ts';
import { partedTables } from './parted-tables.ts';

/** Things to do instead of one move that are tried. */
const INSTEAD_MAX = 8;
/** Cards to put in the place of one: of all kinds that rules treat apart. */
const OTHER_CARDS: readonly Card[] = [
  cardOf('A', 'hearts'),
  cardOf('7', 'clubs'),
  cardOf('K', 'diamonds'),
  cardOf('2', 'spades'),
  cardOf('J', 'hearts'),
];
/** A game with more moves or cards was not made small, and nobody wants to wait for each of them. */
const MOVES_MAX = 60;

/**
 * `undefined` for a game that is too long to ask about. `trial`: as for shrinking; when it has been asked `playsMax` times,
 * whatever is left counts as mattering.
 */
export async function explain(
  failing: Failing,
  trial: Trial,
  subject: Subject,
  playsMax: number,
): Promise<Explanation | undefined> {
  const { script } = failing;
  if (script.moves.length > MOVES_MAX) return undefined;
  const search = new Search(failing.finding, trial, playsMax);
  const idle_moves = await idleMoves(script, subject, search);
  const idle_cards = await idleCards(script, search);
  return { idle_moves, idle_cards, neighbour: search.neighbour, parted: partedTables(script, subject) };
}

/** Plays variants, and remembers the first that passes. */
class Search {
  readonly #identity: string;
  readonly #trial: Trial;
  #playsLeft: number;
  neighbour: Neighbour | null = null;

  constructor(finding: Finding, trial: Trial, playsMax: number) {
    this.#identity = identityOf(finding);
    this.#trial = trial;
    this.#playsLeft = playsMax;
  }

  /** Whether the variant fails the same way. */
  async failsToo(variant: Script, change: Neighbour): Promise<boolean> {
    if (this.#playsLeft === 0) return false;
    this.#playsLeft -= 1;
    const { findings } = await this.#trial(variant);
    if (findings.length === 0) this.neighbour ??= change;
    return findings.some((finding) => identityOf(finding) === this.#identity);
  }
}

/** From the last move backwards: the nearer to the fault, the more a neighbour tells. */
async function idleMoves(script: Script, subject: Subject, search: Search): Promise<number[]> {
  const idle: number[] = [];
  const { steps } = walk(script, subject);
  for (const [index, { move, legal }] of [...steps.entries()].reverse()) {
    const others = legal.filter((other) => isOther(other, move)).slice(0, INSTEAD_MAX);
    let isIdle = others.length > 0;
    for (const instead of others) {
      const variant = { ...script, moves: script.moves.with(index, instead) };
      if (!(await search.failsToo(variant, { changed: 'move', move: index + 1, instead }))) isIdle = false;
    }
    if (isIdle) idle.unshift(index + 1);
  }
  return idle;
}

/** Something else for the same player; that he could also have left says nothing about the move. */
function isOther(other: Action, move: Action): boolean {
  if (other.player_id !== move.player_id || other.type === 'leave') return false;
  return JSON.stringify(other) !== JSON.stringify(move);
}

async function idleCards(script: Script, search: Search): Promise<number[][]> {
  const idle: number[][] = [];
  for (const [round, deck] of script.decks.entries()) {
    const ofRound: number[] = [];
    for (let card = 1; card <= deck.length; card += 1) {
      const index = deck.length - card;
      if (await isIdleCard(script, { round, index, card }, search)) ofRound.push(card);
    }
    idle.push(ofRound);
  }
  return idle;
}

async function isIdleCard(
  script: Script,
  { round, index, card }: { round: number; index: number; card: number },
  search: Search,
): Promise<boolean> {
  const deck = script.decks[round] ?? [];
  for (const instead of OTHER_CARDS) {
    if (instead === deck[index]) continue;
    const variant = { ...script, decks: script.decks.with(round, deck.with(index, instead)) };
    if (!(await search.failsToo(variant, { changed: 'card', round: round + 1, card, instead }))) return false;
  }
  return true;
}
