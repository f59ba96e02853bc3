/** Whether a database, or a subject, could not be asked: by name, for an error of another thread has lost its class. */
export function isAway(error: unknown): error is Error {
  return error instanceof Error && AWAY.includes(error.name);
}

const AWAY: readonly string[] = ['StoreConnectionError', 'StoreClosedError', 'SubjectStartError'];
