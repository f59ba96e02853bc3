/**
 * A fixture: one failing game in a file, with explicit decks, so that it can be played by anybody at any time.
 *
 * Written the moment a failure is found, atomically, and named after the fault's identity: the same fault never has two.
 */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { serializeEvent } from '../events/codec.ts';
import { InvalidEventError } from '../events/errors.ts';
import type { GameEvent } from '../events/event.ts';
import { type Fault, firstFault } from '../events/issue.ts';
import { parseJson } from '../events/json-text.ts';
import { compactJson } from './compact-json.ts';
import { type Explanation, explanationSchema } from './explain/explanation.ts';
import { type Finding, findingText, identityOf } from './finding.ts';
import { makeDirectory } from './fixture-directory.ts';
import { fixtureFileName } from './fixture-names.ts';
import type { Script } from './script.ts';
import { scriptJson, scriptSchema } from './script-json.ts';

const FORMAT = 'mulligan-fixture/1';
/** A game of 18 rounds with all its decks and events is a tenth of this. */
const FIXTURE_CHARACTERS_MAX = 20_000_000;

export interface Fixture {
  readonly identity: string;
  /** The finding in one sentence. */
  readonly says: string;
  readonly finding: Finding;
  readonly script: Script;
  /** What the engine told when the game was recorded, a line of a log each. They need not be events: that may be the fault. */
  readonly events: readonly string[];
  readonly origin: FixtureOrigin;
  /** What is known about why it fails; nothing for a game that never ends, or is too long. */
  readonly explanation?: Explanation | undefined;
}

export interface FixtureFile {
  readonly path: string;
  readonly fixture: Fixture;
}

/** Where a fixture comes from. */
export interface FixtureOrigin {
  /** Seed of the generated game; '' if it was not generated. */
  readonly seed: string;
  /** Moves before shrinking. */
  readonly moves_before: number;
  /** Games played while shrinking. */
  readonly shrink_plays: number;
}

/** A file that is not a fixture. */
export class InvalidFixtureError extends Error {
  override readonly name = 'InvalidFixtureError';
}

const findingSchema = z.strictObject({
  property: z.string(),
  assertion: z.string(),
  event_type: z.string(),
  sequence_num: z.number(),
  path: z.string(),
  expected: z.string(),
  found: z.string(),
});

const fixtureSchema = z.strictObject({
  format: z.literal(FORMAT),
  identity: z.string(),
  says: z.string(),
  finding: findingSchema,
  script: scriptSchema,
  events: z.array(z.unknown()),
  explanation: explanationSchema.optional(),
  origin: z.strictObject({ seed: z.string(), moves_before: z.number(), shrink_plays: z.number() }),
});

/** Reads a fixture. Throws `InvalidFixtureError`. */
export function parseFixture(text: string): Fixture {
  let value: unknown;
  try {
    value = parseJson(text, FIXTURE_CHARACTERS_MAX);
  } catch (cause) {
    throw cause instanceof InvalidEventError ? invalid(cause, { cause }) : cause;
  }
  const parsed = fixtureSchema.safeParse(value);
  if (!parsed.success) throw invalid(firstFault(parsed.error, value));
  return { ...parsed.data, events: parsed.data.events.map((event) => JSON.stringify(event)) };
}

function invalid({ path, expected, found }: Fault, options?: ErrorOptions): InvalidFixtureError {
  return new InvalidFixtureError(
    `fixture${path === '' ? '' : `, ${path}`}: expected ${expected}, found ${found}`,
    options,
  );
}

/** The fixture as the text of its file. */
export function serializeFixture(fixture: Fixture): string {
  const { identity, says, finding, script, events, explanation, origin } = fixture;
  const wire = events.map((line) => parseJson(line));
  const fields = { format: FORMAT, identity, says, finding, script: scriptJson(script), events: wire };
  return `${compactJson({ ...fields, ...(explanation && { explanation }), origin })}\n`;
}

export function makeFixture(
  script: Script,
  events: readonly GameEvent[],
  finding: Finding,
  origin: FixtureOrigin,
  explanation?: Explanation,
): Fixture {
  const told = events.map(toldLine);
  const fixture = { identity: identityOf(finding), says: findingText(finding), finding, script, events: told, origin };
  return explanation === undefined ? fixture : { ...fixture, explanation };
}

/** What was told, as a line of a log; what cannot be written as an event, as far as it can be written at all. */
export function toldLine(event: GameEvent): string {
  try {
    return serializeEvent(event);
  } catch {
    return JSON.stringify(event) ?? 'null';
  }
}

/** Writes the fixture into the directory, over an older one of the same fault; answers with the file's path. */
export function writeFixture(directory: string, fixture: Fixture): string {
  makeDirectory(directory);
  const path = join(directory, fixtureFileName(fixture));
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, serializeFixture(fixture));
  renameSync(draft, path);
  return path;
}

/** Every fixture of the directory, in the order of their names. Throws `InvalidFixtureError` naming the file. */
export function readFixtures(directory: string): FixtureFile[] {
  const names = readdirSync(directory).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const path = join(directory, name);
    return { path, fixture: readFixture(path) };
  });
}

function readFixture(path: string): Fixture {
  try {
    return parseFixture(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (!(cause instanceof InvalidFixtureError)) throw cause;
    throw new InvalidFixtureError(`${path}: ${cause.message}`, { cause });
  }
}
