/** The viewer, by key, by mouse and by address. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { EmbeddedGame } from '../../src/replay/embedded-game.ts';
import { type UnfoldedGame, unfoldGame } from '../../src/replay/unfolded-game.ts';
import { launchBrowser, openPage, type WatchedPage } from './support/browser.ts';

const pages = inject('pages');
const REPORT = pathToFileURL(join(pages, 'broken', 'index.html')).href;
const LONG = pathToFileURL(join(pages, 'long.html')).href;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The games of a page, unfolded as it does itself. */
async function gamesOf(page: Page): Promise<Map<string, UnfoldedGame>> {
  const { games } = JSON.parse((await page.locator('#data').textContent()) ?? '') as { games: EmbeddedGame[] };
  return new Map(games.map((game) => [game.id, unfoldGame(game)]));
}

/** What the page's address says. */
async function placeOf(page: Page): Promise<{ game: string | null; at: string | null; tab: string | null }> {
  const fields = new URLSearchParams(new URL(page.url()).hash.slice(1));
  return { game: fields.get('game'), at: fields.get('at'), tab: fields.get('tab') };
}

async function use<T>(url: string, work: (watched: WatchedPage) => Promise<T>): Promise<T> {
  const watched = await openPage(browser, url);
  try {
    const result = await work(watched);
    expect({ complaints: watched.complaints, requests: watched.requests }).toEqual({ complaints: [], requests: [] });
    return result;
  } finally {
    await watched.page.context().close();
  }
}

/** A game that parted, with room on both sides of the place. */
async function partedGame(page: Page): Promise<UnfoldedGame> {
  const parted = [...(await gamesOf(page)).values()].filter(
    ({ partedAt, steps }) => partedAt !== null && steps.length > 8,
  );
  expect(parted.length).toBeGreaterThan(0);
  return parted[0] as UnfoldedGame;
}

test('every key does what the list of keys says', async () => {
  await use(REPORT, async ({ page }) => {
    const { game, steps, partedAt } = await partedGame(page);
    const last = steps.length - 1;
    const different = steps.filter(({ differences }) => differences.length > 0).map(({ at }) => at);
    await page.goto(`${REPORT}#game=${game.id}&at=3`);
    await page.reload();
    const press = async (key: string): Promise<number> => {
      await page.keyboard.press(key);
      return Number((await placeOf(page)).at);
    };
    expect(await press('ArrowRight')).toBe(4);
    expect(await press('j')).toBe(5);
    expect(await press('ArrowLeft')).toBe(4);
    expect(await press('k')).toBe(3);
    expect(await press('End')).toBe(last);
    expect(await press('Home')).toBe(0);
    expect(await press('k')).toBe(0);
    expect(await press('d')).toBe(partedAt);
    const [, second] = different;
    if (second !== undefined) {
      expect(await press('n')).toBe(second);
      expect(await press('p')).toBe(partedAt);
    }
    await press('Home');
    const turn = await press('t');
    expect(turn).toBeGreaterThan(0);
    const next = await press('t');
    expect(await press('T')).toBe(next === turn ? turn : turn);
    await page.keyboard.press('2');
    expect((await placeOf(page)).tab).toBe('difference');
    await page.keyboard.press('3');
    expect((await placeOf(page)).tab).toBe('event');
    await page.keyboard.press('4');
    expect((await placeOf(page)).tab).toBe('json');
    await page.keyboard.press('1');
    expect((await placeOf(page)).tab).toBeNull();
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await press('Home');
    await page.keyboard.press('Space');
    await expect.poll(async () => Number((await placeOf(page)).at), { timeout: 5000 }).toBeGreaterThan(1);
    await page.keyboard.press('Space');
    const stopped = Number((await placeOf(page)).at);
    await page.waitForTimeout(1200);
    expect(Number((await placeOf(page)).at)).toBe(stopped);
  });
});

test('keys are for whoever types while somebody does', async () => {
  await use(`${REPORT}#game=golden-event-card-drawn&at=2`, async ({ page }) => {
    await page.locator('.viewer select').first().focus();
    await page.keyboard.press('End');
    expect((await placeOf(page)).at).not.toBe('');
    await page.keyboard.down('Control');
    const before = page.url();
    await page.keyboard.press('j');
    await page.keyboard.up('Control');
    expect(page.url()).toBe(before);
  });
});

test('an address opens its game at its place, and a step changes the address and not the way back', async () => {
  await use('about:blank', async ({ page }) => {
    await page.goto(`${LONG}#game=game&at=24`);
    await expect
      .poll(async () => page.locator('[aria-current="step"], [aria-selected="true"].event, .event-row.is-now').count())
      .toBeGreaterThan(0);
    expect((await placeOf(page)).at).toBe('24');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect((await placeOf(page)).at).toBe('26');
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });
});

test.for(['at=999999', 'at=-1', 'at=x', 'game=none&at=3', 'game=game&at=', '%', 'game=%E0%A4%A'])(
  'an address such as #%s does no harm',
  async (fragment) => {
    await use(`${LONG}#${fragment}`, async ({ page }) => {
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      expect((await placeOf(page)).at).toBe('1');
    });
  },
);

test('hovering looks and clicking stays', async () => {
  await use(`${LONG}#game=game&at=24`, async ({ page }) => {
    const row = page.locator('.event-list [data-at="27"]').first();
    await row.hover();
    await expect.poll(() => page.locator('.now-line').textContent()).toContain('27');
    expect((await placeOf(page)).at).toBe('24');
    await page.locator('.game-title').hover();
    await expect.poll(() => page.locator('.now-line').textContent()).toContain('24');
    await row.click();
    expect((await placeOf(page)).at).toBe('27');
  });
});

test('a log, a fixture and something else are dropped onto the page', async () => {
  const fixtures = join(pages, 'fixtures');
  const [fixture] = readdirSync(fixtures).filter((name) => name.startsWith('replay-equivalence'));
  await use(LONG, async ({ page }) => {
    const open = async (name: string, text: string): Promise<void> => {
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    };
    await open('small.jsonl', readFileSync(join(pages, 'logs', 'small.jsonl'), 'utf8'));
    await expect.poll(() => page.locator('.game-title').textContent()).toBe('small.jsonl');
    await open('fixture.json', readFileSync(join(fixtures, fixture ?? ''), 'utf8'));
    await expect.poll(() => page.locator('.game-title').textContent()).toBe('fixture.json');
    await open('junk.jsonl', '<script>alert(1)</script>');
    await expect.poll(() => page.locator('[role=alert]').textContent()).toContain('junk.jsonl');
    await page.keyboard.press('Escape');
    expect(await page.locator('.game-title').textContent()).toBe('fixture.json');
    const dropped = await page.evaluateHandle(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'dropped.jsonl'));
        return data;
      },
      readFileSync(join(pages, 'logs', 'small.jsonl'), 'utf8'),
    );
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await expect.poll(() => page.locator('.game-title').textContent()).toBe('dropped.jsonl');
  });
});

test('what the viewer shows of each place is what the game holds', async () => {
  await use(REPORT, async ({ page }) => {
    const { game, partedAt } = await partedGame(page);
    await page.goto(`${REPORT}#game=${game.id}`);
    await page.reload();
    expect((await placeOf(page)).at).toBe(`${partedAt}`);
    await page.keyboard.press('2');
    await expect.poll(() => page.locator('.viewer table').first().textContent()).toContain('current_player_idx');
    await page.keyboard.press('4');
    await expect.poll(() => page.locator('.viewer [role=tabpanel]').textContent()).toContain('"sequence_num"');
  });
});
