import { parseXml } from '../../trusted';
import type { ExportedFile } from '../../../shared/exporters/exporter';
import { languageOf } from './highlight';

/** Whether a file is formed as its kind must be, in words. */
export interface FileForm {
  readonly isGood: boolean;
  readonly says: string;
}

/** What a receiver of the format cannot do without; the whole schemas are for the project's own tests. */
const required: Readonly<Record<string, readonly string[]>> = {
  'ninjs-3.1': ['uri', 'standard', 'headlines', 'bodies'],
  'ninjs-2.1': ['uri', 'standard', 'headlines', 'bodies'],
  'ninjs-1.4': ['uri', 'headline', 'body_xhtml'],
  ans: ['type', 'version', 'content_elements'],
  'apple-news': ['version', 'identifier', 'title', 'language', 'layout', 'components', 'componentTextStyles'],
  ghost: ['db'],
  verbatim: ['schemaVersion', 'id', 'source', 'blocks', 'quotations'],
};

const good = (says: string): FileForm => ({ isGood: true, says });
const bad = (says: string): FileForm => ({ isGood: false, says });

function jsonForm(text: string, format: string): FileForm {
  try {
    const value: unknown = JSON.parse(text);
    const missing = (required[format] ?? []).filter(
      (name) => typeof value !== 'object' || value === null || !Object.hasOwn(value, name),
    );
    if (missing.length > 0) return bad(`Valid JSON, but without ${missing.join(', ')}, which the format asks for.`);
    return good(format in required ? 'Valid JSON, with every field the format asks for.' : 'Valid JSON.');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return bad(`Not valid JSON: ${error.message}`);
  }
}

/** The parser's first words on what is wrong; null when nothing is. */
export type CheckXml = (text: string) => string | null;

const endings: Readonly<Record<string, readonly [end: string, says: string]>> = {
  html: ['</html>', 'A whole HTML page.'],
  wordpress: ['-->', 'WordPress blocks, the last one closed.'],
};

function plainForm(text: string, format: string): FileForm {
  const [end, says] = endings[format] ?? ['', 'Text in UTF-8.'];
  return text.trimEnd().endsWith(end) ? good(says) : bad('The file breaks off before its end.');
}

function markdownForm(text: string): FileForm {
  const isClosed = text.startsWith('---\n') && text.indexOf('\n---\n', 3) > 0;
  return isClosed ? good('Markdown, its front matter closed.') : bad('The front matter is not closed.');
}

/** A document of parts in one ZIP file, such as Word’s. */
function packedForm(bytes: Uint8Array): FileForm {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const size = `${Math.max(1, Math.round(bytes.length / 1024))} KB`;
  return isPacked
    ? good(`A packed document of ${size}. Below is what a reader sees in it.`)
    : bad('The document is not packed as it must be.');
}

/** Looks at a file as its receiver will first look at it. */
export function formOf(
  { mediaType, text, bytes }: Pick<ExportedFile, 'mediaType' | 'text' | 'bytes'>,
  format: string,
  checkXml: CheckXml,
): FileForm {
  if (bytes !== undefined) return packedForm(bytes);
  const language = languageOf(mediaType);
  if (language === 'json') return jsonForm(text, format);
  if (language === 'markdown') return markdownForm(text);
  if (language === 'plain' || mediaType === 'text/html') return plainForm(text, format);
  const trouble = checkXml(text);
  return trouble === null ? good('Well-formed XML.') : bad(`Not well-formed XML: ${trouble}`);
}

/** The browser's own reader of XML; it loads nothing and runs nothing. */
export const checkXml: CheckXml = (text) => {
  const trouble = parseXml(text).querySelector('parsererror');
  return trouble === null ? null : (trouble.textContent ?? '').slice(0, 200);
};
