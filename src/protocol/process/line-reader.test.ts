import { describe, expect, it } from 'vitest';
import { LineReader } from './line-reader.ts';

const TEXT = '{"a":"★"}\n\n😀ä\nlast\nnot ended';
const LINES = ['{"a":"★"}', '', '😀ä', 'last'];
const BYTES = Buffer.from(TEXT);

function linesOf(pieces: readonly Buffer[]): { lines: string[]; size: number; rest: string } {
  const reader = new LineReader();
  const lines: string[] = [];
  for (const piece of pieces) {
    reader.push(piece);
    for (let line = reader.next(); line !== undefined; line = reader.next()) lines.push(line.toString());
  }
  return { lines, size: reader.size, rest: reader.peek(100).toString() };
}

const READ = { lines: LINES, size: 9, rest: 'not ended' };

describe('lines', () => {
  it('are the same wherever the bytes are cut', () => {
    for (let first = 0; first <= BYTES.length; first += 1)
      for (let second = first; second <= BYTES.length; second += 1)
        expect(
          linesOf([BYTES.subarray(0, first), BYTES.subarray(first, second), BYTES.subarray(second)]),
          `cut at ${first} and ${second}`,
        ).toEqual(READ);
  });

  it('are the same byte by byte', () => {
    expect(linesOf([...BYTES].map((byte) => Buffer.of(byte)))).toEqual(READ);
  });

  it('may be kept until they are wanted', () => {
    const reader = new LineReader();
    for (const byte of BYTES) reader.push(Buffer.of(byte));
    expect(reader.size).toBe(BYTES.length);
    expect(reader.peek(3).toString()).toBe('{"a');
    expect(LINES.map(() => reader.next()?.toString())).toEqual(LINES);
    expect(reader.next()).toBeUndefined();
  });
});
