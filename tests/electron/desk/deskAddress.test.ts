import { describe, expect, it } from 'vitest';
import { deskArgument, readDeskAddress } from '../../../electron/desk/deskAddress';
import { sourcesFromArguments } from '../../../electron/files/sourcesFromArguments';

describe('the desk on a command line', () => {
  it('is what stands behind --desk, and no file', () => {
    for (const args of [['--desk', 'ws://127.0.0.1:4711'], ['--desk=ws://127.0.0.1:4711']]) {
      expect(deskArgument(['electron', '.', ...args, '--', 'a.txt'])).toBe('ws://127.0.0.1:4711');
      expect(sourcesFromArguments(['electron', '.', ...args, '--', 'a.txt'], false, '/home')).toEqual(['/home/a.txt']);
    }
    expect(deskArgument(['electron', '.', '--', '--desk', 'x'])).toBeNull();
    expect(deskArgument(['electron', '.', '--desk'])).toBe('');
  });

  it('is brought to one form', () => {
    expect(readDeskAddress('WSS://Desk.Example:443/')).toEqual({ ok: true, value: 'wss://desk.example' });
    expect(readDeskAddress('ws://localhost:4711')).toEqual({ ok: true, value: 'ws://localhost:4711' });
  });

  it.each(['', 'desk.example', 'https://desk.example', 'ws://ann:pw@127.0.0.1:4711'])('is refused as “%s”', (typed) => {
    expect(readDeskAddress(typed)).toMatchObject({ ok: false, problem: { code: 'desk-address' } });
  });

  it('is called in the open on this machine alone', () => {
    expect(readDeskAddress('ws://desk.example:4711')).toMatchObject({ ok: false, problem: { code: 'desk-open' } });
    expect(readDeskAddress('ws://127.0.0.1.example:4711')).toMatchObject({ ok: false });
  });
});
