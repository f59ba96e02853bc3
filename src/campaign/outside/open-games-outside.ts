/** The games that a subject outside is asked for: those of the reference, or its own. */

import type { GamesOutside } from './games-outside.ts';
import { GolfGames } from './golf-games.ts';
import { OpenGames } from './open-games.ts';
import type { SubjectCommand } from './subject-command.ts';
import { SubjectProgram } from './subject-program.ts';

/** Starts the subject. Throws `SubjectStartError`, and `UnknownPlaysError` if there is nothing that it can be asked for. */
export async function openGamesOutside(command: SubjectCommand): Promise<GamesOutside> {
  const program = await SubjectProgram.open(command);
  try {
    return command.hasReference ? new GolfGames(program) : new OpenGames(program);
  } catch (error) {
    await program.close();
    throw error;
  }
}
