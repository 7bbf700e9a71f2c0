import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fixtureFolder, missing, newUserData, sandboxFlags, start, until, type Started } from './launchFixture';

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
const sayReady = { FIXTURE_SAYS_WHEN_READY: '1' };

const isReady = (one: Started) => () => one.output().includes('fixture ready');

/** Every process that runs with a profile in this folder. */
function processesOf(userData: string): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${userData}`);
      } catch {
        return false; // It ended between the listing and the look.
      }
    })
    .map(Number);
}

/** Listening TCP sockets that belong to these processes. */
function listeningSockets(pids: readonly number[]): string[] {
  const open = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(1) : [],
  );
  const listening = new Set(
    open
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => columns[3] === '0A')
      .map((columns) => `socket:[${columns[9]}]`),
  );
  return pids
    .flatMap((pid) =>
      readdirSync(`/proc/${pid}/fd`).map((fd) => {
        try {
          return readlinkSync(`/proc/${pid}/fd/${fd}`);
        } catch {
          return ''; // A descriptor that was closed meanwhile.
        }
      }),
    )
    .filter((link) => listening.has(link));
}

describe.skipIf(missing)('a start of the Chromium shell', () => {
  const started: Started[] = [];
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Started => {
    const one = start(args, env);
    started.push(one);
    return one;
  };
  const runFixture = (userData: string, ...more: readonly string[]): Started =>
    run([...sandboxFlags, `--user-data-dir=${userData}`, fixtureFolder, ...more], sayReady);

  afterEach(() => {
    for (const one of started.splice(0)) one.child.kill('SIGKILL');
  });

  it.skipIf(!isLinux)('opens no port and leaves nothing when it is killed', async () => {
    const userData = newUserData();
    const first = runFixture(userData);
    await until('the window is open', isReady(first), 15_000);
    const pids = processesOf(userData);
    expect(pids.length).toBeGreaterThan(2);
    expect(listeningSockets(pids)).toEqual([]);

    first.child.kill('SIGKILL');
    await until('Chromium is gone', () => processesOf(userData).length === 0, 5000);
    const second = runFixture(userData);
    await until('the next start works', isReady(second), 15_000);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(readdirSync(userData).filter((name) => /lock/i.test(name))).toEqual([]);
  });

  it.skipIf(!isLinux)('lets the app save before its window closes on Ctrl+C', async () => {
    const userData = newUserData();
    const one = run([...sandboxFlags, `--user-data-dir=${userData}`, fixtureFolder], {
      ...sayReady,
      FIXTURE_SAVES_SLOWLY: '1',
    });
    await until('the window is open', isReady(one), 15_000);
    // What a terminal does: the signal goes to every process of the group.
    process.kill(-(one.child.pid ?? 0), 'SIGINT');
    expect(await one.ended).toBe(0);
    expect(one.output()).toContain('fixture saved');
    expect(one.output()).not.toContain('fixture lost its page');
    await until('Chromium is gone', () => processesOf(userData).length === 0, 5000);
  });

  it('hands its arguments to the app that already runs', async () => {
    const userData = newUserData();
    const first = run([...sandboxFlags, `--user-data-dir=${userData}`, join(fixtureFolder, '../firstInstance')], {});
    await until('the first runs', () => first.output().includes('waiting'), 15_000);
    const second = run([
      ...sandboxFlags,
      `--user-data-dir=${userData}`,
      join(fixtureFolder, '../firstInstance'),
      'story one.txt',
    ]);
    expect(await second.ended).toBe(0);
    await until('the first is told', () => first.output().includes('told: story one.txt'));
    expect(second.output()).toBe('');
  });

  it('takes the lock that a killed app left behind', async () => {
    const userData = newUserData();
    writeFileSync(
      join(userData, 'instance.lock'),
      JSON.stringify({ pid: 2 ** 22 + 1, start: '1', socket: '/nowhere' }),
    );
    const only = run([...sandboxFlags, `--user-data-dir=${userData}`, join(fixtureFolder, '../firstInstance')]);
    await until('it runs', () => only.output().includes('waiting'), 15_000);
  });

  it('says so when the app ends with an error or is not there', async () => {
    const nowhere = run([...sandboxFlags, join(fixtureFolder, 'nowhere')]);
    expect(await nowhere.ended).toBe(1);
    expect(nowhere.output()).toContain('There is no app at');
  });

  it('says so when there is no browser', async () => {
    const none = run([...sandboxFlags, `--user-data-dir=${newUserData()}`, fixtureFolder], {
      CHROMIUM_SHELL_BROWSER: '/nowhere/chromium',
    });
    expect(await none.ended).toBe(69);
    expect(none.output()).toContain('apt-get install chromium');
  });

  it.skipIf(!isRoot)('refuses to run as root unless told that there is no sandbox', async () => {
    const root = run([`--user-data-dir=${newUserData()}`, fixtureFolder]);
    expect(await root.ended).toBe(78);
    expect(root.output()).toContain('pass --no-sandbox');
  });

  it.skipIf(!isRoot || !isLinux)("keeps a normal user's sandbox on, whatever the flag", async () => {
    const userData = newUserData();
    mkdirSync(userData, { recursive: true });
    execFileSync('chown', ['65534', userData]);
    const user = startAsNobody(userData);
    started.push(user);
    await until('the window is open', isReady(user), 20_000);
    const renderer = processesOf(userData).find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer'),
    );
    expect(readFileSync(`/proc/${renderer}/status`, 'utf8')).toMatch(/Seccomp:\s+2/);
    expect(user.output()).toContain('--no-sandbox is ignored for a normal user');
  });
});

function startAsNobody(userData: string): Started {
  return start(['--no-sandbox', `--user-data-dir=${userData}`, fixtureFolder], { ...sayReady, HOME: userData }, 65_534);
}
