/**
 * One seed makes the same games in every process: the digest of a run, which stands for the events and tables of its
 * sampled games, does not depend on language, time zone, or how much the machine optimises.
 */
import { expect, test } from 'vitest';
import { runMulligan } from '../src/cli/testing/run-mulligan.ts';
import { SEED } from './support/claim.ts';

/** Some hundred of them, of which one in 16 is in the digest. */
const GAMES = 400;
/** Node does not take this flag from the environment, but a module that sets it. */
const NEVER_OPTIMISED =
  "--import=data:text/javascript,import{setFlagsFromString}from'node:v8';setFlagsFromString('--no-opt')";

/** Languages whose rules for letters, digits and calendars are not those of English, and zones with odd offsets. */
const PLACES = {
  'plain C': { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
  'Turkish in Kathmandu': { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' },
  'Arabic on the Chatham Islands, without optimising': {
    LANG: 'ar_EG.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
    TZ: 'Pacific/Chatham',
    NODE_OPTIONS: `--max-old-space-size=256 --max-semi-space-size=1 ${NEVER_OPTIMISED}`,
  },
} as const satisfies Record<string, NodeJS.ProcessEnv>;

test('the same seed gives the same bytes in another process, under another locale and time zone', async () => {
  const args = ['check', '--games', `${GAMES}`, '--seed', `${SEED}`, '--json'];
  const digests = await Promise.all(
    Object.entries(PLACES).map(async ([place, env]) => {
      const { code, stdout, stderr } = await runMulligan(args, { env });
      expect(code, `${place}: ${stderr}`).toBe(0);
      return [place, JSON.parse(stdout).digest] as const;
    }),
  );
  const [[, digest] = []] = digests;
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(digests).toEqual(Object.keys(PLACES).map((place) => [place, digest]));
}, 60_000);
