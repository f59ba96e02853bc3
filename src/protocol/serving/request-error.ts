/** A request that is not answered with a result. `code` as JSON-RPC 2.0 has them. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export const CODES = {
  not_json: -32700,
  not_a_request: -32600,
  no_such_method: -32601,
  wrong_params: -32602,
  /** Whatever the subject threw, and what it cannot do now. */
  failed: -32000,
} as const;
