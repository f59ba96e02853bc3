/** Connections that are not given back, and connections that are not to be had, break no promise. */
import { claimOfFault } from './support/claim-fault.ts';

claimOfFault('abandoned streams', ['cursor-left-open', 'stream-kept-for-ever']);
claimOfFault('connection limit', []);
