/**
 * The report as JUnit XML, as Jenkins and Surefire write it and most other programs read it.
 *
 * Written here and not by a library: the format has seven elements, and what is hard about it, characters that XML 1.0
 * forbids, libraries let through or drop. No times are in it, for a property has none of its own.
 */
import type { FidelityReport } from '../fidelity-report.ts';
import { SUITES, type TestCase, testCases } from './test-cases.ts';

export function junitText(report: FidelityReport): string {
  const cases = testCases(report);
  const suites = SUITES.flatMap((name) => {
    const own = cases.filter(({ suite }) => suite === name);
    return own.length === 0 ? [] : element('testsuite', { name, ...countsOf(own) }, own.flatMap(caseLines));
  });
  const lines = element('testsuites', { name: 'mulligan', ...countsOf(cases) }, suites);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...lines].join('\n')}\n`;
}

function countsOf(cases: readonly TestCase[]): Readonly<Record<string, string>> {
  return {
    tests: `${cases.length}`,
    failures: `${cases.filter(({ failures }) => failures.length > 0).length}`,
    errors: '0',
    skipped: `${cases.filter(({ skipped }) => skipped !== null).length}`,
  };
}

function caseLines({ suite, name, failures, skipped, output }: TestCase): string[] {
  return element('testcase', { classname: `mulligan.${suite}`, name }, [
    ...failures.flatMap(({ message, details }) =>
      textElement('failure', { message, type: suite }, [message, ...details]),
    ),
    ...(skipped === null ? [] : element('skipped', { message: skipped }, [])),
    ...textElement('system-out', {}, output),
  ]);
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[]): string[] {
  const tag = tagOf(name, attributes);
  return children.length === 0 ? [`<${tag}/>`] : [`<${tag}>`, ...children, `</${name}>`];
}

/** Its text as it is, for blanks around it would be part of it. */
function textElement(name: string, attributes: Readonly<Record<string, string>>, lines: readonly string[]): string[] {
  return [`<${tagOf(name, attributes)}>${lines.map(escaped).join('\n')}</${name}>`];
}

function tagOf(name: string, attributes: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `${name}${pairs.join('')}`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  // Of ]]>, which must not stand in a text.
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** What is printable has no characters that XML 1.0 forbids, but for these two. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}
