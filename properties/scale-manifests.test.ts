/** Manifests and workflows are programs that no test runs: they fit the program, and the parts of each fit one another. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };
import { assertTaken, mulliganCalls } from './support/command-lines.ts';

// biome-ignore lint/suspicious/noExplicitAny: YAML is what it is; a test that reads nothing fails.
type Yaml = any;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const MANIFESTS = globSync('docs/scale/kubernetes-*.yaml', { cwd: ROOT }).sort();
const MATRIX = 'docs/scale/ci-matrix.yml';
const WORKFLOWS = [...globSync('.github/workflows/*.yml', { cwd: ROOT }).sort(), MATRIX];

function documentsOf(path: string): Yaml[] {
  const documents = parseAllDocuments(text(path));
  expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  return documents.map((document) => document.toJS());
}

const jobsIn = (path: string): Yaml[] => documentsOf(path).filter(({ kind }) => kind === 'Job');
const containersIn = (path: string): Yaml[] => jobsIn(path).flatMap(({ spec }) => spec.template.spec.containers);
const stepsIn = (path: string): Yaml[] => Object.values<Yaml>(parse(text(path)).jobs).flatMap(({ steps }) => steps);
const runsIn = (path: string): string[] => stepsIn(path).flatMap(({ run }) => run ?? []);

/** What a container runs, as a line for a shell. */
function scriptOf({ command, args }: Yaml): string {
  if (command === undefined) return `mulligan ${args.join(' ')}`;
  expect(command).toEqual(['sh', '-c']);
  return args.join('\n');
}

const SCRIPTS: readonly (readonly [string, () => string[]])[] = [
  ...MANIFESTS.map((path) => [path, () => containersIn(path).map(scriptOf)] as const),
  ...WORKFLOWS.map((path) => [path, () => runsIn(path)] as const),
  ['docs/scale.md', () => [...text('docs/scale.md').matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block)],
];

describe('command lines', () => {
  it.each(SCRIPTS)('of %s are those of this version', async (_path, scripts) => {
    const calls = scripts().flatMap(mulliganCalls);
    for (const args of calls) await assertTaken(args).catch((cause) => expect.fail(`${args.join(' ')}: ${cause}`));
  });

  it('are found in every manifest, and in scripts of several lines', () => {
    for (const path of MANIFESTS)
      for (const container of containersIn(path)) expect(mulliganCalls(scriptOf(container))).not.toEqual([]);
    const script = 'if x; then\n  npx mulligan check --out "$file" \\\n --games $((2 + 3)) | tee x\nfi # mulligan y';
    expect(mulliganCalls(script)).toEqual([['check', '--out', '1', '--games', '1']]);
  });

  it.each([['check', '--gmaes', '3'], ['campain', 'start'], ['campaign', 'start'], ['merge']])(
    '%s %s is refused',
    async (...args) => {
      await expect(assertTaken(args)).rejects.toThrow();
    },
  );

  it.each(WORKFLOWS)('of npm in %s name scripts that there are', (path) => {
    const names = runsIn(path).flatMap((run) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name),
    );
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(names));
  });
});

describe.each(MANIFESTS)('%s', (path) => {
  it('has objects of Kubernetes, each with a name and a step', () => {
    for (const { apiVersion, kind, metadata, ...rest } of documentsOf(path)) {
      const expected = { Secret: 'v1', PersistentVolumeClaim: 'v1', Job: 'batch/v1' }[kind as string];
      expect(apiVersion).toBe(expected);
      expect(metadata).toEqual({
        name: expect.stringMatching(/^mulligan-\w+$/),
        labels: { 'mulligan/step': expect.any(String) },
      });
      expect(Object.keys(rest)).toEqual([kind === 'Secret' ? 'stringData' : 'spec']);
    }
  });

  it('has jobs whose pods can be made', () => {
    const named = (kind: string) =>
      documentsOf(path)
        .filter((one) => one.kind === kind)
        .map(({ metadata }) => metadata.name);
    for (const { spec } of jobsIn(path)) {
      const pod = spec.template.spec;
      // Reasons why pods failed are not asked for otherwise.
      expect(pod.restartPolicy).toBe('Never');
      const volumes = (pod.volumes ?? []).map(({ name }: Yaml) => name);
      for (const { persistentVolumeClaim } of pod.volumes ?? [])
        expect(named('PersistentVolumeClaim')).toContain(persistentVolumeClaim.claimName);
      for (const { image, volumeMounts = [], envFrom = [] } of pod.containers) {
        expect(image).toBe('mulligan:latest');
        for (const { name } of volumeMounts) expect(volumes).toContain(name);
        for (const { secretRef } of envFrom) expect(named('Secret')).toContain(secretRef.name);
      }
    }
  });

  it('says at its top how to apply it, by steps and jobs that there are', () => {
    const steps = documentsOf(path).map(({ metadata }) => metadata.labels['mulligan/step']);
    const jobs = jobsIn(path).map(({ metadata }) => metadata.name);
    const [selected, awaited] = [/step=(\w+)/g, /job\/([\w-]+)/g].map((pattern) =>
      [...text(path).matchAll(pattern)].map(([, name]) => name),
    );
    expect(selected).not.toEqual([]);
    expect(steps).toEqual(expect.arrayContaining(selected ?? []));
    expect(jobs).toEqual(expect.arrayContaining(awaited ?? []));
  });
});

