/** A subject on trial with one game of Golf: what it makes of it, against the rules and against itself. */
import type { Action } from '../../golf/action.ts';
import { type Finding, identityOf } from '../../harness/finding.ts';
import type { Narrowing } from '../../harness/generate/narrowing.ts';
import type { About, JsonObject } from '../../protocol/messages.ts';
import { isSilence, SUBJECT_CONDUCT } from '../conduct.ts';
import { examine } from '../fidelity/examine.ts';
import { eventsUpTo } from '../fidelity/history.ts';
import { type Look, looksAt } from '../fidelity/look.ts';
import { type Asking, askThrough } from '../play/asking.ts';
import type { SharedConnection } from '../play/in-turn.ts';
import { playScript } from '../play/play-script.ts';
import { playStepwise } from '../play/play-stepwise.ts';
import type { SubjectPlay } from '../subject-play.ts';
import type { Asked, GolfGame } from './golf-game.ts';
import { ASKED_TYPES, narrowingOf } from './golf-plays.ts';
import { type Judge, judgeOfRules, SUBJECT_RULES } from './judge-rules.ts';
import type { Listed } from './list-against-rules.ts';

/** What there is to be known of a subject before the first game. */
export interface GolfTrial {
  readonly about: About;
  /** What it can be asked to play. */
  readonly narrowing: Narrowing;
  readonly judge: Judge;
}

/** Throws `UnknownPlaysError`. */
export function golfTrialOf(about: About): GolfTrial {
  const narrowing = narrowingOf(about.plays);
  return { about, narrowing, judge: judgeOfRules(about, listedBy(narrowing)) };
}

/**
 * Two rounds of questions: the game, and then whatever its events have to be asked about. If the subject falls silent, it
 * is asked once more, step by step. Each fault is found once.
 */
export async function tryGame(
  { asked }: GolfGame,
  trial: GolfTrial,
  look: Look & { readonly isStepwise?: boolean | undefined },
  connection: SharedConnection,
): Promise<readonly Finding[]> {
  if (asked === undefined) return [];
  const wanted = trial.about.legal_actions ? asked.wanted : { ...asked.wanted, legal: () => false };
  const play = await playSteadily({ ...asked, wanted }, look.isStepwise === true, connection);
  return askThrough(connection, judgePlay(asked, play, trial, look));
}

async function playSteadily(
  asked: Pick<Asked, 'setup' | 'moves' | 'wanted'>,
  isStepwise: boolean,
  connection: SharedConnection,
): Promise<SubjectPlay> {
  if (isStepwise) return connection.alone(playStepwise(asked, asked.wanted));
  const play = await askThrough(connection, playScript(asked, asked.wanted));
  if (play.misconduct === undefined || !isSilence(play.misconduct)) return play;
  const again = await connection.alone(playStepwise(asked, asked.wanted));
  return again.misconduct === undefined ? play : again;
}

function* judgePlay(
  asked: Asked,
  play: SubjectPlay,
  { about, judge }: GolfTrial,
  look: Look,
): Asking<readonly Finding[]> {
  const found = yield* examine(withoutLists(play), about, look);
  const fault = looksAt(look, SUBJECT_RULES) || looksAt(look, SUBJECT_CONDUCT) ? judge(asked, play) : undefined;
  const all = [
    ...(fault !== undefined && looksAt(look, fault.property) ? [fault] : []),
    ...found.map((finding) => inReference(finding, play, asked)),
  ];
  return [...new Map(all.map((finding) => [identityOf(finding), finding])).values()];
}

/** Lists are held against the rules, which know that positions have no order. */
function withoutLists(play: SubjectPlay): SubjectPlay {
  return { ...play, steps: play.steps.map(({ legal: _, ...step }) => step) };
}

/** Events are counted as the reference counts them, for its game is the one that people look at. */
function inReference(finding: Finding, play: SubjectPlay, { expected }: Asked): Finding {
  const step = play.steps.findIndex((_, index) => eventsUpTo(play, index) >= finding.sequence_num);
  const place = expected[step === -1 ? play.steps.length - 1 : step];
  return place === undefined ? finding : { ...finding, sequence_num: place.sequence_num };
}

/** Types that there are, but that it does not play, may be listed or not; types that there are not must not be. */
function listedBy({ allows }: Narrowing): Listed {
  // What it allows depends on the type and the pile alone.
  return (action: JsonObject, table) =>
    !ASKED_TYPES.includes(`${action.type}`) || allows(action as unknown as Action, table);
}
