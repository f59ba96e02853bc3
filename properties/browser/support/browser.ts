/** The browser that pages are tried in: Debian's Chromium, or another that `MULLIGAN_CHROMIUM` names. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What it would say to others by itself is switched off: a test must not depend on who answers. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Throws if there is none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.MULLIGAN_CHROMIUM ?? PATHS.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(`expected Chromium, found none of ${PATHS.join(', ')}; MULLIGAN_CHROMIUM may name one`);
  // Root has no sandbox.
  return chromium.launch({ executablePath, args: FLAGS, chromiumSandbox: process.getuid?.() !== 0 });
}

/** A page, with all that went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Messages of its console that are errors or warnings, and errors that nobody caught. */
  readonly complaints: string[];
  /** Addresses that it asked for, but for its own. */
  readonly requests: string[];
}

/** Opens the address in a window of its own, which the caller closes with its context. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const own = url.replace(/#.*/, '');
  page.on('request', (request) => {
    const asked = request.url().replace(/#.*/, '');
    if (asked !== own && !asked.startsWith('data:')) requests.push(asked);
  });
  await page.goto(url);
  // Without scripts there is nothing to wait for.
  if (options.javaScriptEnabled !== false) await settle(page);
  return { page, complaints, requests };
}

/** Until scripts have taken over, which they do when the page has been drawn. */
export async function settle(page: Page): Promise<void> {
  const frames =
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))';
  await page.evaluate(frames);
}
