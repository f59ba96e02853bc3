/** docs/verify-your-own.md: whoever does what it says sees what it shows. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runMulligan } from '../../src/cli/testing/run-mulligan.ts';
import { assertTaken, mulliganCalls } from '../support/command-lines.ts';
import { ROOT, testInDirectory } from './support/examples-directory.ts';
import { type Step, shownParts, stepsOf, withoutSpeed } from './support/tutorial.ts';

const PAGE = readFileSync(join(ROOT, 'docs/verify-your-own.md'), 'utf8');
const [OWN_GAME = '', GOLF_SERVER = ''] = PAGE.split(/^(?=## Your Golf server$)/m);
const FILE = 'reports/matches/matches.py';

testInDirectory('the tutorial is what happens', async ({ directory }) => {
  mkdirSync(join(directory, 'reports/matches'), { recursive: true });
  const copied = 'examples/noughts-and-crosses/protocol.py';
  expect(OWN_GAME).toContain(`cp ${copied} reports/matches/`);
  expect(OWN_GAME).toContain(`It is ${linesOf(join(ROOT, copied))} lines that know no game`);
  writeFileSync(join(directory, 'reports/matches/protocol.py'), readFileSync(join(ROOT, copied)));
  for (const step of stepsOf(OWN_GAME)) {
    if (step.kind === 'change') expect(OWN_GAME).toContain(`That is all, ${linesOf(join(directory, FILE))} lines.`);
    await take(step, directory);
  }
});

testInDirectory('so is what it shows of the Golf server', async ({ directory }) => {
  const path = join(ROOT, 'examples/golf-server/adapter.py');
  const adapter = readFileSync(path, 'utf8');
  expect(GOLF_SERVER).toContain(`\`adapter.py\`, ${linesOf(path)} lines,`);
  for (const step of stepsOf(GOLF_SERVER)) {
    if (step.kind === 'write') expect(adapter).toContain(step.text);
    else await take(step, directory);
  }
});

it.each([
  ['the tutorial has for CI', PAGE, /^- run: (.*)$/gm],
  ['the list of examples has', readFileSync(join(ROOT, 'examples/README.md'), 'utf8'), /^```sh\n(.*?)^```/gms],
])('commands that %s are those of this version', async (_, page, command) => {
  const calls = [...page.matchAll(command)].flatMap(([, script = '']) => mulliganCalls(script));
  expect(calls).not.toEqual([]);
  for (const args of calls) await assertTaken(args);
});

async function take(step: Step, directory: string): Promise<void> {
  const file = join(directory, FILE);
  switch (step.kind) {
    case 'write':
      // A blank line between blocks, as a reader leaves one.
      appendFileSync(file, `${step.text}\n`);
      break;
    case 'change': {
      const before = readFileSync(file, 'utf8');
      expect(before).toContain(step.from);
      writeFileSync(file, before.replace(step.from, step.to));
      break;
    }
    case 'run':
      for (const args of mulliganCalls(step.script)) {
        const { stdout, stderr } = await runMulligan(args, { cwd: directory });
        for (const part of shownParts(step.shown ?? '')) expect(withoutSpeed(`${stdout}${stderr}`)).toContain(part);
      }
  }
}

function linesOf(path: string): number {
  return readFileSync(path, 'utf8').trimEnd().split('\n').length;
}
