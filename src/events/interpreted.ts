/** To be imported before everything else where no code may be made of text: from then on, schemas are walked. */
import { z } from 'zod';

z.config({ jitless: true });
