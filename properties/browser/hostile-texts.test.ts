/** Names and texts of games are text: whatever they contain, the page has the same elements, and runs nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serializeLog } from '../../src/events/log.ts';
import { playSmallGame } from '../../src/harness/testing/small-game.ts';
import { openRecording } from '../../src/replay/open/open-recording.ts';
import { htmlPage } from '../../src/report/page/html-page.ts';
import type { PageData } from '../../src/report/page/page-data.ts';
import { pageParts } from '../../src/report/page/page-parts.ts';
import { hostileReport } from '../../src/report/testing/sample-report.ts';
import { launchBrowser, openPage } from './support/browser.ts';

const TEXTS: readonly (readonly [string, string])[] = [
  ['markup', '<img src=x onerror=alert(1)><b>bold</b>'],
  ['the end of a script', '</script><script>alert(1)</script>'],
  ['the end of everything', '--></title></style></textarea></noscript>'],
  ['right to left', '\u202eevil\u202c \u05d0\u05d1\u05d2'],
  ['fifty emoji', '😀'.repeat(50)],
  ['a family in one character', '👩‍👩‍👧‍👦'.repeat(5)],
  ['attributes', '" onmouseover="alert(1)" x="'],
  ['entities', '&lt;script&gt;&#x202e;&amp;'],
  ['templates', '{{constructor.constructor(1)}} %s $&'],
  ['what every object has', 'constructor'],
];

const parts = await pageParts();
const directory = mkdtempSync(join(tmpdir(), 'mulligan-hostile-'));
let browser: Browser;
let plain: string;
beforeAll(async () => {
  browser = await launchBrowser();
  plain = await treeOf('plain');
});
afterAll(async () => {
  await browser.close();
  rmSync(directory, { recursive: true });
});

/** Names of 50 characters at the most, as the schema of events has it. */
function pageWith(text: string): PageData {
  const name = [...text].slice(0, 48).join('');
  const seats = [
    { id: `${name} 1`, name },
    { id: `${name} 2`, name: `${name}.` },
  ];
  const opened = openRecording({ name: 'game.jsonl', text: serializeLog(playSmallGame(seats).events), id: 'game' });
  if ('error' in opened) throw new Error(opened.error);
  return { report: hostileReport(text), games: [opened.game] };
}

/** Tags, classes and names of attributes, from the outside in; no texts. */
const TREE = `(() => {
  const tree = (element) => [
    element.tagName,
    element.getAttribute('class'),
    [...element.attributes].map(({ name }) => name).sort().join(' '),
    [...element.children].map(tree),
  ];
  return JSON.stringify(tree(document.querySelector('#page')));
})()`;

async function treeOf(text: string): Promise<string> {
  const path = join(directory, 'page.html');
  writeFileSync(path, htmlPage(pageWith(text), text, parts));
  const { page, complaints, requests } = await openPage(browser, pathToFileURL(path).href);
  try {
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    const before = (await page.evaluate(TREE)) as string;
    await page.evaluate("location.hash = '#game=game&at=6'");
    for (const key of ['2', '3', '4', '1', 'End', 't']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    const after = (await page.evaluate(TREE)) as string;
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    return `${before}\n${after}`;
  } finally {
    await page.context().close();
  }
}

test.for(TEXTS)('%s', async ([, text]) => {
  expect(await treeOf(text)).toBe(plain);
});
