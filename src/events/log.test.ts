import { describe, expect, it } from 'vitest';
import { parseEventValue } from './codec.ts';
import { InvalidEventError, InvalidLogError } from './errors.ts';
import { EVENT_TYPES } from './event-data.ts';
import { parseLog, serializeLog } from './log.ts';
import { sampleEvent } from './testing/sample-events.ts';

const events = EVENT_TYPES.map((type) => parseEventValue(sampleEvent(type)));
const line = JSON.stringify(sampleEvent('flip_skipped'));

function errorOf(text: string): InvalidLogError {
  try {
    parseLog(text);
  } catch (error) {
    if (error instanceof InvalidLogError) return error;
    throw error;
  }
  throw new Error('expected a refusal, found a log');
}

describe('a log as a file', () => {
  it('comes back as it was written, one event a line', () => {
    const text = serializeLog(events);
    expect(text.split('\n')).toHaveLength(events.length + 1);
    expect(text.endsWith('}\n')).toBe(true);
    expect(parseLog(text)).toEqual(events);
  });

  it('may be empty', () => {
    expect(serializeLog([])).toBe('');
    expect(parseLog('')).toEqual([]);
  });

  it('may have blank lines, lines ended as on Windows, and no end of the last line', () => {
    const event = parseEventValue(sampleEvent('flip_skipped'));
    expect(parseLog(`\n${line}\r\n \t\r\n${line}`)).toEqual([event, event]);
  });

  it('names the line that is no event, blank ones counted', () => {
    const error = errorOf(`${line}\n\n${line.replace('"ann"', '7')}\n{`);
    expect(error.line).toBe(3);
    expect(error.message).toBe('line 3: event, player_id: expected text, found 7');
    expect(error.cause).toBeInstanceOf(InvalidEventError);
  });

  it('does not begin with a byte order mark, and the message shows it', () => {
    const error = errorOf(`\ufeff${line}\n`);
    expect(error.line).toBe(1);
    expect(error.message).toContain('expected a JSON object, found "\\u{feff}{');
  });

  it('has no two events on a line', () => {
    expect(errorOf(`${line} ${line}`).line).toBe(1);
  });

  it('keeps text that breaks lines elsewhere', () => {
    const joined = parseEventValue(sampleEvent('player_joined', { player_name: 'a\n\r\u2028\u0085b' }));
    expect(parseLog(serializeLog([joined, joined]))).toEqual([joined, joined]);
  });
});
