/**
 * `mulligan/protocol`: the messages between the harness and a game that is a program of its own, as schemas and types.
 * Specification: docs/subject-protocol.md.
 *
 * @module protocol
 */
export { type Answer, type Connection, MISCONDUCTS, type Misconduct } from '../protocol/connection.ts';
export {
  type About,
  type Call,
  GOLF,
  type Json,
  type JsonObject,
  METHODS,
  type Method,
  type NewGame,
  PARAMS,
  type Params,
  type Plays,
  PROTOCOL,
  playsSchema,
  RESULTS,
  type Result,
} from '../protocol/messages.ts';
export { type JsonSchema, messageSchemas } from '../protocol/schemas/message-schemas.ts';
