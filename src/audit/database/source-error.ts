/** A database whose tables cannot be audited as they are: not there, of another shape, or not for this role. */
export class AuditSourceError extends Error {
  override readonly name = 'AuditSourceError';

  /** `target`: `host:port/database`. `fault`: what was expected, and what was found. */
  constructor(target: string, fault: string, options?: ErrorOptions) {
    super(`database ${target}: ${fault}`, options);
  }
}
