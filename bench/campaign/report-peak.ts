/** Preloaded into a program that is measured: at its end it writes its greatest memory, in kilobytes, to descriptor 3. */
import { writeSync } from 'node:fs';

const DESCRIPTOR = 3;

process.on('exit', () => writeSync(DESCRIPTOR, `${process.resourceUsage().maxRSS}`));
