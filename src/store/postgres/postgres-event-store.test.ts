import { inject } from 'vitest';
import { describeEventStore } from '../event-store.contract.ts';
import { openWorkspace } from '../workspace.ts';

describeEventStore('PostgresEventStore', () => openWorkspace(inject('postgresUrl')));
