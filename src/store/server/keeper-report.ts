/** The one line that a keeper says. */

export type KeeperReport =
  | { readonly kind: 'started'; readonly url: string; readonly serverPid: number; readonly home: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly log: string };
