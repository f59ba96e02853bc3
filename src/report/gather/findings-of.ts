/** What was found, now and in the nights before: each fault once. */
import type { RecordedFinding } from '../../campaign/file/campaign-record.ts';
import { type AnyFixture, isOpen, isSimplerFixture } from '../../campaign/findings/any-fixture.ts';
import { isOutside } from '../../campaign/outside/subject-command.ts';
import type { TalliedFault } from '../../campaign/tally/tally.ts';
import { findingText } from '../../harness/finding.ts';
import { fixtureLines } from '../../outside/game-words.ts';
import type { FindingState, ReportedFinding } from '../fidelity-report.ts';
import type { NightFinding } from '../history/figures.ts';
import type { HistoryLine } from '../history/history-line.ts';
import { findingsOfNight, gamesOfNight } from '../history/night-figures.ts';
import type { ToldCampaign } from '../results/results.ts';
import { gamesToFixed } from '../statistics/games-to-fixed.ts';
import { shellWord } from '../words/shell-word.ts';
import { trialText } from './subject-of.ts';

/** A fault that the games of this run have shown. */
export interface FoundFault {
  readonly identity: string;
  readonly property: string;
  readonly says: string;
  /** Games that showed it. */
  readonly games: number;
  /** The first known of them. */
  readonly firstGame: number | null;
  /** Plays the games up to the first. */
  readonly playAgain: string | null;
  /** The command that plays its fixture. */
  readonly playing: string;
  /** What a command is told in addition, for another module was on trial; '' for the project's own game. */
  readonly trial: string;
  /** Null if it was not shrunk: the campaign was killed before. */
  readonly fixture: AnyFixture | null;
}

/** Each fault once, with its simplest game, however many campaigns have found it. */
export function faultsOf(campaigns: readonly ToldCampaign[]): FoundFault[] {
  const faults = new Map<string, FoundFault>();
  for (const fault of campaigns.flatMap(faultsOfCampaign)) {
    const known = faults.get(fault.identity);
    faults.set(fault.identity, known === undefined ? fault : bothOf(known, fault));
  }
  return [...faults.values()];
}

function faultsOfCampaign(campaign: ToldCampaign): FoundFault[] {
  const { plan, tally, findings } = campaign.record;
  const firstGames = new Map(tally.faults.map(({ identity, first }) => [identity, first[0]?.game]));
  const trial = trialText(campaign);
  const playing = isOutside(plan.subject) ? 'fixtures check' : 'replay';
  const store = plan.store === 'memory' ? '' : ` --store ${plan.store}`;
  const playAgain = (game: number | null): string | null =>
    game === null ? null : `npx mulligan check --games ${game} --seed ${shellWord(plan.seed)}${store}${trial}`;
  const unshrunk = unshrunkFaults(tally.faults, findings).map(({ identity, games, first }): FoundFault => {
    const [sighting] = first;
    const firstGame = sighting?.game ?? null;
    const says = sighting === undefined ? identity : findingText(sighting.finding);
    const property = sighting?.finding.property ?? '';
    return {
      identity,
      property,
      says,
      games,
      firstGame,
      playAgain: playAgain(firstGame),
      playing,
      trial,
      fixture: null,
    };
  });
  const shrunk = findings.map(({ identity, games, fixture }): FoundFault => {
    const firstGame = firstGames.get(identity) ?? gameOfSeed(fixture.origin.seed, plan.seed);
    const { says, finding } = fixture;
    const played = { games, firstGame, playAgain: playAgain(firstGame), playing, trial };
    return { identity, property: finding.property, says, ...played, fixture };
  });
  return [...shrunk, ...unshrunk];
}

/**
 * What games have shown, and nobody has come to shrink: the campaign was killed, or its store went away. A fault may be
 * known by another name once it is shrunk, but its games are those of the finding.
 */
function unshrunkFaults(
  faults: readonly TalliedFault[],
  findings: readonly RecordedFinding[],
): readonly TalliedFault[] {
  const gamesOf = (all: readonly { readonly games: number }[]): number => sumOf(all.map(({ games }) => games));
  if (gamesOf(findings) === gamesOf(faults)) return [];
  const known = new Set(findings.map(({ identity }) => identity));
  return faults.filter(({ identity }) => !known.has(identity));
}

/** A game's seed is that of its campaign and its number. */
function gameOfSeed(seed: string, campaign: string): number | null {
  if (!seed.startsWith(`${campaign}/`)) return null;
  const number = Number(seed.slice(campaign.length + 1));
  return Number.isSafeInteger(number) ? number : null;
}

function bothOf(one: FoundFault, other: FoundFault): FoundFault {
  const isBetter = other.fixture !== null && (one.fixture === null || isSimplerFixture(other.fixture, one.fixture));
  return { ...(isBetter ? other : one), games: one.games + other.games };
}

