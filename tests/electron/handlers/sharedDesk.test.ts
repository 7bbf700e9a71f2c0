import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDeskLine, type DeskLine } from '../../../electron/desk/deskLine';
import { deskOwner, sharedDeskHandlers } from '../../../electron/handlers/sharedDesk';
import { openSealedFile } from '../../../electron/sending/sealedFile';
import { freshFolder } from '../freshFolder';
import { testVault } from '../sending/testVault';

const address = 'ws://127.0.0.1:4711';

function served({ isSafe = true, isNamed = true } = {}) {
  const path = join(freshFolder(), 'desk-tokens.json');
  const tokens = openSealedFile(path, testVault(isSafe), 'at each start');
  let dialled = 0;
  const line: DeskLine = createDeskLine({
    address,
    dial: () => {
      dialled += 1;
      return { send: () => undefined, cut: () => undefined };
    },
    tell: () => undefined,
    keepsTokens: tokens.isAvailable,
    after: () => () => undefined,
    chance: () => 0,
  });
  const handlers = sharedDeskHandlers({ line: isNamed ? line : null, address: isNamed ? address : null, tokens });
  return { path, tokens, handlers, dialled: () => dialled };
}

describe('the shared desk, asked by the page', () => {
  it('is none where none was named, and says how to name one', async () => {
    const { handlers } = served({ isNamed: false });
    expect((await handlers.deskState()).line).toEqual({ kind: 'none' });
    for (const answer of [await handlers.askDesk({ kind: 'list' }), await handlers.giveDeskToken('vbt_a')])
      expect(answer).toMatchObject({ ok: false, problem: { message: expect.stringContaining('--desk') as string } });
  });

  it('is called with a token, which is kept sealed for just this desk, and never told back', async () => {
    const { handlers, path, tokens, dialled } = served();
    expect(await handlers.giveDeskToken('vbt_secret')).toEqual({ ok: true, value: { isKept: true } });
    expect(dialled()).toBe(1);
    expect(readFileSync(path, 'utf8')).not.toContain('secret');
    expect(tokens.read(deskOwner(address))).toBe('vbt_secret');
    expect(tokens.read(deskOwner('ws://127.0.0.1:4712'))).toBeNull();
    expect(JSON.stringify(await handlers.deskState())).not.toContain('secret');
    await handlers.leaveDesk();
    expect(tokens.read(deskOwner(address))).toBeNull();
    expect((await handlers.deskState()).line.kind).toBe('token-wanted');
  });

  it('is called all the same where the system can keep no token', async () => {
    const { handlers, path, dialled } = served({ isSafe: false });
    expect(await handlers.giveDeskToken('vbt_secret')).toEqual({ ok: true, value: { isKept: false } });
    expect(dialled()).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  it('is called anew for a page that is loaded again: the one before has its stories open no more', async () => {
    const { handlers, dialled } = served();
    await handlers.deskState();
    await handlers.giveDeskToken('vbt_a');
    await handlers.deskState();
    expect(dialled()).toBe(2);
  });
});
