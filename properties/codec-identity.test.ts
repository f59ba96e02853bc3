import { codecIdentity } from '../src/harness/checkers/codec-identity.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';

claim(codecIdentity, {
  canary: {
    bug: 'times are cut to milliseconds when they are written',
    subject: {
      ...ownSubject,
      serializeEvent: (event) =>
        ownSubject.serializeEvent({ ...event, timestamp: event.timestamp.replace(/\d{3}Z$/, '000Z') }),
    },
  },
});
