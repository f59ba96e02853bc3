/** The four ways to look at a place of a game. */

export const TABS = ['table', 'difference', 'event', 'json'] as const;
export type Tab = (typeof TABS)[number];

export const TAB_LABELS: Readonly<Record<Tab, string>> = {
  table: 'Table',
  difference: 'Difference',
  event: 'Event',
  json: 'JSON',
};

export function isTab(text: unknown): text is Tab {
  return TABS.some((tab) => tab === text);
}
