import { expect, test } from 'vitest';
import { databaseAddress } from './database-url.ts';
import { UsageError } from './usage-error.ts';

const URL_GIVEN = 'postgres://golf:secret@db.example:5433/games';

test('the option comes before DATABASE_URL', () => {
  expect(databaseAddress(URL_GIVEN, { DATABASE_URL: 'postgres://other/x' }).target).toBe('db.example:5433/games');
  expect(databaseAddress(undefined, { DATABASE_URL: URL_GIVEN }).url).toBe(URL_GIVEN);
});

test.each([{}, { DATABASE_URL: '' }])('asks for a URL when there is none: %j', (env) => {
  expect(() => databaseAddress(undefined, env)).toThrow(/--database-url: expected .* DATABASE_URL, found neither/);
});

test.each([
  '',
  'secret',
  'http://u:secret@h/d',
  'localhost:5432/secret',
  'postgres://u:secret@@h:x:1/d',
  'postgres://h/secret?port=abc',
  'postgres://h/secret?port=65536',
])('refuses %j without showing it', (url) => {
  let message = '';
  try {
    databaseAddress(url, {});
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    message = String(error);
  }
  expect(message).toContain('--database-url: expected a URL such as');
  expect(message).not.toContain('secret');
});

test('names a file that the URL leads to and that is not there', () => {
  const url = 'postgres://u:secret@h/d?sslrootcert=/no/such/file';
  expect(() => databaseAddress(url, {})).toThrow(/expected a URL .*, found one with a file .*: "\/no\/such\/file"$/);
});
