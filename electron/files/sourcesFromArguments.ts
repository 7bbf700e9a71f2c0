import { resolve } from 'node:path';

/**
 * The files named on a command line. Switches belong to Electron; after `--` everything is a file, so
 * that a name may begin with hyphens. An app that is not packaged has its own folder as first argument.
 */
export function sourcesFromArguments(argv: readonly string[], isPackaged: boolean, folder: string): readonly string[] {
  const given = argv.slice(1);
  const end = given.indexOf('--');
  const before = end < 0 ? given : given.slice(0, end);
  const plain = before.filter(
    (argument, at) => argument !== '' && !argument.startsWith('-') && before[at - 1] !== '--desk',
  );
  const files = isPackaged ? plain : plain.slice(1);
  return [...files, ...(end < 0 ? [] : given.slice(end + 1))].map((file) => resolve(folder, file));
}
