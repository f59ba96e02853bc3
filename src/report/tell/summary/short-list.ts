/** Lists that stay short, whatever there is: the rest is counted. */

import { numberText } from '../../words/number-text.ts';

/** The first items, and how many more there are in the report. */
export function shortList<Item>(items: readonly Item[], itemsMax: number, text: (item: Item) => string): string[] {
  const more = items.length - itemsMax;
  return [...items.slice(0, itemsMax).map(text), ...(more > 0 ? [`and ${numberText(more)} more in the report`] : [])];
}

/** The same as lines of Markdown. */
export function bullets<Item>(items: readonly Item[], itemsMax: number, text: (item: Item) => string): string[] {
  return shortList(items, itemsMax, text).map((line) => `- ${line}`);
}
