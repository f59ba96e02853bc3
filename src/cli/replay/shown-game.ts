/** A recording with all that was found out about it, for whoever shows it. */
import type { Judgement } from './judge-replay.ts';
import type { RebuiltHistory } from './rebuilt-history.ts';
import type { Recording } from './recording.ts';

export interface ShownGame {
  /** As it was named by whoever asked. */
  readonly file: string;
  /** What shows it again; null for what came on standard input. */
  readonly command: string | null;
  readonly recording: Recording;
  readonly history: RebuiltHistory;
  readonly judgement: Judgement;
}
