/** A campaign comes to the result of one process, whoever is lost of those who play it. */
import { claimOfFault } from './support/claim-fault.ts';

// Most of the time it waits for a lease to end. Late workers and a queue that is restarted take longer: .ci/run has them.
claimOfFault('lost workers', ['done-before-it-is-kept']);
