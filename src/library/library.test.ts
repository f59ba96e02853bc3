/** The surface of the package: a name that comes, goes or changes is a change for those who use it. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import * as golf from './golf.ts';
import * as mulligan from './mulligan.ts';
import * as protocol from './protocol.ts';
import * as store from './store.ts';

it('has an entry of the package for each of its files', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file));
  const entries = Object.values(packageJson.exports).filter((target) => target.startsWith('./lib/'));
  expect(entries.sort()).toEqual(files.map((file) => `./lib/library/${file.replace(/\.ts$/, '.js')}`).sort());
});

const SURFACE = [
  {
    entry: 'mulligan',
    module: mulligan,
    names: `SubjectStartError answersOf connectTo findingText findingsInGame findingsText identityOf ownGameArbitrary serve`,
  },
  {
    entry: 'mulligan/protocol',
    module: protocol,
    names: `GOLF METHODS MISCONDUCTS PARAMS PROTOCOL RESULTS messageSchemas playsSchema`,
  },
  {
    entry: 'mulligan/store',
    module: store,
    names: `ConcurrencyError DamagedRowError GAME_STATUSES InvalidQueryError MemoryEventStore MigrationError
      PostgresEventStore Recorder ServerSettingError ServerStartError StoreClosedError StoreConnectionError
      StoreQueryError UnknownGameError UnsafeServerError checkBatch checkFilter checkGameId checkRange foldGameRecord
      idsOf migrate migrationStates openWorkspace startPostgres`,
  },
  {
    entry: 'mulligan/golf',
    module: golf,
    names: `ContradictionError DEFAULT_OPTIONS DeckTooSmallError EVENT_TYPES EmptyLogError FLIP_MODES Game HOUSE_RULES
      InvalidEventError InvalidFixtureError InvalidLogError InvalidUpToError LogTooShortError PHASES PLAYER_EVENT_TYPES
      RANKS REFUSALS SUITS SequenceError UnsettledTableError actionSchema applyEvent canonicalTimestamp cardFromText
      cardOf cardSchema cardText deckSeedOf decksOf emptyTable findingText gameArbitrary gameEventSchemas
      gameOptionsSchema gameSeeds generateScript identityOf isSettled outcomeOf ownSubject parseEvent parseEventValue
      parseFixture parseLog pureCheckers rebuild replay runScript seededDecks serializeEvent serializeFixture
      serializeLog shrinkToFixture shuffled stackedDecks storeCheckers tableDifference timestampOf unshuffledDeck`,
  },
];

it.for(SURFACE)('$entry hands on what it is to', ({ module, names }) => {
  expect(Object.keys(module).sort()).toEqual(names.split(/\s+/).sort());
});
