import { describe, expect, it } from 'vitest';
import { splitCommand } from './split-command.ts';

describe('a command line', () => {
  it.each([
    ['python3 server.py', ['python3', 'server.py']],
    ['  node\t--flag \n x ', ['node', '--flag', 'x']],
    [`'a b' "c d" e\\ f`, ['a b', 'c d', 'e f']],
    [`a'b'"c"d\\'`, ["abcd'"]],
    [`x '' ""`, ['x', '', '']],
    [`x 'a\\b"c' "a'b"`, ['x', `a\\b"c`, "a'b"]],
    [`x "\\"\\\\\\$\\\`\\n"`, ['x', '"\\$`\\n']],
    [`x $HOME *.py ~ ; | > #y`, ['x', '$HOME', '*.py', '~', ';', '|', '>', '#y']],
    ['ä ★ 😀', ['ä', '★', '😀']],
  ])('is split as by a shell, and nothing else is done to it: %s', (line, words) => {
    expect(splitCommand(line)).toEqual(words);
  });

  it.each([
    ['', 'subject : expected a program and its arguments, found ""'],
    [' \t', 'expected a program and its arguments, found " \\t"'],
    ["'' x", `expected a program and its arguments, found "'' x"`],
    ["x 'y z", `expected a closing ', found the end of "'y z"`],
    ['x "y\\"', 'expected a closing ", found the end of "\\"y\\\\\\""'],
    ['x y\\', 'expected a character after the last backslash, found the end of "\\\\"'],
  ])('that is none is refused: %j', (line, message) => {
    expect(() => splitCommand(line)).toThrow(message);
  });
});
