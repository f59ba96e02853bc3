/** Something that is asked about a play when it is over, and what the answers say. */
import type { Finding } from '../../harness/finding.ts';
import type { Answer } from '../../protocol/connection.ts';
import type { Call } from '../../protocol/messages.ts';

export interface Probe {
  readonly calls: readonly Call[];
  /** `answers`: to its own calls; fewer if the subject stopped answering. */
  readonly judge: (answers: readonly Answer[]) => Finding | undefined;
}
