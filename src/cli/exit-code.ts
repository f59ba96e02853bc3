/** What a run ends with: a verdict for people and for `--json`, an exit code for scripts. */

export const EXIT_CODES = {
  /** Everything that was to be shown was shown. */
  held: 0,
  /** Something is wrong with the game, the log or the program on trial. */
  broken: 1,
  /** The command cannot be carried out as it was given: bad arguments, a file that cannot be read. */
  usage: 2,
  /** No verdict: too little was seen, the database does not answer, or this program itself failed. */
  undecided: 3,
  /** Of an audit: nothing that could be read is wrong, and something could not be read. */
  unreadable: 4,
  /** Ctrl-C, as shells count it: 128 + SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** For the end of every help page. */
export const EXIT_CODES_HELP = `
Exit codes:
  0    held
  1    broken
  2    usage: bad arguments, or a file that cannot be read
  3    undecided: not finished, no database, or an error in mulligan itself
  4    audit only: something could not be read, and all else is as it should be
  130  interrupted`;
