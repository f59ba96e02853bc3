import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { printable } from '../../golf/show.ts';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { hostileReport, sampleReport } from '../testing/sample-report.ts';
import { junitText } from './junit.ts';

interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element, in the order in which they begin. Throws for what is not well-formed, as XML 1.0 has it. */
function read(xml: string): Read[] {
  const elements: Read[] = [];
  const open: Read[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

const named = (elements: readonly Read[], name: string): readonly Read[] =>
  elements.filter((element) => element.name === name);

test('suites count their cases, and all of them together', () => {
  const elements = read(junitText(sampleReport()));
  expect(named(elements, 'testsuite').map(({ attributes }) => Object.values(attributes))).toEqual([
    ['properties', '18', '2', '0', '0'],
    ['gate', '4', '1', '0', '1'],
    ['mutants', '2', '1', '0', '0'],
    ['faults', '2', '0', '0', '0'],
    ['explorer', '1', '0', '0', '0'],
    ['audit', '3', '1', '0', '1'],
  ]);
  expect(named(elements, 'testsuites')[0]?.attributes).toEqual({
    name: 'mulligan',
    tests: '30',
    failures: '5',
    errors: '0',
    skipped: '2',
  });
  expect(named(elements, 'testcase')).toHaveLength(30);
  expect(named(elements, 'failure')).toHaveLength(5);
  expect(named(elements, 'skipped')).toHaveLength(2);
});

test('a failure says what was found and how to repeat it', () => {
  const [failure] = named(read(junitText(sampleReport())), 'failure');
  expect(failure?.attributes).toEqual({
    message: 'replay-equivalence: the tables are the same at event 6 (player_left): expected 0, found 1',
    type: 'properties',
  });
  expect(failure?.text).toContain('\nrepeat: npx mulligan replay fixtures/replay-equivalence-133bf113.json\n');
});

test('no time is claimed', () => {
  expect(junitText(sampleReport())).not.toMatch(/\btime(stamp)?="/);
});

test('is well-formed, and says what was found, whatever text there is', () => {
  for (const text of hostileTexts(200, 'junit')) {
    const elements = read(junitText(hostileReport(text)));
    const shown = printable(text).replaceAll('\ufffe', '\\u{fffe}').replaceAll('\uffff', '\\u{ffff}');
    const [failure] = named(elements, 'failure');
    expect(failure?.attributes.message).toBe(shown);
    expect(failure?.text.split('\n')[0]).toBe(shown);
  }
});
