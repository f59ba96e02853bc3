/** Mistakes in writing events down, reading them, and telling whether they follow one another. */
import { mutantsOf } from '../mutant.ts';

export const codecMutants = mutantsOf('codec', [
  [
    'time-cut-to-millis',
    'times are written with three decimals',
    [
      'events/codec.ts',
      '    timestamp: event.timestamp,\n',
      '    timestamp: event.timestamp.slice(0, 23).concat("Z"),\n',
    ],
  ],
  [
    'ids-as-object-keys',
    'what belongs to players is put into a plain object, key by key',
    [
      'events/codec.ts',
      '      return { ...event.data, dealt_cards: Object.fromEntries(event.data.dealt_cards) };',
      '      return {\n        ...event.data,\n        dealt_cards: [...event.data.dealt_cards].reduce<Record<string, unknown>>((all, [id, hand]) => {\n          all[id] = hand;\n          return all;\n        }, {}),\n      };',
    ],
  ],
  [
    'drops-proto-key',
    'the key `__proto__` is dropped when events are read',
    [
      'events/by-player.ts',
      '  return Object.entries(input);',
      "  return Object.entries(input).filter(([id]) => id !== '__proto__');",
    ],
  ],
  [
    'accepts-extra-fields',
    'unknown fields of an event are dropped without a word',
    [
      'events/event.ts',
      '  return z.strictObject({\n    event_type: z.literal(type),',
      '  return z.object({\n    event_type: z.literal(type),',
    ],
  ],
  [
    'accepts-extra-data',
    'unknown fields of what a draw tells are dropped without a word',
    ['events/event-data.ts', 'card_drawn: z.strictObject({', 'card_drawn: z.object({'],
  ],
  [
    'accepts-double-keys',
    'a key given twice counts by its last value',
    [
      'events/json-text.ts',
      'return isPlain ? value : readKeyByKey(text);',
      "return isPlain || !text.includes('\\\\') ? value : readKeyByKey(text);",
    ],
  ],
  [
    'reads-minus-zero',
    'minus zero is read as a number like any other',
    ['events/integer.ts', ' && !Object.is(value, -0)', ''],
  ],
  ['reads-fractions', 'numbers need not be whole', ['events/integer.ts', 'Number.isInteger(value) && ', '']],
  [
    'positions-unchecked',
    'the same position may be named twice',
    [
      'events/event-data.ts',
      'if (new Set(positions).size !== positions.length)',
      'if (new Set(positions).size > positions.length)',
    ],
  ],
  [
    'player-left-out',
    'the player of an event is not written',
    [
      'events/codec.ts',
      '    player_id: event.player_id,\n',
      "    player_id: event.event_type === 'flip_skipped' ? null : event.player_id,\n",
    ],
  ],
]);

export const sequenceMutants = mutantsOf('sequence rules', [
  [
    'any-first-number',
    'any number is let in while the table is fresh',
    [
      'events/sequence.ts',
      'if (event.sequence_num !== expected) throw',
      'if (event.sequence_num !== expected && position.sequence_num !== 0) throw',
    ],
  ],
  [
    'gap-accepted',
    'a gap in the numbers is no fault',
    ['events/sequence.ts', 'if (event.sequence_num !== expected) throw', 'if (event.sequence_num < expected) throw'],
  ],
  [
    'repeat-accepted',
    'an event with the number of the last one is no fault',
    [
      'events/sequence.ts',
      'if (event.sequence_num !== expected) throw',
      'if (event.sequence_num !== expected && event.sequence_num !== position.sequence_num) throw',
    ],
  ],
  [
    'other-game-accepted',
    'an event of another game is no fault',
    [
      'events/sequence.ts',
      "  if (event.game_id !== position.game_id) throw outOfOrder(position, 'game_id', position.game_id, event.game_id);\n",
      '',
    ],
  ],
  [
    'second-creation-accepted',
    'a game may be created twice',
    [
      'events/sequence.ts',
      "if (expected > 1 && event.event_type === 'game_created')",
      "if (expected > INFINITE && event.event_type === 'game_created')",
    ],
    [
      'events/sequence.ts',
      'function outOfOrder(',
      'const INFINITE = Number.POSITIVE_INFINITY;\n\nfunction outOfOrder(',
    ],
  ],
]);
