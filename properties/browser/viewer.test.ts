/** The viewer, by key, by mouse and by address. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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

/** A game that parted, with room on both sides of the place. */
async function partedGame(page: Page): Promise<UnfoldedGame> {
  const parted = [...(await gamesOf(page)).values()].filter(
    ({ partedAt, steps }) => partedAt !== null && steps.length > 8,
  );
  expect(parted.length).toBeGreaterThan(0);
  return parted[0] as UnfoldedGame;
}

/** A game that nobody looks at yet, by the picker. */
async function chooseAnother(page: Page): Promise<{ first: string; other: string }> {
  const select = page.locator('.game-picker select');
  const first = await select.inputValue();
  const ids = [...(await gamesOf(page)).keys()];
  const other = ids.find((id) => id !== first) ?? '';
  await select.selectOption(other);
  await expect.poll(async () => (await placeOf(page)).game, POLL).toBe(other);
  return { first, other };
}

/** What is so now has been so for longer than the address takes to follow. */
async function expectAddress(page: Page, url: string): Promise<void> {
  await page.waitForTimeout(400);
  expect(page.url()).toBe(url);
}

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

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
    // The last game, for that is what the key does in a list.
    await expect.poll(async () => (await placeOf(page)).game, POLL).not.toBe('golden-event-card-drawn');
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

test('Back leaves a game for what was looked at before it, also where the address named nothing', async () => {
  await use(REPORT, async ({ page }) => {
    const { first } = await chooseAnother(page);
    await page.goBack();
    await expect.poll(() => page.locator('.game-picker select').inputValue(), POLL).toBe(first);
    await expectAddress(page, REPORT);
    await page.goForward();
    await expect.poll(() => page.locator('.game-picker select').inputValue(), POLL).not.toBe(first);
  });
});

test('Back to a part of the report leaves the game as it is', async () => {
  await use(`${REPORT}#coverage`, async ({ page }) => {
    const { other } = await chooseAnother(page);
    await page.goBack();
    await expectAddress(page, `${REPORT}#coverage`);
    expect(await page.locator('.game-picker select').inputValue()).toBe(other);
  });
});

/** A finger that comes down in the middle of the strip and moves so far. */
async function swipe(page: Page, right: number, down: number): Promise<void> {
  const { x, y, width, height } = await boxOf(page, '.strip');
  const touches = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number): Promise<unknown> =>
    touches.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2 + right * share, y: y + height / 2 + down * share }],
    });
  await touch('touchStart', 0);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
    await touch('touchMove', share);
    await page.waitForTimeout(30);
  }
  await touch('touchEnd', 1);
}

async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`expected ${selector} in sight, found nothing`);
  return box;
}

test('a finger on the strip scrolls upwards, and leads to a place sideways or when it taps', async () => {
  const url = `${LONG}#game=game&at=24`;
  await use(
    url,
    async ({ page }) => {
      const last = Number(await page.locator('.strip').getAttribute('aria-valuemax'));
      const placeNow = async (): Promise<number> => Number(await page.locator('.strip').getAttribute('aria-valuenow'));
      const before = await page.evaluate('scrollY');
      await swipe(page, 0, -300);
      await expect.poll(() => page.evaluate('scrollY'), POLL).not.toBe(before);
      expect(await placeNow()).toBe(24);
      await expectAddress(page, url);
      await swipe(page, 120, 0);
      const { width } = await boxOf(page, '.strip');
      await expect.poll(placeNow, POLL).toBeGreaterThan(last / 2);
      expect(Math.abs((await placeNow()) / last - (0.5 + 120 / width))).toBeLessThan(0.02);
      await page.locator('.strip').tap({ position: { x: width / 4, y: 20 } });
      await expect.poll(async () => Math.abs((await placeNow()) / last - 0.25), POLL).toBeLessThan(0.02);
    },
    [],
    PHONE,
  );
});

test('beside a report, keys are for the viewer when it has the focus', async () => {
  await use(REPORT, async ({ page }) => {
    await page.evaluate("document.querySelector('.viewer').scrollIntoView()");
    for (const key of ['k', 'Home', 'ArrowLeft', '4', '?', 'Space']) await page.keyboard.press(key);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await expectAddress(page, REPORT);
    await page.evaluate("document.querySelector('.viewer').scrollIntoView()");
    await page.locator('.game-verdict').click();
    await page.keyboard.press('Home');
    await expectAt(page, 0);
    await page.evaluate('document.activeElement.blur()');
    await page.locator('[aria-label="One event on"]').click();
    await page.keyboard.press('j');
    await expectAt(page, 2);
  });
});

