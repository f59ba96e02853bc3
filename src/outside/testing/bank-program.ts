/** The bank as a program of its own: `node bank-program.ts [BUG]`. */
import { serve } from '../../protocol/serving/serve.ts';
import { BANK_BUGS, bank } from './bank.ts';

serve(bank(BANK_BUGS.find((bug) => bug === process.argv[2])));
