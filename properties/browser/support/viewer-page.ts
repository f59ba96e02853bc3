/** The viewer in a browser: pages that hold it, its place, and how it is waited for. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { EmbeddedGame } from '../../../src/replay/embedded-game.ts';
import { type UnfoldedGame, unfoldGame } from '../../../src/replay/unfolded-game.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';

export const pages = inject('pages');
export const REPORT = pathToFileURL(join(pages, 'broken', 'index.html')).href;
export const LONG = pathToFileURL(join(pages, 'long.html')).href;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The games of a page, unfolded as it does itself. */
export async function gamesOf(page: Page): Promise<Map<string, UnfoldedGame>> {
  const { games } = JSON.parse((await page.locator('#data').textContent()) ?? '') as { games: EmbeddedGame[] };
  return new Map(games.map((game) => [game.id, unfoldGame(game)]));
}

/** What the page's address says. */
export async function placeOf(page: Page): Promise<{ game: string | null; at: string | null; tab: string | null }> {
  const fields = new URLSearchParams(new URL(page.url()).hash.slice(1));
  return { game: fields.get('game'), at: fields.get('at'), tab: fields.get('tab') };
}

/** Machines may be busy with something else. */
export const POLL = { timeout: 10_000 };

/** The address follows within a moment, for browsers allow only so many changes of it. */
export async function expectAt(page: Page, at: number | null): Promise<void> {
  await expect.poll(async () => (await placeOf(page)).at, POLL).toBe(`${at}`);
}

export async function expectTab(page: Page, tab: string | null): Promise<void> {
  await expect.poll(async () => (await placeOf(page)).tab, POLL).toBe(tab);
}

/** A game that parted, with room on both sides of the place. */
export async function partedGame(page: Page): Promise<UnfoldedGame> {
  const parted = [...(await gamesOf(page)).values()].filter(
    ({ partedAt, steps }) => partedAt !== null && steps.length > 8,
  );
  expect(parted.length).toBeGreaterThan(0);
  return parted[0] as UnfoldedGame;
}

/** A game that nobody looks at yet, by the picker. */
export async function chooseAnother(page: Page): Promise<{ first: string; other: string }> {
  const select = page.locator('.game-picker select');
  const first = await select.inputValue();
  const ids = [...(await gamesOf(page)).keys()];
  const other = ids.find((id) => id !== first) ?? '';
  await select.selectOption(other);
  await expect.poll(async () => (await placeOf(page)).game, POLL).toBe(other);
  return { first, other };
}

/** What is so now has been so for longer than the address takes to follow. */
export async function expectAddress(page: Page, url: string): Promise<void> {
  await page.waitForTimeout(400);
  expect(page.url()).toBe(url);
}

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** `asked`: what the page asks for, for it is led elsewhere. */
export async function use<T>(
  url: string,
  work: (watched: WatchedPage) => Promise<T>,
  asked: readonly string[] = [],
  options: BrowserContextOptions = {},
): Promise<T> {
  const watched = await openPage(browser, url, options);
  try {
    const result = await work(watched);
    expect({ complaints: watched.complaints, requests: watched.requests }).toEqual({ complaints: [], requests: asked });
    return result;
  } finally {
    await watched.page.context().close();
  }
}
