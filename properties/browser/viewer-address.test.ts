/** The viewer's place in the address of its page. */
import { expect, test } from 'vitest';
import { settle } from './support/browser.ts';
import {
  chooseAnother,
  expectAddress,
  expectAt,
  gamesOf,
  LONG,
  POLL,
  placeOf,
  REPORT,
  use,
} from './support/viewer-page.ts';

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
