/** The subject's side of the protocol, for a game that is an object of TypeScript. */
import type { z } from 'zod';
import { firstFault } from '../../events/issue.ts';
import { show } from '../../golf/show.ts';
import type { AnyGameSubject, LiveGame } from '../game-subject.ts';
import { METHODS, type Method, PARAMS, type Params, PROTOCOL } from '../messages.ts';
import { CODES, RequestError } from './request-error.ts';

/**
 * From a method and its params to the result. Plays one game at a time. Throws `RequestError` for what cannot be
 * answered, and whatever the subject throws.
 */
export type Answerer = (method: unknown, params: unknown) => unknown;

type Methods = { readonly [M in Method]: (params: Params<M>) => unknown };

export function answerer(subject: AnyGameSubject): Answerer {
  const methods = methodsOf(subject);
  return (method, params) => {
    const name = METHODS.find((known) => known === method);
    if (name === undefined)
      throw new RequestError(CODES.no_such_method, `method: expected ${METHODS.join(', ')}, found ${show(method)}`);
    // The schema of a method is that of its params, and answers with them.
    const answer = methods[name] as (params: unknown) => unknown;
    return answer(paramsOf(name, params));
  };
}

function paramsOf(method: Method, params: unknown): unknown {
  const schema: z.ZodType = PARAMS[method];
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const { path, expected, found } = firstFault(parsed.error, params);
  const where = path === '' ? 'params' : `params.${path}`;
  throw new RequestError(CODES.wrong_params, `${method}, ${where}: expected ${expected}, found ${found}`);
}

function methodsOf(subject: AnyGameSubject): Methods {
  let playing: LiveGame<object, unknown, object> | undefined;
  const game = () => {
    if (playing === undefined) throw new RequestError(CODES.failed, 'expected new_game first, found no game');
    return playing;
  };
  return {
    initialize: () => ({ version: '', ...subject.about, protocol: PROTOCOL }),
    new_game: (setup) => {
      playing = undefined;
      playing = subject.newGame(setup);
      return { events: playing.events, table: playing.table };
    },
    act: ({ action, table }) => {
      const acted = game().act(action);
      return table ? { ...acted, table: game().table } : acted;
    },
    legal_actions: () => {
      const actions = game().legalActions?.();
      if (actions === undefined)
        throw new RequestError(
          CODES.no_such_method,
          'legal_actions: expected a game that lists them, found one that does not',
        );
      return { actions };
    },
    rebuild: ({ events, ...from }) => ({ table: subject.rebuild(events, from) }),
    shutdown: () => null,
  };
}
