/** The options of `mulligan audit`, as commander reads them. */
export interface AuditOptions {
  readonly databaseUrl?: string;
  readonly schema?: string;
  readonly since?: string;
  readonly game?: string[];
  /** `seed` unless given. */
  readonly decks?: 'seed' | 'told';
  readonly exactTimes?: boolean;
  readonly workers: number;
  readonly findings?: string;
  readonly out?: string;
  /** True for the option without a file. */
  readonly resume?: string | true;
  readonly report?: string;
}
