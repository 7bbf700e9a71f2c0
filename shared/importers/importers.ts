import { fail, type Outcome } from '../story/outcome';
import type { Source } from '../story/source';
import { htmlImporter } from './htmlImporter';
import type { Importer, SourceFile } from './importer';
import { docxImporter } from './office/docxImporter';
import { emlImporter } from './office/emlImporter';
import { textImporter } from './textImporter';
import { wireImporters } from './wire/wireImporters';

/** Every way into the house, in the order they are listed to the user. */
export const importers: readonly Importer[] = [textImporter, htmlImporter, docxImporter, emlImporter, ...wireImporters];

const mostSure = (file: SourceFile): Importer =>
  importers.reduce((best, next) => (next.recognises(file) > best.recognises(file) ? next : best), textImporter);

/** Reads a file with the importer asked for, or with the one that recognises it best. Never throws. */
export function importSource(file: SourceFile, format?: string): Outcome<Source> {
  if (format === undefined || format === 'auto') return mostSure(file).read(file);
  const importer = importers.find(({ id }) => id === format);
  if (importer) return importer.read(file);
  return fail('unknown-format', `There is no importer called \u201c${format}\u201d. Choose one of: ${importers.map(({ id }) => id).join(', ')}.`);
}
