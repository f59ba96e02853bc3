/** What the viewer shows, by mouse and by finger. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from './support/browser.ts';
import {
  expectAddress,
  expectAt,
  LONG,
  PHONE,
  POLL,
  pages,
  partedGame,
  placeOf,
  REPORT,
  use,
} from './support/viewer-page.ts';

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
