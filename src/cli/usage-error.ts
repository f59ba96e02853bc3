/** The command cannot be carried out as it was given. The message is for whoever typed it; it is never followed by a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
