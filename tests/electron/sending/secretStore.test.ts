import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSecretStore } from '../../../electron/sending/secretStore';
import type { NamedDestination } from '../../../shared/ipc/destinations';
import { freshFolder } from '../freshFolder';
import { testVault } from './testVault';

const paper: NamedDestination = { name: 'paper', destination: { kind: 'ghost', address: 'https://paper.example' } };

describe('the secret of a destination', () => {
  it('is kept sealed in a file for the user alone, and read again', () => {
    const path = join(freshFolder(), 'secrets.json');
    expect(createSecretStore(path, testVault()).keep(paper, 'abcd efgh')).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).not.toContain('abcd');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const again = createSecretStore(path, testVault());
    expect(again.read(paper)).toBe('abcd efgh');
    again.forget('paper');
    expect(again.has(paper)).toBe(false);
  });

  it('goes to no other site than those it was given for, whatever the destination says by now', () => {
    const store = createSecretStore(join(freshFolder(), 'secrets.json'), testVault());
    store.keep(paper, 'abcd efgh');
    expect(store.read({ name: 'paper', destination: { kind: 'ghost', address: 'https://evil.example' } })).toBeNull();
  });

  it('is not kept where the system has no safe place, which is said', () => {
    const path = join(freshFolder(), 'secrets.json');
    const store = createSecretStore(path, testVault(false));
    expect(store.keep(paper, 'abcd efgh')).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('asks at each send') as string },
    });
    expect(existsSync(path)).toBe(false);
  });

  it('is asked for again where its file is damaged or was sealed elsewhere', () => {
    const path = join(freshFolder(), 'secrets.json');
    writeFileSync(path, '{"paper":');
    expect(createSecretStore(path, testVault()).read(paper)).toBeNull();
    writeFileSync(path, JSON.stringify({ paper: Buffer.from('other').toString('base64') }));
    expect(createSecretStore(path, testVault()).read(paper)).toBeNull();
  });
});
