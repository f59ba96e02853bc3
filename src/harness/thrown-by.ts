/** For checkers that want to be refused something, thousands of times a second. */

/** What the work throws, or `undefined`. Errors are made without a stack trace, which costs more than the refusal. */
export function thrownBy(work: () => unknown): unknown {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
