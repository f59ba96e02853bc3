/** The moment of `--since`. */
import { canonicalTimestamp } from '../../events/timestamp.ts';
import { show } from '../../golf/show.ts';
import { UsageError } from '../usage-error.ts';

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?:(:\d\d(?:\.\d{1,6})?))?(Z|[+-]\d\d:\d\d)?)?$/;

/** UTC with microseconds, as events have it; without a zone it is UTC. Throws `UsageError`. */
export function sinceOf(text: string): string {
  const [, day, time = '00:00', seconds = ':00', zone = 'Z'] = MOMENT.exec(text) ?? [];
  const since = canonicalTimestamp(`${day}T${time}${seconds}${zone}`);
  if (since !== undefined) return since;
  throw new UsageError(`--since: expected a time such as 2026-03-01T12:00:00Z, found ${show(text)}`);
}
