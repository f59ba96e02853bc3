/** The viewer, by key, by mouse and by address. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { EmbeddedGame } from '../../src/replay/embedded-game.ts';
import { placeAfter, type Way } from '../../src/replay/places.ts';
import { type UnfoldedGame, unfoldGame } from '../../src/replay/unfolded-game.ts';
import { launchBrowser, openPage, settle, type WatchedPage } from './support/browser.ts';

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

/** Machines may be busy with something else. */
const POLL = { timeout: 10_000 };

/** The address follows within a moment, for browsers allow only so many changes of it. */
async function expectAt(page: Page, at: number | null): Promise<void> {
  await expect.poll(async () => (await placeOf(page)).at, POLL).toBe(`${at}`);
}

async function expectTab(page: Page, tab: string | null): Promise<void> {
  await expect.poll(async () => (await placeOf(page)).tab, POLL).toBe(tab);
}

/** `asked`: what the page asks for, for it is led elsewhere. */
async function use<T>(
  url: string,
  work: (watched: WatchedPage) => Promise<T>,
  asked: readonly string[] = [],
): Promise<T> {
  const watched = await openPage(browser, url);
  try {
    const result = await work(watched);
    expect({ complaints: watched.complaints, requests: watched.requests }).toEqual({ complaints: [], requests: asked });
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

/** A walk in which each of them leads somewhere else. */
const WAYS: readonly (readonly [string, Way])[] = [
  ['n', 'next-difference'],
  ['n', 'next-difference'],
  ['p', 'previous-difference'],
  ['Home', 'first'],
  ['t', 'next-turn'],
  ['t', 'next-turn'],
  ['T', 'previous-turn'],
  ['Home', 'first'],
];

test('every key does what the list of keys says', async () => {
  await use(REPORT, async ({ page }) => {
    const { game, steps, refusal, partedAt } = await partedGame(page);
    const last = steps.length - 1;
    await page.goto(`${REPORT}#game=${game.id}&at=3`);
    await page.reload();
    await settle(page);
    const leadsTo = async (key: string, at: number | null): Promise<void> => {
      await page.keyboard.press(key);
      await expectAt(page, at);
    };
    await leadsTo('ArrowRight', 4);
    await leadsTo('j', 5);
    await leadsTo('ArrowLeft', 4);
    await leadsTo('k', 3);
    await leadsTo('End', last);
    await leadsTo('Home', 0);
    await leadsTo('k', 0);
    await leadsTo('d', partedAt);
    const course = { steps, refusal, partedAt };
    for (const [key, way] of WAYS) {
      const { at } = await placeOf(page);
      await leadsTo(key, placeAfter(way, course, Number(at)));
    }
    for (const [key, tab] of [
      ['2', 'difference'],
      ['3', 'event'],
      ['4', 'json'],
      ['1', null],
    ] as const) {
      await page.keyboard.press(key);
      await expectTab(page, tab);
    }
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await leadsTo('Home', 0);
    await page.keyboard.press('Space');
    await expect.poll(async () => Number((await placeOf(page)).at), { timeout: 5000 }).toBeGreaterThan(1);
    await page.keyboard.press('Space');
    const stopped = await page.locator('.now-line').textContent();
    await page.waitForTimeout(1200);
    expect(await page.locator('.now-line').textContent()).toBe(stopped);
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
  await use(
    'about:blank',
    async ({ page }) => {
      await page.goto(`${LONG}#game=game&at=24`);
      await settle(page);
      await expect
        .poll(async () =>
          page.locator('[aria-current="step"], [aria-selected="true"].event, .event-row.is-now').count(),
        )
        .toBeGreaterThan(0);
      expect((await placeOf(page)).at).toBe('24');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expectAt(page, 26);
      await page.goBack();
      expect(page.url()).toBe('about:blank');
    },
    [LONG],
  );
});

test.for(['at=999999', 'at=-1', 'at=x', 'game=none&at=3', 'game=game&at=', '%', 'game=%E0%A4%A'])(
  'an address such as #%s does no harm',
  async (fragment) => {
    await use(`${LONG}#${fragment}`, async ({ page }) => {
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await expectAt(page, 1);
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
    await expectAt(page, 27);
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
    const text = readFileSync(join(pages, 'logs', 'small.jsonl'), 'utf8');
    // As text: these are objects of the browser.
    const dropped = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(text)}], 'dropped.jsonl'));
      return data;
    })()`);
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await expect.poll(() => page.locator('.game-title').textContent()).toBe('dropped.jsonl');
  });
});

test('what the viewer shows of each place is what the game holds', async () => {
  await use(REPORT, async ({ page }) => {
    const { game, partedAt } = await partedGame(page);
    await page.goto(`${REPORT}#game=${game.id}`);
    await page.reload();
    await settle(page);
    await expectAt(page, partedAt);
    await page.keyboard.press('2');
    await expect.poll(() => page.locator('.viewer table').first().textContent()).toContain('current_player_idx');
    await page.keyboard.press('4');
    await expect.poll(() => page.locator('.viewer [role=tabpanel]').textContent()).toContain('"sequence_num"');
  });
});
