/** A campaign comes to the result of one process, whoever is lost of those who play it. */
import { describe } from 'vitest';
import { claimOfFault } from './support/claim-fault.ts';

// Most of the time they wait for leases to end.
describe.concurrent('campaigns', () => {
  claimOfFault('lost workers', ['done-before-it-is-kept']);
  claimOfFault('late workers', ['second-result-is-added']);
  claimOfFault('restarted queue', ['gives-up-at-once']);
});
