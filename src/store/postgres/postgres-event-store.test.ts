import { inject } from 'vitest';
import { describeEventStore } from '../event-store.contract.ts';
import { openRoleDatabase } from '../testing/role-database.ts';
import { openWorkspace } from '../workspace.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

describeEventStore('PostgresEventStore', () => openWorkspace(inject('postgresUrl')));

describeEventStore('PostgresEventStore of an appender, in partitions', async () => {
  const database = await openRoleDatabase(inject('postgresUrl'), 4);
  const store = await PostgresEventStore.open(database.urlOf('appender'));
  const dispose = async () => {
    await store.close();
    await database.drop();
  };
  return { store, dispose };
});
