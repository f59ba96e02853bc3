/**
 * For a text that is not JSON: the path at which it stops to be JSON, so that a reader sees which field is wrong.
 *
 * Method: token by token, as far as they may follow one another, with the way down to where one is.
 */
import type { Fault } from '../../events/issue.ts';
import { show } from '../../golf/show.ts';

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)(?![\w.+-]))/iuy;

/** An object or list that is not closed yet: its key or index, if there is one. */
type Step = { key: string | undefined } | { index: number };

export function whereJsonEnds(text: string): Fault {
  const way: Step[] = [];
  let expected = 'a value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const next = token === null ? undefined : follow(way, expected, token);
    if (next === undefined) return { path: pathOf(way), expected: `${expected} in JSON`, found: foundAt(text, at) };
    expected = next;
    at = TOKEN.lastIndex;
  }
}

const VALUE = 'a value';
const KEY = 'a key';
const KEY_OR_END = 'a key or }';
const VALUE_OR_END = 'a value or ]';
const COLON = 'a colon';
const COMMA_OR_BRACE = 'a comma or }';
const COMMA_OR_BRACKET = 'a comma or ]';
const NOTHING = 'nothing more';

/** What is expected after the token; `undefined` if it may not stand here. */
function follow(way: Step[], expected: string, [, sign, text, word]: RegExpExecArray): string | undefined {
  const wantsValue = expected === VALUE || expected === VALUE_OR_END;
  const step = way.at(-1);
  if (text !== undefined && (expected === KEY || expected === KEY_OR_END)) {
    // A key is wanted within an object alone.
    way[way.length - 1] = { key: JSON.parse(text) };
    return COLON;
  }
  if (text !== undefined || word !== undefined) return wantsValue ? afterValue(way) : undefined;
  switch (sign) {
    case '{':
      return wantsValue ? open(way, { key: undefined }, KEY_OR_END) : undefined;
    case '[':
      return wantsValue ? open(way, { index: 0 }, VALUE_OR_END) : undefined;
    case '}':
      return expected === KEY_OR_END || expected === COMMA_OR_BRACE ? close(way) : undefined;
    case ']':
      return expected === VALUE_OR_END || expected === COMMA_OR_BRACKET ? close(way) : undefined;
    case ':':
      return expected === COLON ? VALUE : undefined;
    default:
      if (step === undefined) return undefined;
      if (expected === COMMA_OR_BRACE) return KEY;
      if (expected !== COMMA_OR_BRACKET || !('index' in step)) return undefined;
      step.index += 1;
      return VALUE;
  }
}

function open(way: Step[], step: Step, expected: string): string {
  way.push(step);
  return expected;
}

function close(way: Step[]): string {
  way.pop();
  return afterValue(way);
}

function afterValue(way: readonly Step[]): string {
  const step = way.at(-1);
  if (step === undefined) return NOTHING;
  return 'index' in step ? COMMA_OR_BRACKET : COMMA_OR_BRACE;
}

/** `result.table.players[0]`; keys that are no plain names are shown in brackets. */
function pathOf(way: readonly Step[]): string {
  return way.reduce((path, step) => {
    if ('index' in step) return `${path}[${step.index}]`;
    if (step.key === undefined) return path;
    if (!/^[a-z_]\w*$/i.test(step.key)) return `${path}[${show(step.key)}]`;
    return path === '' ? step.key : `${path}.${step.key}`;
  }, '');
}

function foundAt(text: string, at: number): string {
  const rest = text.slice(at, at + 100).trimStart();
  return rest === '' ? 'the end of the line' : show(rest);
}
