import { fail, succeed, type Outcome } from '../story/outcome';
import type { Source } from '../story/source';
import { archiveImporter } from './archives/archiveImporter';
import { mailboxImporter } from './archives/mboxImporter';
import { anpa1312Importer, iptc7901Importer } from './envelopes/envelopeImporters';
import { htmlImporter } from './page/htmlImporter';
import type { Importer, InnerReader, SourceFile } from './importer';
import { keepSavable } from './keepSavable';
import { docxImporter } from './word/docxImporter';
import { mailImporter, readMailText } from './mail/emlImporter';
import { pdfImporter } from './pdf/pdfImporter';
import { odtImporter } from './odt/odtImporter';
import { rtfImporter } from './rtf/rtfImporter';
import { textImporter } from './text/textImporter';
import { noSuchItem } from './stories';
import { wireImporters } from './wire/wireImporters';

/** Reads a file that lies in another by what it is; a mail in a mail for its own text alone, so that none nests for ever. */
const innerReader: InnerReader = {
  read: (file) => {
    const importer = mostSure(file, plainImporters);
    if (importer.id === mboxImporter.id) return innerMailbox.read(file);
    return importer.id === emlImporter.id ? readMailText(file) : importer.read(file);
  },
};

const emlImporter = mailImporter(innerReader);
const mboxImporter = mailboxImporter(emlImporter);
const innerMailbox = mailboxImporter({ ...emlImporter, read: (file) => readMailText(file), list: () => succeed(['']) });

/** Every way into the house but archives, whose files are read by these. */
const plainImporters: readonly Importer[] = [
  textImporter,
  htmlImporter,
  docxImporter,
  rtfImporter,
  odtImporter,
  pdfImporter,
  emlImporter,
  mboxImporter,
  iptc7901Importer,
  anpa1312Importer,
  ...wireImporters,
];

function mostSure(file: SourceFile, among: readonly Importer[] = importers): Importer {
  let best: Importer = textImporter;
  let sure = best.recognises(file);
  for (const next of among) {
    const its = next.recognises(file);
    if (its > sure) {
      best = next;
      sure = its;
    }
  }
  return best;
}

/** Every way into the house, in the order they are listed to the user. */
export const importers: readonly Importer[] = [...plainImporters, archiveImporter(innerReader)];

const office: ReadonlySet<string> = new Set(
  [docxImporter, rtfImporter, odtImporter, pdfImporter, emlImporter, mboxImporter].map(({ id }) => id).concat('zip'),
);

/** Whether a file would be read by an importer of office files or mail, whose formats are large and much abused. */
export const isOfficeFile = (file: SourceFile, format?: string): boolean =>
  office.has(format === undefined || format === 'auto' ? mostSure(file).id : format);

/** Whether a file would be read as plain text, which holds nothing but its words. */
export const isPlainText = (file: SourceFile, format?: string): boolean =>
  (format === undefined || format === 'auto' ? mostSure(file).id : format) === textImporter.id;

/** Whether a file is a story of our own, or is asked to be read as one. */
export const isStoryFile = (file: SourceFile, format?: string): boolean =>
  (format === undefined || format === 'auto' ? mostSure(file).id : format) === 'verbatim';

/** The importer asked for, or the one that recognises the file best. */
function importerFor(file: SourceFile, format: string | undefined): Outcome<Importer> {
  const importer =
    format === undefined || format === 'auto' ? mostSure(file) : importers.find(({ id }) => id === format);
  return importer
    ? succeed(importer)
    : fail(
        'unknown-format',
        `There is no importer called \u201c${format ?? ''}\u201d. Choose one of: ${importers.map(({ id }) => id).join(', ')}.`,
      );
}

/**
 * Reads a file with the importer asked for, or with the one that recognises it best; of a file that holds several
 * stories the one numbered `item`, from 1, or else the first. Never throws.
 */
export function importSource(file: SourceFile, format?: string, item?: number): Outcome<Source> {
  const importer = importerFor(file, format);
  if (!importer.ok) return importer;
  if (item !== undefined && item > 1 && !importer.value.list) return noSuchItem(file.name, item, 1);
  const source = importer.value.read(file, item);
  return source.ok ? succeed(keepSavable(source.value)) : source;
}

/** The file that holds the story `item` of a file, from 1, where it lies in one of its own; null for the file itself. */
export function innerFile(file: SourceFile, format?: string, item?: number): SourceFile | null {
  const importer = importerFor(file, format);
  return (importer.ok ? importer.value.inner?.(file, item) : null) ?? null;
}

/** The titles of the stories in a file, in their order; one, which may be empty, where a file of its format holds one. */
export function listStories(file: SourceFile, format?: string): Outcome<readonly string[]> {
  const importer = importerFor(file, format);
  if (!importer.ok) return importer;
  return importer.value.list?.(file) ?? succeed(['']);
}