test('single keys can be switched off, and arrows stay', async () => {
  await use(`${LONG}#game=game&at=24`, async ({ page }) => {
    const toggle = async (): Promise<void> => {
      await page.locator('.keys-button').click();
      await page.getByLabel('Single keys').click();
      await page.keyboard.press('Escape');
    };
    await toggle();
    for (const key of ['j', 't', '4', '?']) await page.keyboard.press(key);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expectAt(page, 25);
    expect((await placeOf(page)).tab).toBeNull();
    await toggle();
    await page.keyboard.press('j');
    await expectAt(page, 26);
  });
});

test('a part that scrolls keeps its keys, and the viewer has them when that part is gone', async () => {
  await use(REPORT, async ({ page }) => {
    const { game } = await partedGame(page);
    const url = `${REPORT}#game=${game.id}&at=3&tab=json`;
    await page.goto(url);
    await page.reload();
    await settle(page);
    await page.locator('pre.scrolled').first().focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'End', 'Home']) await page.keyboard.press(key);
    await expectAddress(page, url);
    // It has nothing to scroll downwards, so the page has gone to its beginning.
    await page.evaluate("document.querySelector('.viewer').scrollIntoView()");
    await page.keyboard.press('1');
    await expectTab(page, null);
    await page.keyboard.press('j');
    await expectAt(page, 4);
  });
});

test('the strip is a slider: arrows lead by one event, pages by ten', async () => {
  await use(`${LONG}#game=game&at=24`, async ({ page }) => {
    await page.locator('.strip').focus();
    const before = await page.evaluate('scrollY');
    for (const [key, at] of [
      ['ArrowUp', 25],
      ['ArrowDown', 24],
      ['PageUp', 34],
      ['PageDown', 24],
      ['PageDown', 14],
      ['PageDown', 4],
      ['PageDown', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expectAt(page, at);
    }
    expect(await page.evaluate('scrollY')).toBe(before);
  });
});

test.for(['nonexistent', 'opened-1'])('an address of a game %s, which is not there, says so', async (id) => {
  const url = `${REPORT}#game=${id}&at=3`;
  await use(url, async ({ page }) => {
    await expect
      .poll(() => page.locator('[role=alert]').textContent(), POLL)
      .toBe(`This page has no game ${id}; a file that was dropped has to be opened again`);
    await expectAddress(page, url);
    const at = Number(await page.locator('.strip').getAttribute('aria-valuenow'));
    const shown = (await gamesOf(page)).get(await page.locator('.game-picker select').inputValue());
    expect(at).toBe(shown?.partedAt ?? (shown?.steps.length ?? 0) - 1);
    await page.keyboard.press('ArrowLeft');
    await expectAt(page, at - 1);
    expect((await placeOf(page)).game).toBe(shown?.game.id);
  });
});

test('two files that are dropped at once are two games', async () => {
  const text = readFileSync(join(pages, 'logs', 'small.jsonl'), 'utf8');
  await use(LONG, async ({ page }) => {
    // As text: these are objects of the browser.
    await page.evaluate(`(() => {
      for (const name of ['one.jsonl', 'two.jsonl']) {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([${JSON.stringify(text)}], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }
    })()`);
    const titles = page.locator('.game-picker option[value^="opened-"]');
    await expect.poll(() => titles.allTextContents(), POLL).toHaveLength(2);
    for (const title of ['one.jsonl', 'two.jsonl']) {
      await page.locator('.game-picker select').selectOption(title);
      await expect.poll(() => page.locator('.game-title').textContent(), POLL).toBe(title);
    }
  });
});

test('on a phone, the number of an event stays on one line beside a long name', async () => {
  const text = readFileSync(join(pages, 'logs', 'small.jsonl'), 'utf8');
  const name = 'W'.repeat(30);
  await use(
    LONG,
    async ({ page }) => {
      const buffer = Buffer.from(text.replace('"Ann"', `"${name}"`));
      await page.locator('input[type=file]').setInputFiles({ name: 'a.jsonl', mimeType: 'text/plain', buffer });
      await expect.poll(() => page.locator('.game-title').textContent(), POLL).toBe('a.jsonl');
      await expect.poll(() => page.locator('.now-words').textContent(), POLL).toMatch(/^\d\d.*W{30}/);
      const lines = `(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('.now-number'));
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      })()`;
      expect(await page.evaluate(lines)).toBe(1);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
    [],
    PHONE,
  );
});
