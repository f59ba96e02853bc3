/** Which game showed each mutant, as an earlier run has told. */
import { z } from 'zod';
import { show } from '../../golf/show.ts';
import { readText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';

const answerSchema = z.object({
  seed: z.string(),
  mutants: z.array(z.object({ name: z.string(), first_kill: z.object({ game: z.number().int().min(1) }).nullable() })),
});

/** By mutant, the number of its game. Throws `UsageError` for a file that holds no such answer, or one of another seed. */
export async function readFirstKills(file: string, seed: string): Promise<Readonly<Record<string, number>>> {
  const { text } = await readText(file);
  const answer = answerOf(text);
  if (answer === undefined)
    throw new UsageError(
      `--begin-with: expected what mulligan mutants --json printed, found something else in ${show(file)}`,
    );
  if (answer.seed !== seed)
    throw new UsageError(`--begin-with: expected an answer of seed ${seed}, found one of seed ${show(answer.seed)}`);
  return Object.fromEntries(
    answer.mutants.flatMap(({ name, first_kill }) => (first_kill ? [[name, first_kill.game]] : [])),
  );
}

function answerOf(text: string): z.infer<typeof answerSchema> | undefined {
  try {
    return answerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
