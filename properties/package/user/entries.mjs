/** Somebody's plain JavaScript: every entry of the package can be imported, and does something. */
import assert from 'node:assert/strict';
import { connectTo } from 'mulligan';
import { gameArbitrary, generateScript, ownSubject, pureCheckers, runScript } from 'mulligan/golf';
import packageJson from 'mulligan/package.json' with { type: 'json' };
import { METHODS, messageSchemas } from 'mulligan/protocol';
import { MemoryEventStore } from 'mulligan/store';
import schema from 'mulligan/subject-protocol/act.request.schema.json' with { type: 'json' };

const { played, findings } = runScript(generateScript('any'), ownSubject, pureCheckers);
assert.deepEqual(findings, []);
assert.equal(typeof gameArbitrary().generate, 'function');
const store = new MemoryEventStore();
await store.appendBatch(played.events);
assert.deepEqual(await store.getEvents(played.script.setup.game_id), played.events);
assert.equal(connectTo({ about: { name: 'none', game: 'none' } }).about.game, 'none');
assert.equal(messageSchemas().size, 2 * METHODS.length + 1);
assert.equal(schema.properties.method.const, 'act');
process.stdout.write(`${packageJson.version}\n`);
