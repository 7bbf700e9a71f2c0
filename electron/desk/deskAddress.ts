import { URL } from 'node:url';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';

export const isOnThisMachine = (host: string): boolean => /^(127(\.\d+){3}|localhost|\[::1\])$/.test(host);

/** The address after `--desk` on a command line, as it was typed; null where there is none. What stands behind `--` is files. */
export function deskArgument(argv: readonly string[]): string | null {
  const end = argv.indexOf('--');
  const plain = end < 0 ? argv : argv.slice(0, end);
  const at = plain.findLastIndex((each) => each === '--desk' || each.startsWith('--desk='));
  const found = plain[at];
  if (found === undefined) return null;
  return found === '--desk' ? (plain[at + 1] ?? '') : found.slice('--desk='.length);
}

/** The address of a desk, brought to one form: a story that is shared there is known by it. */
export function readDeskAddress(typed: string): Outcome<string> {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (!url || !/^wss?:$/.test(url.protocol) || url.hostname === '' || url.username !== '' || url.password !== '')
    return fail(
      'desk-address',
      `“${typed}” is no address of a shared desk, so none was joined. Write it as ws://127.0.0.1:4711 or wss://desk.example.`,
    );
  // The token and the copy would cross the network in the open.
  if (url.protocol === 'ws:' && !isOnThisMachine(url.hostname))
    return fail(
      'desk-open',
      `The desk at ${url.host} was not joined: beyond this machine it is called by wss://, so that nobody on the way can read along.`,
    );
  return succeed(`${url.protocol}//${url.host}${url.pathname.replace(/\/$/, '')}`);
}
