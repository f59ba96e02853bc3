/** Whoever plays the games of a campaign: in this thread or in one of its own, on this machine or another. */
import type { AnyFixture, AnyShrunkFixture } from '../findings/any-fixture.ts';
import type { Observed } from '../observe/observation.ts';
import type { SubjectCommand } from '../outside/subject-command.ts';
import type { Checked, StoreLost } from '../play/check-games.ts';
import type { StoreKind } from '../play/game-stores.ts';
import type { Range } from '../ranges/range.ts';
import type { Sighting } from '../tally/tally.ts';

export interface Referee {
  /** Plays and checks games. One range after another. */
  check(range: Range): Promise<Checked | StoreLost>;
  /**
   * The smallest game found that shows the fault which a game showed. `keep` gets that game at once, and every smaller
   * one.
   */
  shrink(sighting: Sighting, playsMax: number, keep: (fixture: AnyFixture) => void): Promise<AnyShrunkFixture>;
  close(): Promise<void>;
}

/** What a referee has to know. Plain data: it goes to other threads as it is. */
export interface Brief {
  /** Of the campaign. */
  readonly seed: string;
  readonly store: StoreKind;
  /** The database in which a schema is made for the games; only PostgreSQL needs one. */
  readonly databaseUrl?: string | undefined;
  /** URL of a module that exports what is put on trial as `subject`; the project's own unless given. */
  readonly subjectModule?: string | undefined;
  /** A program that is put on trial instead; its games are put into no store. */
  readonly outside?: SubjectCommand | undefined;
  /** Whether the first game that fails is the last of its range. */
  readonly bails: boolean;
  /** Whether each game is to be told about, and with what. */
  readonly observed?: Observed | undefined;
}
