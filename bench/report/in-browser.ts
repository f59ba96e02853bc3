/** What a reader waits for, measured in the page. */
import type { Browser } from 'playwright-core';
import { openPage } from '../../properties/browser/support/browser.ts';
import { median } from '../bench.ts';

/** From the beginning of loading to the first paint, in milliseconds. */
export async function firstPaintMs(browser: Browser, url: string): Promise<number> {
  const { page } = await openPage(browser, url);
  const times = (await page.evaluate(
    "performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime)",
  )) as number[];
  await page.context().close();
  if (times[0] === undefined) throw new Error('expected a page that paints something, found none');
  return times[0];
}

export interface StepTimes {
  /** Of the main thread: script, style and layout of a step. Median and the largest of nineteen in twenty. */
  readonly work: number;
  readonly workP95: number;
  /** From the key to the frame that shows the step, the wait for the display's next turn included. */
  readonly toFrame: number;
}

const STEPS = 200;

/** Milliseconds for steps through the middle of the game. */
export async function stepTimes(browser: Browser, url: string): Promise<StepTimes> {
  const { page } = await openPage(browser, `${url}#game=game&at=900`);
  const times = (await page.evaluate(`(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const rest = (ms) => new Promise((done) => setTimeout(done, ms));
    const steps = [];
    for (let step = 0; step < ${STEPS}; step += 1) {
      await rest(20);
      await frame();
      const begun = performance.now();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      // Rendering is queued behind the key; what reads a size makes the browser lay out.
      await new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
      document.body.getBoundingClientRect();
      const worked = performance.now() - begun;
      await frame();
      steps.push([worked, performance.now() - begun]);
    }
    return steps;
  })()`)) as [number, number][];
  await page.context().close();
  const work = times.map(([worked]) => worked).sort((one, other) => one - other);
  return {
    work: median(work),
    workP95: work[Math.ceil(work.length * 0.95) - 1] ?? Number.NaN,
    toFrame: median(times.map(([, toFrame]) => toFrame)),
  };
}
