import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { electronProblem } from '../../tools/electronAge.mjs';
import { shippedPackages, thirdPartyNotices } from '../../tools/packaging/notices.mjs';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly 'continue-on-error'?: boolean;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join('.github', 'workflows');
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const workflow = (name: string): Workflow => parse(texts.get(name) ?? '') as Workflow;
const all = [...texts.keys()].map(workflow);
const steps = all.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps));

/** Not run here: these are read, since no workflow can run where the tests do. */
describe('the workflows', () => {
  it('may read and nothing else, but for the one job that publishes', () => {
    for (const { permissions } of all) expect(permissions).toEqual({ contents: 'read' });
    const more = all.flatMap(({ jobs }) => Object.entries(jobs).filter(([, job]) => job.permissions !== undefined));
    expect(more.map(([name]) => name)).toEqual(['publish']);
  });

  it('use actions by the hash of a commit, and name the one that is by tag', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(8);
    expect([...new Set(used.filter((name) => !/@[0-9a-f]{40}$/.test(name)))]).toEqual([
      'actions/attest-build-provenance@v4',
    ]);
  });

  it('run no script of a package and let nobody’s pull request near a secret', () => {
    const everything = [...texts.values()].join('\n');
    expect(everything).not.toMatch(/pull_request_target|workflow_run/);
    expect(everything.match(/npm ci\b[^\n]*/g)?.every((command) => command.includes('--ignore-scripts'))).toBe(true);
    expect(texts.get('test.yml')).not.toContain('secrets.');
    // What somebody else may choose is never pasted into a command.
    for (const { run } of steps) expect(run ?? '').not.toMatch(/\$\{\{\s*github\.(?:event|head_ref|ref_name)/);
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
  });

  it('end, and stop at what goes wrong', () => {
    for (const { jobs } of all)
      for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(120);
    expect(steps.filter((step) => step['continue-on-error'] === true)).toEqual([]);
  });
});

describe('the release', () => {
  const { build, publish } = workflow('release.yml').jobs;
  const indexOf = (words: string): number => build?.steps.findIndex(({ run }) => run?.includes(words) ?? false) ?? -1;

  it('reads fuses, seal and licences back from what was built, before anything is handed on', () => {
    const built = indexOf('npm run package');
    const read = indexOf('checkArtefact.mjs');
    const handedOn = build?.steps.findIndex(({ uses }) => uses?.includes('upload-artifact') ?? false) ?? -1;
    expect(built).toBeGreaterThan(0);
    expect(read).toBeGreaterThan(built);
    expect(handedOn).toBeGreaterThan(read);
    expect(build?.steps[read]?.if).toBeUndefined();
    expect(indexOf('@electron/fuses')).toBeGreaterThan(built);
    expect(indexOf('ELECTRON_RUN_AS_NODE=1')).toBeGreaterThan(built);
    expect(indexOf('broken/resources/app.asar')).toBeGreaterThan(built);
    expect(indexOf('publisherName')).toBeGreaterThan(built);
  });

  it('is a draft of signed files only, with their checksums and what they are made of', () => {
    expect(publish?.needs).toBe('build');
    const script = publish?.steps.map(({ run }) => run ?? '').join('\n') ?? '';
    const order = ['-unsigned', 'tools/sbom.mjs', 'SHA256SUMS', 'gh release create', '--draft'];
    expect(order.map((words) => script.indexOf(words))).toEqual(
      order.map((words) => script.indexOf(words)).toSorted((a, b) => a - b),
    );
    expect(script.indexOf('-unsigned')).toBeGreaterThanOrEqual(0);
    expect(script).toContain('exit 1');
  });
});

describe('dependencies', () => {
  it('are audited every day and updated every week', () => {
    const audit = texts.get('audit.yml') ?? '';
    for (const command of ['npm audit --omit=dev --audit-level=high', 'npm audit signatures', 'electronAge.mjs'])
      expect(audit).toContain(command);
    expect(audit).toMatch(/cron: '\d+ \d+ \* \* \*'/);
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
      updates: readonly Readonly<Record<string, unknown>>[];
    };
    expect(updates.map((update) => [update['package-ecosystem'], update['directory']])).toEqual([
      ['npm', '/'],
      ['npm', '/tools/packaging'],
      ['github-actions', '/'],
    ]);
  });

  it('are locked by their content', () => {
    for (const file of ['package-lock.json', 'tools/packaging/package-lock.json']) {
      const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
        packages: Record<string, { integrity?: string; link?: boolean }>;
      };
      const loose = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
      expect(
        loose.map(([path]) => path),
        file,
      ).toEqual([]);
    }
  });

  it('that the app runs on are all under a licence we know, and each brings its text', () => {
    const known = new Set([
      'MIT',
      'ISC',
      'BSD-2-Clause',
      'BSD-3-Clause',
      'Apache-2.0',
      'OFL-1.1',
      'PSF-2.0',
      'Python-2.0',
      'BlueOak-1.0.0',
      '(MIT OR CC0-1.0)',
      '(MIT AND BSD)',
    ]);
    expect(shippedPackages('.').filter(({ license }) => !known.has(license))).toEqual([]);
    const { text, missing } = thirdPartyNotices('.');
    expect(missing).toEqual([]);
    for (const name of ['react ', 'prosemirror-model ', '@fontsource-variable/inter ']) expect(text).toContain(name);
    expect(text).toContain('SIL OPEN FONT LICENSE');
  });

  it('go into the installers with their licences', () => {
    const { extraResources } = parse(readFileSync('electron-builder.yml', 'utf8')) as { extraResources: unknown };
    expect(extraResources).toEqual([{ from: 'dist/notices', to: 'notices' }]);
    expect(readFileSync('tools/package.mjs', 'utf8')).toContain('writeNotices()');
  });

  it('tell when Electron is too old to get fixes', () => {
    const now = Date.parse('2026-11-29T00:00:00Z');
    const published = {
      '43.0.0': '2026-05-01T00:00:00Z',
      '45.4.0': '2026-11-01T00:00:00Z',
      '45.4.1': '2026-11-20T00:00:00Z',
      '46.0.0-beta.1': '2026-11-20T00:00:00Z',
      '45.3.0': '2026-10-01T00:00:00Z',
      created: '2013-01-01T00:00:00Z',
    };
    expect(electronProblem('45.4.1', published, now)).toBeNull();
    expect(electronProblem('45.4.0', published, now)).toBeNull();
    expect(electronProblem('43.0.0', published, now)).toBeNull();
    expect(electronProblem('42.9.9', published, now)).toContain('no fixes any more');
    expect(electronProblem('45.2.0', published, now)).toContain('45.3.0 came out more than a month ago');
  });
});
