/** A fixture of a game that nobody here knows: a failing game of a subject, so that the same subject can play it again. */
import { z } from 'zod';
import { InvalidEventError } from '../../events/errors.ts';
import { firstFault } from '../../events/issue.ts';
import { parseJson } from '../../events/json-text.ts';
import type { Finding } from '../../harness/finding.ts';
import { findingText, identityOf, inOrder } from '../../harness/finding.ts';
import { compactJson } from '../../harness/fixtures/compact-json.ts';
import { type FixtureOrigin, findingSchema, invalidFixture } from '../../harness/fixtures/fixture.ts';
import { type About, type Json, PARAMS } from '../../protocol/messages.ts';
import type { ComparedTables } from '../fidelity/compare-tables.ts';
import type { OpenScript } from '../subject-play.ts';

export const OPEN_FORMAT = 'mulligan-open-fixture/1';
const CHARACTERS_MAX = 20_000_000;

export interface OpenFixture {
  readonly identity: string;
  /** The finding in one sentence. */
  readonly says: string;
  readonly finding: Finding;
  /** Who failed. */
  readonly subject: FixtureSubject;
  readonly script: OpenScript;
  /** As the subject told them. */
  readonly events: readonly Json[];
  /** The two of which the finding says that they differ; null if it says nothing of the kind, or if they are large. */
  readonly tables: ComparedTables | null;
  readonly origin: FixtureOrigin;
}

export type FixtureSubject = Pick<About, 'name' | 'version' | 'game'>;

const setupSchema = PARAMS.new_game.strict();
const objectSchema = PARAMS.act.shape.action;

const fixtureSchema = z.strictObject({
  format: z.literal(OPEN_FORMAT),
  identity: z.string(),
  says: z.string(),
  finding: findingSchema,
  subject: z.strictObject({ name: z.string(), version: z.string(), game: z.string() }),
  script: z.strictObject({ game: z.string(), setup: setupSchema, moves: z.array(objectSchema) }),
  events: PARAMS.rebuild.shape.events,
  tables: z.strictObject({ expected: objectSchema, found: objectSchema }).nullable(),
  origin: z.strictObject({ seed: z.string(), moves_before: z.number(), shrink_plays: z.number() }),
});

const ANY_FORMAT = z.object({ format: z.literal(OPEN_FORMAT) });

/** Whether the text claims to be such a fixture; it may still be none. */
export function isOpenFixtureText(text: string): boolean {
  try {
    return ANY_FORMAT.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** Reads a fixture. Throws `InvalidFixtureError`. */
export function parseOpenFixture(text: string): OpenFixture {
  let value: unknown;
  try {
    value = parseJson(text, CHARACTERS_MAX);
  } catch (cause) {
    throw cause instanceof InvalidEventError ? invalidFixture(cause, { cause }) : cause;
  }
  const parsed = fixtureSchema.safeParse(value);
  if (!parsed.success) throw invalidFixture(firstFault(parsed.error, value));
  const { format: _format, ...fixture } = parsed.data;
  return fixture;
}

/** The fixture as the text of its file. */
export function serializeOpenFixture(fixture: OpenFixture): string {
  const { identity, says, finding, subject, script, events, tables, origin } = fixture;
  const fields = { format: OPEN_FORMAT, identity, says, finding, subject, script, events, tables, origin };
  return `${compactJson(fields)}\n`;
}

/** Of tables that are longer together nobody sees what differs. */
const TABLE_CHARACTERS_MAX = 20_000;

export function makeOpenFixture(
  script: OpenScript,
  finding: Finding,
  recorded: Pick<OpenFixture, 'subject' | 'events' | 'origin'> & { readonly tables: ComparedTables | undefined },
): OpenFixture {
  const { tables = null } = recorded;
  const isSmall = JSON.stringify(tables).length <= TABLE_CHARACTERS_MAX;
  const { name, version, game } = recorded.subject;
  return {
    identity: identityOf(finding),
    says: findingText(finding),
    finding: inOrder(finding),
    script,
    ...recorded,
    subject: { name, version, game },
    tables: isSmall ? tables : null,
  };
}
