/** What a keeper and whoever asked for it say to one another: a line of JSON each. */

/** The argument that a keeper is started with. */
export interface KeeperOrder {
  /** As in `ClusterOptions`. */
  readonly settings: readonly string[];
  /** The directory in which the server's own is made; any that its user can reach unless given. */
  readonly base?: string;
}

/** `crashed`: the server was killed and runs again. */
export type KeeperReport =
  | { readonly kind: 'started'; readonly url: string; readonly serverPid: number; readonly home: string }
  | { readonly kind: 'crashed'; readonly serverPid: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly log: string };

/** What is written to a keeper's standard input to have the server killed and started again. */
export const CRASH = 'crash\n';
