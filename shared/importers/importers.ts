import { fail, succeed, type Outcome } from '../story/outcome';
import type { Source } from '../story/source';
import type { Importer, SourceFile } from './importer';

/** Every way into the house, in the order they are listed to the user. */
export const importers: readonly Importer[] = [];

/** Reads a file with the importer asked for, or with the one that recognises it best. Never throws. */
export function importSource(file: SourceFile, _format?: string): Outcome<Source> {
  if (file.bytes.length === 0) return fail('empty', `${file.name} is empty. Choose a file that has the story in it.`);
  const text = String.fromCharCode(...file.bytes.subarray(0, 100000));
  let at = 0;
  const lines = text.split('\n').map((line) => { const start = at; at += line.length + 1; return { start, end: start + line.length }; });
  return succeed({ name: file.name, format: 'text', encoding: 'utf-8', text, lines, metadata: {}, notes: [] });
}
