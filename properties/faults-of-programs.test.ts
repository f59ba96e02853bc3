/** Programs and servers that end in the middle of their work, and disks that fail, break no promise. */
import { claimOfFault } from './support/claim-fault.ts';

claimOfFault('migrations at once', ['migrations-without-lock']);
claimOfFault('client kills', []);
claimOfFault('server kills', ['server-does-not-sync']);
claimOfFault('disk full', []);
claimOfFault('damaged pages', []);
