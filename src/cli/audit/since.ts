/** The moment of `--since`. */
import { show } from '../../golf/show.ts';
import { UsageError } from '../usage-error.ts';

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.(\d{1,6}))?)?)(Z|[+-]\d\d:\d\d)?)?$/;

/** UTC with microseconds, as events have it; without a zone it is UTC. Throws `UsageError`. */
export function sinceOf(text: string): string {
  const [, day, time = '00:00', fraction = '', zone = 'Z'] = MOMENT.exec(text) ?? [];
  const at = new Date(`${day}T${time}${zone}`);
  // The day is looked at by itself: a month of 28 days has no 30th, and JavaScript makes it one of the next.
  const isTime = !Number.isNaN(at.getTime());
  if (day === undefined || !isTime || !new Date(`${day}T00:00Z`).toISOString().startsWith(day))
    throw new UsageError(`--since: expected a time such as 2026-03-01T12:00:00Z, found ${show(text)}`);
  // JavaScript knows of milliseconds only.
  return at.toISOString().replace('Z', `${fraction.padEnd(6, '0').slice(3)}Z`);
}
