/**
 * A program that starts a server, says its URL, and then ends, or does not, in the way that its argument says. Tests
 * look at what it leaves behind.
 */
import { startPostgres } from '../server/start-postgres.ts';

const server = await startPostgres({});
process.stdout.write(`${server.url}\n`);

const ends: ReadonlyMap<string | undefined, () => unknown> = new Map([
  ['stop', () => server.stop()],
  ['forget', () => {}],
  ['exit', () => process.exit(3)],
  ['wait', () => setInterval(() => {}, 1000)],
]);
const end = ends.get(process.argv[2]);
if (end === undefined) throw new Error(`no such way to end: ${process.argv[2]}`);
await end();
