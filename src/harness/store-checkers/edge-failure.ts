/** What is nobody's fault: a database that went away has broken no promise, and proves nothing either. */
import { StoreClosedError, StoreConnectionError } from '../../store/errors.ts';

/** Whether the store could not be asked, so that there is nothing to find; whoever runs the check has to be told. */
export function isEdgeFailure(error: unknown): error is StoreConnectionError | StoreClosedError {
  return error instanceof StoreConnectionError || error instanceof StoreClosedError;
}
