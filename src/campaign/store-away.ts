/** Whether a database could not be asked: by name, for an error that comes from another thread has lost its class. */
export function isAway(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'StoreConnectionError' || error.name === 'StoreClosedError');
}
