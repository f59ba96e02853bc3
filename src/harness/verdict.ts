/** What is said of games, fixtures, nights: whatever is on trial. */

/** `undecided` is never a pass: nothing was proved, for whatever reason. */
export type Verdict = 'held' | 'broken' | 'undecided';
