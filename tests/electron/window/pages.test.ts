import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fileFor,
  headersOf,
  listPages,
  pageOrigin,
  readerOrigin,
  readerPage,
  startPage,
} from '../../../electron/window/pages';
import { freshFolder } from '../freshFolder';

function pageFolder(): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '');
  writeFileSync(join(folder, 'assets', 'a.js'), '');
  writeFileSync(join(folder, 'secret.env'), '');
  symlinkSync('/etc/passwd', join(folder, 'passwd.html'));
  symlinkSync('/etc', join(folder, 'etc'));
  return folder;
}

const dots = ['..', '%2e%2e', '%2E%2E', '%252e%252e', '.%2e', '..%00', '..;'];
const slashes = ['/', '%2f', '%2F', '%252f', '\\', '%5c', '//'];
const climbs = dots.flatMap((dot) =>
  slashes.flatMap((slash) => [
    `${dot}${slash}${dot}${slash}etc${slash}passwd`,
    `assets${slash}${dot}${slash}${dot}${slash}etc${slash}passwd`,
  ]),
);

function policyOf(origin: string) {
  const policy = headersOf(origin)['Content-Security-Policy'] ?? '';
  const rules = Object.fromEntries(
    policy.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1).join(' ')]),
  );
  return { policy, rules };
}

describe('app://', () => {
  const pages = listPages(pageFolder());

  it('serves the files of its folder', () => {
    expect([...pages.keys()].toSorted()).toEqual(['/assets/a.js', '/index.html']);
    expect(fileFor(pages, pageOrigin, startPage)).toMatch(/index\.html$/);
    expect(fileFor(pages, pageOrigin, 'app://verbatim/assets/a.js?x#y')).toMatch(/a\.js$/);
  });

  it(`refuses ${climbs.length} ways out`, () => {
    expect(climbs.filter((path) => fileFor(pages, pageOrigin, `app://verbatim/${path}`) !== null)).toEqual([]);
  });

  it.each([
    'app://verbatim',
    'app://verbatim/',
    'app://verbatim//index.html',
    'app://other/index.html',
    'app://verbatim:80/index.html',
    'app://me@verbatim/index.html',
    'https://verbatim/index.html',
    'file:///index.html',
    'app:index.html',
    'app:///index.html',
    'app://verbatim/passwd.html',
    'app://verbatim/etc/hosts',
    'app://verbatim/secret.env',
    'app://verbatim/index.html%00',
    'app://verbatim/INDEX.HTML',
    'app://verbatim/__proto__',
    'app://verbatim/%',
    'not an address',
    '',
  ])('refuses %j', (address) => {
    expect(fileFor(pages, pageOrigin, address)).toBeNull();
  });

  it('sends a policy that allows nothing but the page’s own files', () => {
    const { policy, rules } = policyOf(pageOrigin);
    expect(rules).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'none'",
      'frame-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'verbatim-xml ProseMirrorClipboard',
    });
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('serves the reader its own script and nothing else, and from its own origin alone', () => {
    const { policy, rules } = policyOf(readerOrigin);
    expect(rules).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    expect(Object.keys(rules).filter((rule) => rule.endsWith('-src'))).toEqual(['default-src', 'script-src']);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(fileFor(pages, readerOrigin, startPage)).toBeNull();
    expect(fileFor(pages, pageOrigin, readerPage)).toBeNull();
    expect(fileFor(pages, readerOrigin, 'app://reader/assets/a.js')).toMatch(/a\.js$/);
  });
});
