/** Races and broken connections break no promise. The full run is `mulligan faults --cases 10000`. */
import { claimOfFault } from './support/claim-fault.ts';

claimOfFault('races', ['on-conflict-do-nothing', 'driver-error-raised']);
claimOfFault('crossed batches', ['games-in-order-of-call']);
claimOfFault('proxy cuts', [
  'batch-cut-in-two',
  'repetition-told-conflict',
  'retry-with-new-numbers',
  'reads-and-concludes',
]);
claimOfFault('sessions ended', []);
