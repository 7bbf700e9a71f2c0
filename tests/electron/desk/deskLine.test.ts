import { describe, expect, it } from 'vitest';
import { createDeskLine, type SocketEvents } from '../../../electron/desk/deskLine';
import type { DeskNews } from '../../../shared/ipc/deskLine';
import type { DeskMessage } from '../../../shared/ipc/deskProtocol';
import { fakeClock } from '../fakeClock';

function joined() {
  const clock = fakeClock();
  const told: DeskNews[] = [];
  const sockets: { events: SocketEvents; sent: string[]; isCut: boolean }[] = [];
  const line = createDeskLine({
    address: 'ws://127.0.0.1:4711',
    dial: (events) => {
      const socket = { events, sent: [] as string[], isCut: false };
      sockets.push(socket);
      return { send: (text) => void socket.sent.push(text), cut: () => void (socket.isCut = true) };
    },
    tell: (news) => void told.push(news),
    keepsTokens: () => true,
    after: clock.after,
    chance: () => 1,
  });
  const last = () => sockets.at(-1)!;
  const hears = (message: DeskMessage): void => last().events.onText(JSON.stringify(message));
  const welcome = (): void => {
    last().events.onOpen();
    hears({ kind: 'welcome', person: 'Ann', role: 'sub', isReadOnly: false, maker: 'w1-' });
  };
  return { clock, told, sockets, line, last, hears, welcome };
}

describe('the line to a shared desk', () => {
  it('wants a token, says who it is with it, and is up once it is welcome', () => {
    const { line, last, sockets, welcome } = joined();
    expect(line.state().line.kind).toBe('token-wanted');
    expect(sockets).toEqual([]);
    line.signIn('vbt_a');
    expect(line.state().line.kind).toBe('away');
    welcome();
    expect(JSON.parse(last().sent[0]!)).toMatchObject({ kind: 'hello', token: 'vbt_a' });
    expect(line.state().line).toMatchObject({ kind: 'up', person: 'Ann', role: 'sub', maker: 'w1-' });
  });

  it('answers each question with what the desk said to it, and never with the token', async () => {
    const { line, hears, welcome, told } = joined();
    line.signIn('vbt_a');
    welcome();
    const [one, other] = [line.ask({ kind: 'list' }), line.ask({ kind: 'leave', story: 's' })];
    hears({ kind: 'problem', ask: 2, code: 'not-allowed', message: 'No.' });
    hears({ kind: 'answer', ask: 1, value: [] });
    expect(await one).toEqual({ ok: true, value: [] });
    expect(await other).toEqual({ ok: false, problem: { code: 'not-allowed', message: 'No.' } });
    expect(JSON.stringify(told)).not.toContain('vbt_a');
  });

  it('calls again when it broke, ever later, and says of what was asked that no answer came', async () => {
    const { line, clock, sockets, last, welcome } = joined();
    line.signIn('vbt_a');
    welcome();
    const asked = line.ask({ kind: 'list' });
    last().events.onClosed(1006);
    expect(await asked).toMatchObject({ ok: false, problem: { code: 'desk-away' } });
    expect(await line.ask({ kind: 'list' })).toMatchObject({ ok: false, problem: { code: 'desk-away' } });
    const waits = [250, 500, 1000, 2000, 4000, 8000, 8000];
    for (const wait of waits) {
      const before = sockets.length;
      clock.pass(wait - 1);
      expect(sockets.length).toBe(before);
      clock.pass(1);
      expect(sockets.length).toBe(before + 1);
      last().events.onClosed(1006);
    }
    clock.pass(8000);
    welcome();
    expect(line.state().line.kind).toBe('up');
  });

  it('asks for another token where the desk knows this one no more, and does not call with it again', () => {
    const { line, clock, sockets, last, hears } = joined();
    line.signIn('vbt_old');
    last().events.onOpen();
    hears({ kind: 'problem', ask: null, code: '4401', message: 'The desk does not know this token.' });
    last().events.onClosed(4401);
    expect(line.state().line).toEqual({ kind: 'token-wanted', message: 'The desk does not know this token.' });
    clock.pass(100_000);
    expect(sockets).toHaveLength(1);
  });

  it('waits a minute where it tried too often, and gives up on what is no desk', () => {
    const { line, clock, sockets, last } = joined();
    line.signIn('vbt_a');
    last().events.onClosed(4429);
    clock.pass(59_999);
    expect(sockets).toHaveLength(1);
    clock.pass(1);
    expect(sockets).toHaveLength(2);
    last().events.onText('<html>');
    expect(line.state().line.kind).toBe('refused');
    clock.pass(100_000);
    expect(sockets).toHaveLength(2);
  });

  it('takes a line for dead that is quiet for too long, though nobody closed it', () => {
    const { line, clock, sockets, last, welcome } = joined();
    line.signIn('vbt_a');
    welcome();
    clock.pass(39_000);
    last().events.onPing();
    clock.pass(39_000);
    expect(line.state().line.kind).toBe('up');
    clock.pass(1000);
    expect(line.state().line.kind).toBe('away');
    expect(last().isCut).toBe(true);
    clock.pass(250);
    expect(sockets).toHaveLength(2);
  });

  it('takes nothing from a socket that it has given up', () => {
    const { line, sockets, welcome, clock } = joined();
    line.signIn('vbt_a');
    welcome();
    sockets[0]!.events.onClosed(1006);
    clock.pass(250);
    sockets[0]!.events.onText('{"kind":"welcome","person":"Eve","role":"chief","isReadOnly":false,"maker":"w9-"}');
    expect(line.state().line.kind).toBe('away');
  });
});
