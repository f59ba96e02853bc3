/** One request as one line, ended. */
import type { Call } from '../messages.ts';

export function requestLine(id: number, { method, params }: Call): string {
  return `{"jsonrpc":"2.0","id":${id},"method":"${method}","params":${JSON.stringify(params)}}\n`;
}
