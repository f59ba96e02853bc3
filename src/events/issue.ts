/** From what zod reports to what a reader needs: the path, what was expected there, and what was found. */
import type { z } from 'zod';
import { show } from '../golf/show.ts';

export interface Fault {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** The first fault that zod found in `value`. */
export function firstFault(error: z.ZodError, value: unknown): Fault {
  const issue = error.issues[0];
  if (issue === undefined) return faultAt([], 'a valid value', value);
  const expected = expectedText(issue);
  // What is wrong with a key is the key, and not what it leads to.
  if (issue.code === 'invalid_key') return { path: pathText(issue.path), expected, found: show(issue.path.at(-1)) };
  const extraKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return faultAt(extraKey === undefined ? issue.path : [...issue.path, extraKey], expected, value);
}

/** The fault that at `path` within `value` there is not what was expected. */
export function faultAt(path: readonly PropertyKey[], expected: string, value: unknown): Fault {
  return { path: pathText(path), expected, found: show(valueAt(value, path)) };
}

function expectedText(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('a whole number')
        ? issue.message
        : (TYPE_NAMES.get(issue.expected) ?? issue.expected);
    case 'invalid_value':
      return issue.values.map((value) => show(value)).join(' or ');
    case 'invalid_union':
      if ('options' in issue && issue.options !== undefined)
        return issue.options.map((value) => show(value)).join(' or ');
      return issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectedText)).join(' or ');
    case 'unrecognized_keys':
      return 'no such field';
    case 'invalid_key':
      return `a key that is ${issue.issues.slice(0, 1).map(expectedText).join()}`;
    case 'too_small':
      return `${issue.exact ? 'exactly' : 'at least'} ${issue.minimum}${issue.origin === 'array' ? ' entries' : ''}`;
    case 'too_big':
      return `${issue.exact ? 'exactly' : 'at most'} ${issue.maximum}${issue.origin === 'array' ? ' entries' : ''}`;
    default:
      // Our own refinements say what they expect.
      return issue.message;
  }
}

const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['boolean', 'true or false'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['array', 'a list'],
  ['object', 'an object'],
]);

/** `data.dealt_cards["p 1"][0].rank` */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (typeof step === 'string' && /^[a-z_]\w*$/i.test(step)) return text === '' ? step : `${text}.${step}`;
    return `${text}[${show(String(step))}]`;
  }, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => {
    if (at instanceof Map) return at.get(step);
    return typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;
  }, value);
}
