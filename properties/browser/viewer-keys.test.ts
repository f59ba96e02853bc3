/** The viewer by key: what each does, and whose it is. */
import { expect, test } from 'vitest';
import { placeAfter, type Way } from '../../src/replay/places.ts';
import { settle } from './support/browser.ts';
import {
  expectAddress,
  expectAt,
  expectTab,
  LONG,
  POLL,
  partedGame,
  placeOf,
  REPORT,
  use,
} from './support/viewer-page.ts';

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
