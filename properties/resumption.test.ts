import { resumption } from '../src/harness/checkers/resumption.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';

claim(resumption, {
  canary: {
    bug: 'a restored game has forgotten who deals next',
    subject: {
      ...ownSubject,
      restoreGame: (table, services) =>
        ownSubject.restoreGame({ ...table, next_dealer_id: table.players[0]?.id ?? null }, services),
    },
  },
});
