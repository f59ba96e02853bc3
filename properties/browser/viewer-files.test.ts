/** Files that are given to the viewer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONG, POLL, pages, use } from './support/viewer-page.ts';

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
