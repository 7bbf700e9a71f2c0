import { parseJson } from '../text/parseJson';
import { openZip } from '../importers/bytes/zipArchive';
import { markupText } from './markupText';

/** What people read in an exported file, whatever its format: of JSON its strings, of markup its text, of an office file its parts. */
export function contentOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return officeText(bytes);
  const text = new TextDecoder().decode(bytes);
  const first = text.trimStart().charAt(0);
  if (first === '{' || first === '[') return jsonStrings(text) ?? text;
  // Markdown writes a backslash before a mark that is to be read as itself.
  if (first === '<') return markupText(isAtom(text) ? withoutEscapedInline(text) : text, jsonStrings);
  return (text.startsWith('---\ntitle: ') ? withoutInline(text) : text).replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

const isAtom = (text: string): boolean => /^[^>]*>\s*<feed\b/.test(text.slice(0, 400));

/** A feed whose copy is escaped markup, without what stands inside a line of it. Its own text is escaped twice. */
const withoutEscapedInline = (text: string): string =>
  text.replace(/&lt;\/?(?:a|strong|em|s|sup|sub)(?: href=&quot;[^<>\s]*?&quot;)?&gt;/g, '');

/** Markdown without the elements and the addresses that stand inside a line: they are no words, nor is the mark that stands as an entity. What is to be read as itself has a backslash before it. */
const withoutInline = (text: string): string =>
  text.replace(/\\[!-/:-@[-`{-~]|<\/?(?:strong|em|s|sup|sub)>|\]\(<[^<>]*>\)|&lsquo;|[[*~]/g, (found) =>
    found.startsWith('\\') ? found : '',
  );

function officeText(bytes: Uint8Array): string {
  const archive = openZip('', bytes);
  if (!archive.ok) return '';
  const { paths, read } = archive.value;
  return paths
    .filter((path) => path.endsWith('.xml'))
    .map((path) => {
      const part = read(path);
      return part.ok && part.value ? markupText(new TextDecoder().decode(part.value), jsonStrings) : '';
    })
    .join('\n');
}

interface Inline {
  readonly _type?: unknown;
  readonly type?: unknown;
  readonly text?: unknown;
  readonly children?: unknown;
}

const isNode = (value: unknown): value is Inline => typeof value === 'object' && value !== null;

const isText = (value: unknown): boolean =>
  isNode(value) && (value['_type'] === 'span' || value.type === 'extended-text' || value.type === 'link');

const wordsOfNode = (value: unknown): string => {
  if (!isNode(value)) return '';
  if (typeof value.text === 'string') return value.text;
  return Array.isArray(value.children)
    ? value.children.map((child) => (isText(child) ? plainWords(child) : '')).join('')
    : '\n';
};

const plainWords = (value: unknown): string => (isNode(value) && typeof value.text === 'string' ? value.text : '');

/** The words of a paragraph that Portable Text or Lexical keeps in pieces, one for each link or emphasis; null for any other list. */
const wordsInPieces = (value: unknown): string | null =>
  Array.isArray(value) && value.some(isText) ? value.map(wordsOfNode).join('') : null;

/** A text within JSON: Ghost keeps a document of JSON in one. */
const stringText = (value: string, isOutermost: boolean): string =>
  (isOutermost && value.startsWith('{"root":') ? jsonStrings(value, false) : null) ?? markupText(value, () => null);

/** Every string of a JSON text, in order, a line each; null where it is no JSON. */
function jsonStrings(text: string, isOutermost = true): string | null {
  const strings: string[] = [];
  const left = [parseJson(text)];
  if (left[0] === undefined) return null;
  while (left.length > 0) {
    const value = left.pop();
    const words = wordsInPieces(value);
    if (words !== null) strings.push(words);
    else if (typeof value === 'string') strings.push(stringText(value, isOutermost));
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value).toReversed()) left.push(each);
  }
  return strings.join('\n');
}
