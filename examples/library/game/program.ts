/** Pig as a program of its own: `mulligan check --subject "node game/program.ts"`. */
import { serve } from 'mulligan';
import { pig } from './pig.ts';

await serve(pig);