/** The number of shards that `--shard …/n` names, in all of the scripts the same. */
function shardsNamed(scripts: readonly string[]): number {
  const numbers = scripts.flatMap((script) => [
    ...script.matchAll(/--shard \S*?\/(\d+)\b|--shard \$\{\{[^}]*\}\}\/(\d+)/g),
  ]);
  const [number, ...others] = new Set(numbers.map(([, one, other]) => Number(one ?? other)));
  expect(others).toEqual([]);
  return number ?? 0;
}

test('the indexed job has one pod for each shard that its command names', () => {
  const indexed = MANIFESTS.flatMap(jobsIn).filter(({ spec }) => spec.completionMode === 'Indexed');
  expect(indexed).toHaveLength(1);
  for (const { spec } of indexed) {
    const shards = shardsNamed(spec.template.spec.containers.map(scriptOf));
    expect([spec.completions, spec.parallelism]).toEqual([shards, shards]);
  }
});

test('the matrix has every shard once, and the merge waits for all of them and gets their files', () => {
  const { shard, merge } = parse(text(MATRIX)).jobs;
  const run = shard.steps.map((step: Yaml) => step.run ?? '');
  const shards = shardsNamed(run);
  expect(shards).toBeGreaterThan(1);
  expect(shard.strategy.matrix.shard).toEqual(Array.from({ length: shards }, (_, index) => index + 1));
  expect([merge.needs].flat()).toEqual(['shard']);
  const using = ({ steps }: Yaml, action: string): Yaml =>
    steps.find(({ uses = '' }) => uses.startsWith(`actions/${action}@`)).with;
  const [upload, download] = [using(shard, 'upload-artifact'), using(merge, 'download-artifact')];
  expect(download.pattern).toBe(upload.name.replace(/\$\{\{.*\}\}/, '*'));
  expect(download['merge-multiple']).toBe(true);
  expect(run.join('\n')).toContain(` --out ${upload.path}\${{ matrix.shard }}.json`);
  const merging = merge.steps.flatMap((step: Yaml) => mulliganCalls(step.run ?? '')).flat();
  expect(merging.slice(0, 2)).toEqual(['merge', `${download.path}/*.json`]);
});

test('the nightly workflow keeps the history that it restores, and may open the issue that it opens', () => {
  const path = '.github/workflows/nightly.yml';
  const caches = stepsIn(path).filter(({ uses = '' }) => uses.startsWith('actions/cache/'));
  expect(caches.map(({ uses }) => uses)).toEqual(['actions/cache/restore@v4', 'actions/cache/save@v4']);
  const [restored, saved] = caches.map((step) => step.with);
  expect(saved).toEqual({ path: 'reports/history.jsonl', key: restored.key });
  expect(restored.path).toBe(saved.path);
  expect(restored.key.startsWith(restored['restore-keys'])).toBe(true);
  expect(parse(text(path)).permissions).toMatchObject({ issues: 'write' });
  expect(runsIn(path).some((run) => run.includes('gh issue create'))).toBe(true);
});

test('docs/scale.md links to files that there are', () => {
  const links = [...text('docs/scale.md').matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
  for (const file of ['Dockerfile', 'kubernetes-workers.yaml', 'kubernetes-shards.yaml', 'ci-matrix.yml'])
    expect(links).toContain(`scale/${file}`);
  expect(links.filter((link) => !existsSync(join(ROOT, dirname('docs/scale.md'), link)))).toEqual([]);
});
