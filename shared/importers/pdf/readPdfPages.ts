import { sizeLimit } from '../bytes/decodeText';
import type { SourceFile } from '../importer';
import { mostPages, type PdfPage, type PdfText, type PdfWords } from './pdfPages';

/** What pdf.js gives for a piece of text; marks of structure have no `str`. */
interface Item {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
}

interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ readonly items: readonly Item[] }>; cleanup(): void }>;
  getMetadata(): Promise<{ readonly info?: { readonly Title?: unknown } }>;
}

interface Library {
  getDocument(settings: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfFile>;
    destroy(): Promise<void>;
  };
}

/** pdf.js, loaded when the first PDF comes; its worker runs here, in the process that reads files apart. */
async function loadLibrary(): Promise<Library> {
  // Node has no matrices; only drawing needs them, and nothing is drawn.
  const world = globalThis as { DOMMatrix?: unknown };
  world.DOMMatrix ??= Object;
  // @ts-expect-error The worker has no types; it sets itself up where the library looks for it.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Library;
}

function wordsOf({ str = '', transform = [], width = 0 }: Item): readonly PdfWords[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  return str === '' || !Number.isFinite(x + y + size + width) ? [] : [{ text: str, x, y, width, size }];
}

async function readPage(file: PdfFile, number: number): Promise<PdfPage> {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return { words: items.flatMap(wordsOf) };
}

async function readPages(file: PdfFile): Promise<PdfText> {
  const pages: PdfPage[] = [];
  const count = Math.min(file.numPages, mostPages);
  for (let number = 1; number <= count; number += 1) pages.push(await readPage(file, number));
  const { info } = await file.getMetadata();
  return { pages, left: file.numPages - count, title: typeof info?.Title === 'string' ? info.Title : '' };
}

const problemOf = (name: string, error: unknown): PdfText =>
  error instanceof Error && error.name === 'PasswordException'
    ? {
        problem: {
          code: 'protected',
          message: `${name} is a PDF that is locked with a password. Open it in your PDF program, copy the story and paste it here.`,
        },
      }
    : {
        problem: {
          code: 'damaged',
          message: `${name} is a PDF that is damaged or cut off. Ask the sender for it again, or for the story as text.`,
        },
      };

/** The text of a PDF, page by page. Nothing in the file is run, drawn or fetched. Never throws. */
export async function readPdfPages({ name, bytes }: SourceFile): Promise<PdfText> {
  if (bytes.length > sizeLimit)
    return {
      problem: {
        code: 'too-large',
        message: `${name} is larger than 20 MB. Save the pages with the story by themselves and open them.`,
      },
    };
  const library = await loadLibrary();
  // It keeps the bytes that it is given for itself.
  const data = Uint8Array.from(bytes);
  const loading = library.getDocument({
    data,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await readPages(await loading.promise);
  } catch (error) {
    return problemOf(name, error);
  } finally {
    await loading.destroy();
  }
}
