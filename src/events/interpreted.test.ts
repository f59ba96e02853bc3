import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { EVENT_TYPES } from './event-data.ts';
import { sampleEvent } from './testing/sample-events.ts';

/** What a program says that may not make code of text: the event types that it reads. */
function readBy(...imports: readonly string[]): { said: string; errors: string } {
  const lines = EVENT_TYPES.map((type) => JSON.stringify(sampleEvent(type)));
  const program = [
    ...imports.map((module) => `await import(${JSON.stringify(new URL(module, import.meta.url).href)});`),
    `const { parseEvent } = await import(${JSON.stringify(new URL('./codec.ts', import.meta.url).href)});`,
    `for (const line of ${JSON.stringify(lines)}) console.log(parseEvent(line).event_type);`,
  ].join('\n');
  const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '--no-warnings', '-e', program];
  const { stdout, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8' });
  return { said: stdout.trim(), errors: stderr };
}

test('events are read where no code may be made of text', () => {
  expect(readBy('./interpreted.ts').said.split('\n')).toEqual(EVENT_TYPES);
});

test('without saying so first, nothing is read there', () => {
  expect(readBy().errors).toContain('failed to evaluate');
});
