/** Replies of a subject with one thing wrong with them: in what they say, or in how it is written. */

export interface Spoilt {
  readonly bytes: Buffer;
  /** The field that was changed; `undefined` if it was the text. */
  readonly field: string | undefined;
}

/** Whole numbers from 0 to below `bound`. */
export type Random = (bound: number) => number;

const OTHER_VALUES: readonly unknown[] = [null, true, 0, -1, 1.5, 1e300, '', 'x', [], {}, [null], { a: 1 }];

/** The reply ends with its line break. */
export function spoilReply(reply: string, random: Random): Spoilt {
  return random(2) === 0 ? spoilValue(reply, random) : { bytes: spoilText(reply, random), field: undefined };
}

type Holder = Record<string, unknown>;

/** A field is dropped, given another value, or renamed. */
function spoilValue(reply: string, random: Random): Spoilt {
  const response: Holder = JSON.parse(reply);
  const places = placesIn(response, '');
  const { holder, key, path } = oneOf(places, random);
  const value = holder[key];
  const kind = random(4);
  if (kind < 2) holder[key] = oneOf(OTHER_VALUES, random);
  else delete holder[key];
  if (kind === 3) holder[`${key}s`] = value;
  return { bytes: Buffer.from(`${JSON.stringify(response)}\n`), field: path };
}

interface Place {
  readonly holder: Holder;
  readonly key: string;
  readonly path: string;
}

function placesIn(value: unknown, path: string): Place[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => {
    const within = path === '' ? key : `${path}.${key}`;
    return [{ holder, key, path: within }, ...placesIn(holder[key], within)];
  });
}

const CHARACTERS = [...'{}[]:,"\\x0-\t'];

const SPOILERS: readonly ((reply: string, random: Random) => Buffer)[] = [
  // Cut short.
  (reply, random) => Buffer.from(`${reply.slice(0, random(reply.length - 1))}\n`),
  // Something before it, or after it.
  (reply, random) => Buffer.from(`${oneOf(['x', '{', ']', 'null', ',', '\ufeff'], random)}${reply}`),
  (reply, random) => Buffer.from(`${reply.trimEnd()}${oneOf(['x', '}', ']', '{}', ',', '\0'], random)}\n`),
  // Two lines in one, one in two, and none.
  (reply) => Buffer.from(`${reply.trimEnd()}${reply}`),
  (reply, random) => Buffer.from(cutAt(reply, random(reply.length - 2) + 1, '\n')),
  () => Buffer.from('\n'),
  // Bytes that are no UTF-8.
  (reply, random) => {
    const bytes = Buffer.from(reply);
    bytes[random(bytes.length - 1)] = 0x80 + random(0x80);
    return bytes;
  },
  // Another character, and one too many.
  (reply, random) => {
    const at = random(reply.length - 1);
    return Buffer.from(`${reply.slice(0, at)}${oneOf(CHARACTERS, random)}${reply.slice(at + 1)}`);
  },
  (reply, random) => Buffer.from(cutAt(reply, random(reply.length - 1), oneOf(CHARACTERS, random))),
  // Numbers as JSON has none.
  (reply, random) =>
    Buffer.from(reply.replace(/:\d+/, `:${oneOf(['NaN', 'Infinity', '01', '+1', '1.', '0x1', '1n'], random)}`)),
  // Not what JSON is.
  (reply) => Buffer.from(reply.replaceAll('"', "'")),
  (reply) => Buffer.from(reply, 'utf16le'),
];

function spoilText(reply: string, random: Random): Buffer {
  return oneOf(SPOILERS, random)(reply, random);
}

/** Of a list that is not empty. */
function oneOf<T>(list: readonly T[], random: Random): T {
  return list[random(list.length)] as T;
}

function cutAt(text: string, at: number, between: string): string {
  return `${text.slice(0, at)}${between}${text.slice(at)}`;
}
