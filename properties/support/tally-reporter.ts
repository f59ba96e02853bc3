/** Prints, after all tests, how many games and events they checked. */
import type { Reporter, TestModule } from 'vitest/node';
import './tally.ts';

export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let games = 0;
    let events = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { tally } = test.meta();
        games += tally?.games ?? 0;
        events += tally?.events ?? 0;
      }
    }
    if (games > 0)
      process.stdout.write(
        `   Checked  ${games.toLocaleString('en')} games, ${events.toLocaleString('en')} events\n\n`,
      );
  }
}
