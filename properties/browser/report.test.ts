/** The report in a browser: what it shows is what report.json says, for every reader. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { formatted } from '../../src/page/report/format.ts';
import { valueAt } from '../../src/page/report/value-at.ts';
import { launchBrowser, openPage, settle } from './support/browser.ts';

const pages = inject('pages');
const NAMES = ['broken', 'held'] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function urlOf(name: string): string {
  return pathToFileURL(join(pages, name, 'index.html')).href;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function use(url: string, options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, requests } = await openPage(browser, url, options);
  try {
    await work(page);
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  } finally {
    await page.context().close();
  }
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { ...PHONE, colorScheme: 'light' }],
  ['dark phone', { ...PHONE, colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
];

/** Pages with everything unfolded, so that everything is looked at. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
  await settle(page);
}

interface Shown {
  readonly path: string;
  readonly format: string | null;
  readonly value: string | null;
  readonly text: string;
}

/** Whatever says where in the report it stands. */
function shownIn(page: Page): Promise<Shown[]> {
  return page.evaluate(`[...document.querySelectorAll('[data-path]')].map((element) => ({
    path: element.dataset.path,
    format: element.dataset.format ?? null,
    value: element.getAttribute('value') ?? element.getAttribute('datetime') ?? element.dataset.value ?? null,
    text: element.textContent,
  }))`) as Promise<Shown[]>;
}

test.for(NAMES)('%s: each figure is the one in report.json', async (name) => {
  const report: unknown = JSON.parse(readFileSync(join(pages, name, 'report.json'), 'utf8'));
  await use(urlOf(name), {}, async (page) => {
    const shown = await shownIn(page);
    expect(shown.length).toBeGreaterThan(100);
    for (const { path, format, value, text } of shown) {
      const expected = valueAt(report, path);
      expect(expected, path).not.toBeUndefined();
      if (value !== null) expect(value, path).toBe(String(expected));
      if (format !== null && expected !== null) expect(text, path).toBe(formatted(format, expected));
    }
  });
});

test.for(NAMES)('%s: no digit is shown that does not say where it is from', async (name) => {
  await use(urlOf(name), {}, async (page) => {
    await unfold(page);
    const strays = await page.evaluate(`(() => {
      const found = [];
      const walker = document.createTreeWalker(document.querySelector('.report'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (/\\d/.test(node.data) && node.parentElement.closest('[data-path]') === null && node.parentElement.closest('[data-term], .term, title') === null)
          found.push(node.parentElement.outerHTML.slice(0, 200));
      return found;
    })()`);
    expect(strays).toEqual([]);
  });
});

test.for(LOOKS.flatMap(([look, options]) => NAMES.map((name) => [name, look, options] as const)))(
  '%s, %s: axe finds no violation, and nothing sticks out',
  async ([name, , options]) => {
    await use(urlOf(name), options, async (page) => {
      await unfold(page);
      expect(await axeViolations(page)).toEqual([]);
      const [inside, width] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[];
      expect(inside).toBeLessThanOrEqual(width ?? 0);
    });
  },
);

async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return (await page.evaluate(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`)) as string[];
}

test('without scripts the report can be read, and the first game in words', async () => {
  const report = JSON.parse(readFileSync(join(pages, 'broken', 'report.json'), 'utf8'));
  await use(urlOf('broken'), { javaScriptEnabled: false }, async (page) => {
    const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain(report.verdict.sentence);
    for (const { says } of report.findings) expect(text).toContain(says.replace(/\s+/g, ' ').slice(0, 60));
    for (const id of ['verdict', 'gate', 'findings', 'coverage', 'mutants', 'store', 'trend', 'viewer'])
      expect(await page.locator(`#${id}`).count()).toBe(1);
    expect(await page.locator('.event-list [data-at]').count()).toBeGreaterThan(5);
    expect(text).toContain('allow scripts');
  });
});

test('scripts take over the markup as it is', async () => {
  let before = '';
  await use(urlOf('broken'), { javaScriptEnabled: false }, async (page) => {
    before = await page.locator('.report').innerHTML();
  });
  await use(urlOf('broken'), {}, async (page) => {
    expect(await page.locator('.report').innerHTML()).toBe(before);
  });
});

test('from a finding one click leads to the first difference of its game', async () => {
  await use(urlOf('broken'), {}, async (page) => {
    const link = page.locator('#findings a[href^="#game="]').first();
    const game = new URLSearchParams((await link.getAttribute('href'))?.slice(1)).get('game');
    await link.click();
    await settle(page);
    await expect.poll(() => page.locator('.viewer select').inputValue()).toBe(game);
    expect(await page.evaluate("document.querySelector('#viewer').getBoundingClientRect().top < innerHeight")).toBe(
      true,
    );
  });
});

test('light and dark can be chosen, and stay', async () => {
  await use(urlOf('held'), { colorScheme: 'light' }, async (page) => {
    const background = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await background();
    const button = page.locator('.bar button').first();
    for (let click = 0; click < 3 && (await background()) === light; click += 1) {
      await button.click();
      await settle(page);
    }
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload();
    await settle(page);
    expect(await background()).toBe(dark);
  });
});
