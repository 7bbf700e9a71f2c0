import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { linkToOpen } from '../../../electron/files/linkToOpen';
import { folderLabel, recentId, withRecent } from '../../../electron/files/recentFiles';
import { sourcesFromArguments } from '../../../electron/files/sourcesFromArguments';

const from = resolve('/desk');

it.each([
  [['electron', '.', 'a.txt'], false, ['a.txt']],
  [['electron', '--no-sandbox', '.', '--user-data-dir=/x', 'a.txt', 'b.html'], false, ['a.txt', 'b.html']],
  [['electron', '.', '--', '--inspect=0', 'a.txt'], false, ['--inspect=0', 'a.txt']],
  [['electron', '--', 'a.txt'], false, ['a.txt']],
  [['Verbatim', 'a.txt'], true, ['a.txt']],
  [['Verbatim', '--inspect=0', '', '--', '-x.txt'], true, ['-x.txt']],
  [['Verbatim'], true, []],
] as const)('reads %j', (argv, isPackaged, files) => {
  expect(sourcesFromArguments(argv, isPackaged, from)).toEqual(files.map((file) => resolve(from, file)));
});

it.each([
  'https://example.com/a?b=c#d',
  'http://example.com/',
  'mailto:desk@example.com',
  'mailto:desk@example.com?subject=x',
])('opens %s', (url) => {
  expect(linkToOpen(url)).toBe(url);
});

it.each([
  'file:///etc/passwd',
  // With a host, and so no weaker reason to refuse them than their scheme.
  'file://host/share/report.exe',
  'FILE://host/share',
  'ftp://host/share',
  'ssh://host/share',
  'view-source:https://example.com/',
  'blob:https://example.com/1',
  'mailto:desk@example.com?subject=x&attach=/etc/passwd',
  'mailto:desk@example.com?%61ttachment=/etc/passwd',
  'smb://host/share',
  'ms-msdt:/id',
  'javascript:alert(1)',
  'data:text/html,x',
  'vscode://x',
  'search-ms:x',
  '\\\\host\\share',
  'https://user:secret@example.com/',
  'https://user@example.com/',
  'https://exa\u0000mple.com',
  'https://example.com/\n',
  'java\nscript:alert(1)',
  'https://',
  'example.com',
  '',
  `https://example.com/${'x'.repeat(2083)}`,
  'app://verbatim/index.html',
  'about:blank',
])('refuses %j', (url) => {
  expect(linkToOpen(url)).toBeNull();
});

it('keeps the newest dozen of recent files, each once', () => {
  const paths = Array.from({ length: 20 }, (_, number) => `/desk/${number % 15}`).reduce<readonly string[]>(
    withRecent,
    [],
  );
  expect(paths).toHaveLength(12);
  expect(paths[0]).toBe('/desk/4');
  expect(new Set(paths.map(recentId)).size).toBe(12);
});

it.skipIf(process.platform === 'win32')('names folders as a person would', () => {
  expect(folderLabel('/home/ada/copy', '/home/ada')).toBe('~/copy');
  expect(folderLabel('/home/adam/copy', '/home/ada')).toBe('/home/adam/copy');
  expect(folderLabel('/srv/news/desk/2026/november', '/home/ada')).toBe('…/desk/2026/november');
});
