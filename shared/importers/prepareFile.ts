import type { SourceFile } from './importer';
import { innerFile } from './importers';
import { isPdf } from './pdf/pdfImporter';
import { readPdfPages } from './pdf/readPdfPages';

/** A file that can be read at once, and which of its stories is wanted. */
export interface PreparedFile {
  readonly file: SourceFile;
  readonly item: number | undefined;
  /** The importer asked for, where the file is the one that was asked for. */
  readonly format: string | undefined;
}

/**
 * Reads ahead what cannot be read in one go: the pages of a PDF, alone or in a mail or an archive. Any other file is
 * given back as it is. Never throws.
 */
export async function prepareFile(file: SourceFile, format?: string, item?: number): Promise<PreparedFile> {
  if (isPdf(file)) return { file: { ...file, pdf: await readPdfPages(file) }, item, format };
  const inner = innerFile(file, format, item);
  if (!inner || !isPdf(inner)) return { file, item, format };
  return { file: { ...inner, pdf: await readPdfPages(inner) }, item: undefined, format: undefined };
}