export interface FindingsContext {
  /** Games of this run. */
  readonly games: number;
  /** Nights before this run, from the oldest. */
  readonly before: readonly HistoryLine[];
  /** Path of the fixture's file, if it has one, and its id in the viewer. */
  readonly fileOf: (fault: FoundFault) => string | null;
  readonly gameOf: (fault: FoundFault) => string | null;
}

/** New ones first; of these, what games have shown, then those of the fewest moves. */
export function findingsOf(faults: readonly FoundFault[], context: FindingsContext): ReportedFinding[] {
  const found = new Set(faults.map(({ identity }) => identity));
  const gone = new Map(context.before.flatMap(findingsOfNight).map((finding) => [finding.identity, finding] as const));
  return [
    ...faults.map((fault) => presentFinding(fault, context)),
    ...[...gone].filter(([identity]) => !found.has(identity)).map(([identity]) => absentFinding(identity, context)),
  ].sort(
    (one, other) =>
      rank(one.state) - rank(other.state) || unshown(one) - unshown(other) || movesOf(one) - movesOf(other),
  );
}

/** 1 for what was only met while another was shrunk: whoever mends that one has mended both, as a rule. */
function unshown({ games }: ReportedFinding): number {
  return games === 0 ? 1 : 0;
}

function movesOf({ moves }: ReportedFinding): number {
  return moves ?? Number.MAX_SAFE_INTEGER;
}

const ORDER: readonly FindingState[] = ['new', 'ongoing', 'rare', 'resolved'];

function rank(state: FindingState): number {
  return ORDER.indexOf(state);
}

function presentFinding(fault: FoundFault, context: FindingsContext): ReportedFinding {
  const { identity, property, says, games, firstGame, playAgain, playing, trial, fixture } = fault;
  const seen = nightsWith(identity, context.before);
  const file = context.fileOf(fault);
  const share = shareOf(identity, context.before, { games, gamesPlayed: context.games });
  return {
    identity,
    property,
    says,
    state: seen.length === 0 ? 'new' : 'ongoing',
    games,
    games_played: context.games,
    share,
    moves: fixture?.script.moves.length ?? null,
    moves_before: fixture?.origin.moves_before ?? null,
    first_seen: { at: seen[0]?.started_at ?? null, game: firstGame },
    last_seen: null,
    clean_games: 0,
    games_to_fixed: gamesToFixed(share ?? 0),
    repeat: file === null ? playAgain : `npx mulligan ${playing} ${shellWord(file)}${trial}`,
    fixture: file,
    game: context.gameOf(fault),
    told: fixture !== null && isOpen(fixture) ? fixtureLines(fixture) : null,
  };
}

/** What this run has not shown: so many games may be enough to call it fixed, or not. */
function absentFinding(identity: string, { games, before }: FindingsContext): ReportedFinding {
  const nights = nightsWith(identity, before);
  // Whoever asks has met it in one of them.
  const [first, last] = [nights[0], nights.at(-1)] as [HistoryLine, HistoryLine];
  const finding = findingsOfNight(last).find((one) => one.identity === identity) as NightFinding;
  const since = before.slice(before.indexOf(last) + 1).map(gamesOfNight);
  const clean = games + sumOf(since);
  const share = shareOf(identity, before.slice(0, before.indexOf(last) + 1), { games: 0, gamesPlayed: 0 });
  const needed = gamesToFixed(share ?? 0);
  return {
    identity,
    property: identity.split(' · ')[0] ?? '',
    says: finding.says,
    state: needed !== null && clean >= needed ? 'resolved' : 'rare',
    games: finding.games,
    games_played: gamesOfNight(last),
    share,
    moves: finding.moves,
    moves_before: finding.moves_before,
    first_seen: { at: first.started_at, game: null },
    last_seen: last.started_at,
    clean_games: clean,
    games_to_fixed: needed === null ? null : Math.max(0, needed - clean),
    repeat: finding.fixture === null ? null : `npx mulligan replay ${shellWord(finding.fixture)}`,
    fixture: finding.fixture,
    game: null,
    told: null,
  };
}

function nightsWith(identity: string, nights: readonly HistoryLine[]): HistoryLine[] {
  return nights.filter((night) => findingsOfNight(night).some((finding) => finding.identity === identity));
}

/** How often games show it, from the first night that had it on; null if nobody knows. */
function shareOf(
  identity: string,
  nights: readonly HistoryLine[],
  now: { readonly games: number; readonly gamesPlayed: number },
): number | null {
  const first = nights.findIndex((night) => findingsOfNight(night).some((finding) => finding.identity === identity));
  const known = first === -1 ? [] : nights.slice(first);
  const shown = known.flatMap(findingsOfNight).filter((finding) => finding.identity === identity);
  const games = now.games + sumOf(shown.map((finding) => finding.games));
  const gamesPlayed = now.gamesPlayed + sumOf(known.map(gamesOfNight));
  return gamesPlayed === 0 ? null : games / gamesPlayed;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
