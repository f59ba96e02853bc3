import { describe, expect, it } from 'vitest';
import { boundedText, gameIdSchema, playerIdSchema, playerNameSchema, roomCodeSchema } from './text.ts';

const three = boundedText(3);

function refusal(text: unknown): string | undefined {
  return three.safeParse(text).error?.issues[0]?.message;
}

describe('text from people', () => {
  it.each(['a', 'abc', '日本語', '🏌️', '🧑🏽', ' ', '\t', '"', '\\', '\u202e', '10', '\u0001'])('may be %j', (text) => {
    expect(three.parse(text)).toBe(text);
  });

  it('is counted in characters, not in UTF-16 units', () => {
    expect(three.parse('🃏🃏🃏')).toBe('🃏🃏🃏');
    expect(refusal('🃏🃏🃏🃏')).toBe('at most 3 characters');
    expect(refusal('abcd')).toBe('at most 3 characters');
  });

  it('is not normalised', () => {
    expect(three.parse('e\u0301')).toBe('e\u0301');
    expect(three.parse('\u00e9')).toBe('\u00e9');
  });

  it('is not empty', () => {
    expect(refusal('')).toBe('text of at least 1 character');
  });

  it('holds no NUL', () => {
    expect(refusal('a\0')).toBe('text without the NUL character');
  });

  it.each(['\ud83c', '\udccf', '\udccf\ud83c', 'a\ud83c', '\ud83cb'])(
    'holds no half of a surrogate pair: %j',
    (text) => {
      expect(refusal(text)).toBe('well-formed Unicode (no lone surrogate)');
    },
  );

  it.each([undefined, null, 1, ['a'], {}])('is text and not %j', (value) => {
    expect(three.safeParse(value).success).toBe(false);
  });
});

describe.each([
  ['player ids', playerIdSchema, 50],
  ['names', playerNameSchema, 50],
  ['room codes', roomCodeSchema, 10],
])('%s', (_, schema, charactersMax) => {
  it(`have at most ${charactersMax} characters`, () => {
    expect(schema.safeParse('🃏'.repeat(charactersMax)).success).toBe(true);
    expect(schema.safeParse('x'.repeat(charactersMax + 1)).success).toBe(false);
  });
});

describe('a game id', () => {
  it('is a UUID in lower case', () => {
    expect(gameIdSchema.safeParse('0b8e4b2a-1c2d-4e5f-8a9b-0c1d2e3f4a5b').success).toBe(true);
  });

  it.each([
    '0B8E4B2A-1C2D-4E5F-8A9B-0C1D2E3F4A5B',
    '{0b8e4b2a-1c2d-4e5f-8a9b-0c1d2e3f4a5b}',
    '0b8e4b2a1c2d4e5f8a9b0c1d2e3f4a5b',
    '0b8e4b2a-1c2d-4e5f-8a9b-0c1d2e3f4a5',
    '0b8e4b2a-1c2d-4e5f-8a9b-0c1d2e3f4a5b\n',
    '0b8e4b2a-1c2d-4e5f-8a9b-0c1d2e3f4a5g',
    ' 0b8e4b2a-1c2d-4e5f-8a9b-0c1d2e3f4a5b',
  ])('is not %j', (text) => {
    expect(gameIdSchema.safeParse(text).error?.issues[0]?.message).toBe('a UUID in lower case');
  });
});
