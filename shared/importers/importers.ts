import { fail, succeed, type Outcome } from '../story/outcome';
import type { Source } from '../story/source';
import { anpa1312Importer, iptc7901Importer } from './envelopes/envelopeImporters';
import { htmlImporter } from './page/htmlImporter';
import type { Importer, SourceFile } from './importer';
import { keepSavable } from './keepSavable';
import { docxImporter } from './word/docxImporter';
import { emlImporter } from './mail/emlImporter';
import { odtImporter } from './odt/odtImporter';
import { rtfImporter } from './rtf/rtfImporter';
import { textImporter } from './text/textImporter';
import { wireImporters } from './wire/wireImporters';

/** Every way into the house, in the order they are listed to the user. */
export const importers: readonly Importer[] = [
  textImporter,
  htmlImporter,
  docxImporter,
  rtfImporter,
  odtImporter,
  emlImporter,
  iptc7901Importer,
  anpa1312Importer,
  ...wireImporters,
];

function mostSure(file: SourceFile): Importer {
  let best: Importer = textImporter;
  let sure = best.recognises(file);
  for (const next of importers) {
    const its = next.recognises(file);
    if (its > sure) {
      best = next;
      sure = its;
    }
  }
  return best;
}

const office: ReadonlySet<string> = new Set([docxImporter, rtfImporter, odtImporter, emlImporter].map(({ id }) => id));

/** Whether a file would be read by an importer of office files or mail, whose formats are large and much abused. */
export const isOfficeFile = (file: SourceFile, format?: string): boolean =>
  office.has(format === undefined || format === 'auto' ? mostSure(file).id : format);

/** Whether a file would be read as plain text, which holds nothing but its words. */
export const isPlainText = (file: SourceFile, format?: string): boolean =>
  (format === undefined || format === 'auto' ? mostSure(file).id : format) === textImporter.id;

/** Whether a file is a story of our own, or is asked to be read as one. */
export const isStoryFile = (file: SourceFile, format?: string): boolean =>
  (format === undefined || format === 'auto' ? mostSure(file).id : format) === 'verbatim';

/** Reads a file with the importer asked for, or with the one that recognises it best. Never throws. */
export function importSource(file: SourceFile, format?: string): Outcome<Source> {
  const importer =
    format === undefined || format === 'auto' ? mostSure(file) : importers.find(({ id }) => id === format);
  if (!importer)
    return fail(
      'unknown-format',
      `There is no importer called \u201c${format}\u201d. Choose one of: ${importers.map(({ id }) => id).join(', ')}.`,
    );
  const source = importer.read(file);
  return source.ok ? succeed(keepSavable(source.value)) : source;
}
