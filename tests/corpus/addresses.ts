import { expect } from 'vitest';
import { checkAddress } from '../../electron/web/checkAddress';
import { at, here, short, type Case, type Row } from './case';

const refused = (...addresses: readonly string[]): Row =>
  here(
    ...addresses.map((address): Case => ({
      run: () => {
        const outcome = checkAddress(address);
        expect(outcome.ok ? outcome.value.href : '', address).toBe('');
        if (!outcome.ok) expect(outcome.problem.message).toMatch(/^[^\n]{20,400}\.$/);
      },
    })),
  );
const page = (title: string): Row => at('electron/web/readPage.test.ts', title);
const answer = (title: string): Row => at('electron/web/readAnswer.test.ts', title);

/** F: addresses to read pages from. No case asks the net: pages come from a server of the test. */
export const addresses: Readonly<Record<string, Row>> = {
  'F-01': page('F-01 is read over https, and keeps its address'),
  'F-02': page('F-02 is read over http, and its address says so'),
  'F-03': page('F-03 is followed, five of them'),
  'F-04': page('F-04 is not followed for ever'),
  'F-05': page('F-05 is not followed from a secure page to an open one'),
  'F-06': page('%s is not followed to %s'),
  'F-07': page('F-07 is not followed to a name inside the house'),
  'F-08': refused('http://localhost', 'http://127.0.0.1', 'http://0.0.0.0', 'http://[::1]'),
  'F-09': refused(
    'http://10.0.0.1',
    'http://172.16.0.1',
    'http://192.168.1.1',
    'http://169.254.169.254',
    'http://100.64.0.1',
  ),
  'F-10': refused('http://[::ffff:127.0.0.1]', 'http://[fc00::1]', 'http://[fe80::1]', 'http://[64:ff9b::7f00:1]'),
  'F-11': refused('http://2130706433', 'http://0x7f000001', 'http://0177.0.0.1', 'http://127.1'),
  'F-12': page('%s that stands for %j is not connected to'),
  'F-13': page('F-13 is asked for once, and the place it gave is the one connected to'),
  'F-14': page('%s that stands for %j is not connected to'),
  'F-15': refused('http://page.example:22/', 'http://page.example:25/', 'http://page.example:6379/'),
  'F-16': refused('http://user:pass@page.example/'),
  'F-17': refused(
    'javascript:canary()',
    'data:text/html,x',
    'blob:https://page.example/1',
    'chrome://settings',
    'app://verbatim/',
  ),
  'F-18': refused(`https://page.example/${'x'.repeat(1_000_000)}`, 'https://page.example/a b', '#top'),
  'F-19': page('F-19 %s is refused'),
  'F-20': page('F-20 of an old kind is refused'),
  'F-21': answer('F-21 that never comes ends at the limit'),
  'F-22': answer('F-22 that comes by single bytes ends at the limit'),
  'F-23': answer('F-23 without an end is cut off at the limit'),
  'F-24': answer('F-24 that is a %s bomb is cut off at the limit'),
  'F-25': answer('F-25 that is shorter than it says does not hang'),
  'F-26': answer('F-26 of the type %s is named'),
  'F-27': answer('F-27 without a type that is text is read'),
  'F-28': page(
    'F-28 is decoded by its bytes: UTF-8 stays UTF-8 whatever is stated, and another alphabet is brought into UTF-8',
  ),
  'F-29': answer('F-29 with the status %i is no story'),
  'F-30': answer('F-30 that is empty says so'),
  'F-31': short('a page of a banner alone is refused when it has no words; few words come in as a short story', {
    name: 'page.html',
    bytes: () => '<!doctype html><script>canary()</script><div id="root"></div>',
    ends: 'refuse',
  }),
  'F-32': page('F-32 carries no cookie on'),
  'F-33': here({
    name: 'page.html',
    bytes: () => '<p>The quay was empty.</p><img src=x onerror=canary()>',
    ends: 'clean',
    has: ['The quay was empty.'],
    hasNot: ['canary'],
  }),
  'F-34': page('F-34 is asked for with nothing about the user or the story'),
  'F-35': page('F-35 that cannot be found is said at once'),
  'F-36': at('e2e/destinations.test.ts', 'lets go of a page it reads when it is closed'),
};
