import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkAddress, checkRedirect } from '../../../electron/web/checkAddress';
import type { Outcome } from '../../../shared/story/outcome';

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.code);

it.each([
  ['https://news.example.org/a', 'https://news.example.org/a'],
  ['  http://news.example.org/a#top\n', 'http://news.example.org/a'],
  ['https://news.example.org:443/', 'https://news.example.org/'],
  ['http://news.example.org:443/', 'http://news.example.org:443/'],
  ['https://zeitung.münchen.example/a', 'https://zeitung.xn--mnchen-3ya.example/a'],
  ['https://[2606:2800:220:1::1]/', 'https://[2606:2800:220:1::1]/'],
])('takes %j', (typed, read) => {
  const checked = checkAddress(typed);
  expect(checked.ok && checked.value.href).toBe(read);
});

it.each([
  ['F-06', 'file:///etc/passwd', 'address-scheme'],
  ['F-08', 'http://localhost/', 'address-not-public'],
  ['F-08', 'http://LOCALHOST./', 'address-not-public'],
  ['F-08', 'http://127.0.0.1/', 'address-not-public'],
  ['F-08', 'http://0.0.0.0/', 'address-not-public'],
  ['F-08', 'http://[::1]/', 'address-not-public'],
  ['F-08', 'http://a.localhost/', 'address-not-public'],
  ['F-09', 'http://10.1.2.3/', 'address-not-public'],
  ['F-09', 'http://172.16.0.1/', 'address-not-public'],
  ['F-09', 'http://192.168.0.1/', 'address-not-public'],
  ['F-09', 'http://169.254.169.254/latest/meta-data', 'address-not-public'],
  ['F-09', 'http://100.64.0.1/', 'address-not-public'],
  ['F-10', 'http://[::ffff:127.0.0.1]/', 'address-not-public'],
  ['F-10', 'http://[fc00::1]/', 'address-not-public'],
  ['F-10', 'http://[fe80::1]/', 'address-not-public'],
  ['F-10', 'http://[64:ff9b::7f00:1]/', 'address-not-public'],
  ['F-11', 'http://2130706433/', 'address-not-public'],
  ['F-11', 'http://0x7f000001/', 'address-not-public'],
  ['F-11', 'http://0177.0.0.1/', 'address-not-public'],
  ['F-11', 'http://127.1/', 'address-not-public'],
  ['F-11', 'http://１２７.０.０.１/', 'address-not-public'],
  ['F-11', 'http://127.0.0.1./', 'address-not-public'],
  ['F-12', 'http://printer/', 'address-not-public'],
  ['F-12', 'http://cms.internal/', 'address-not-public'],
  ['F-12', 'http://nas.local/', 'address-not-public'],
  ['F-15', 'http://news.example.org:22/', 'address-port'],
  ['F-15', 'http://news.example.org:25/', 'address-port'],
  ['F-15', 'http://news.example.org:6379/', 'address-port'],
  ['F-16', 'https://user:pass@news.example.org/', 'address-credentials'],
  ['F-16', 'https://user@news.example.org/', 'address-credentials'],
  ['F-17', 'javascript:alert(1)', 'address-scheme'],
  ['F-17', 'data:text/html,x', 'address-scheme'],
  ['F-17', 'blob:https://news.example.org/1', 'address-scheme'],
  ['F-17', 'chrome://settings', 'address-scheme'],
  ['F-17', 'app://verbatim/', 'address-scheme'],
  ['F-18', `https://news.example.org/${'a'.repeat(1_000_000)}`, 'address-too-long'],
  ['F-18', 'https://news.example.org/a b', 'address-unreadable'],
  ['F-18', '#top', 'address-unreadable'],
  ['F-18', 'https://', 'address-unreadable'],
  ['F-18', 'https://news.example.org\\@evil.example', 'address-unreadable'],
])('%s refuses %.60j', (_case, typed, code) => {
  const checked = checkAddress(typed);
  expect(codeOf(checked)).toBe(code);
  expect(checked.ok ? '' : checked.problem.message).toMatch(/^\S.{30,}\.$/s);
});

it('checks a redirect as if it had been typed', () => {
  const from = new URL('https://news.example.org/a/b');
  const next = checkRedirect(from, '../c');
  expect(next.ok && next.value.href).toBe('https://news.example.org/c');
  expect(codeOf(checkRedirect(from, 'file:///etc/passwd'))).toBe('redirect-refused');
  expect(codeOf(checkRedirect(from, 'http://127.0.0.1:8080/'))).toBe('redirect-refused');
  expect(codeOf(checkRedirect(from, '//10.0.0.1/'))).toBe('redirect-refused');
  expect(codeOf(checkRedirect(from, 'http://news.example.org/'))).toBe('redirect-unencrypted');
  expect(codeOf(checkRedirect(from, undefined))).toBe('redirect-unreadable');
});

it('answers any text at all with an address or a sentence', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.webUrl(),
        fc.string().map((rest) => `http://${rest}`),
      ),
      (typed) => {
        const checked = checkAddress(typed);
        if (checked.ok) expect(['http:', 'https:']).toContain(checked.value.protocol);
        else expect(checked.problem.message.length).toBeGreaterThan(30);
      },
    ),
    { numRuns: 1000 },
  );
});
