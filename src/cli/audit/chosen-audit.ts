/** Which audit of a queue is meant. */
import type { StoredAudit } from '../../audit/queue/audit-tables.ts';
import { programVersion, versionText } from '../../campaign/file/program-version.ts';
import { show } from '../../golf/show.ts';
import { UsageError } from '../usage-error.ts';

/** `audits`: oldest first. The one of the id, or the newest. Throws `UsageError` if there is none, or one of another version. */
export function chosenAudit(audits: readonly StoredAudit[], id: string | undefined): StoredAudit {
  const chosen = id === undefined ? audits.at(-1) : audits.find((audit) => audit.id === id);
  if (chosen === undefined) {
    const known = audits.length === 0 ? 'an audit' : `one of ${audits.map((audit) => audit.id).join(', ')}`;
    throw new UsageError(
      `audit: expected ${known}, found ${id === undefined ? 'none' : show(id)}; mulligan audit start makes one`,
    );
  }
  const [expected, found] = [versionText(chosen.program), versionText(programVersion())];
  if (expected !== found) throw new UsageError(`audit ${chosen.id}: expected mulligan ${expected}, found ${found}`);
  return chosen;
}
