/**
 * Pictures of report and viewer: light, dark, and on a phone. `MULLIGAN_SCREENSHOTS` names the directory that gets them;
 * `npm run screenshots` makes those of the documentation.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage, settle } from './support/browser.ts';

const pages = inject('pages');
const REPORT = pathToFileURL(join(pages, 'broken', 'index.html')).href;
const directory = process.env.MULLIGAN_SCREENSHOTS ?? 'reports/screenshots';

const DESK = { viewport: { width: 1280, height: 960 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { ...DESK, colorScheme: 'light' }],
  ['dark', { ...DESK, colorScheme: 'dark' }],
  ['phone', { ...PHONE, colorScheme: 'light' }],
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  mkdirSync(directory, { recursive: true });
});
afterAll(() => browser.close());

async function shoot(url: string, options: BrowserContextOptions): Promise<Buffer> {
  const { page, complaints } = await openPage(browser, url, options);
  try {
    await settle(page);
    const picture = await page.screenshot();
    expect(complaints).toEqual([]);
    return picture;
  } finally {
    await page.context().close();
  }
}

/** The finding with the smallest game. */
async function firstGame(): Promise<string> {
  const { page } = await openPage(browser, REPORT);
  const href = await page.locator('#findings a[href^="#game="]').first().getAttribute('href');
  await page.context().close();
  return href ?? '';
}

test.for(['report', 'viewer'])('%s', async (part) => {
  const url = part === 'report' ? REPORT : `${REPORT}${await firstGame()}`;
  const pictures = new Set<string>();
  for (const [look, options] of LOOKS) {
    const picture = await shoot(url, options);
    // An empty page of this size is a few thousand bytes.
    expect(picture.length).toBeGreaterThan(20_000);
    pictures.add(picture.toString('base64'));
    writeFileSync(join(directory, `${part}-${look}.png`), picture);
  }
  expect(pictures.size).toBe(LOOKS.length);
});
