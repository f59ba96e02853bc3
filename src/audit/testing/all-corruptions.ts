/** Every way to spoil a stored game that this room knows. For this room's tests. */
import type { Corruption } from './corruption.ts';
import { corruptionsOfGamesRow } from './corruptions/of-games-row.ts';
import { corruptionsOfNumbers } from './corruptions/of-numbers.ts';
import { corruptionsOfReading } from './corruptions/of-reading.ts';
import { corruptionsOfRules } from './corruptions/of-rules.ts';

export const ALL_CORRUPTIONS: readonly Corruption[] = [
  ...corruptionsOfNumbers,
  ...corruptionsOfReading,
  ...corruptionsOfRules,
  ...corruptionsOfGamesRow,
];
