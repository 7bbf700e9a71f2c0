import { cleanText } from '../exporters/copy/cleanText';
import { tokensOf } from '../text/tokens';
import { openZip } from '../importers/bytes/zipArchive';
import { markupText } from './markupText';

/** The words and signs of a text, quotation marks and white space aside: what remains the same under any house style. */
export const wordsIn = (text: string): readonly string[] => tokensOf(cleanText(text)).map(({ key }) => key);

/** What people read in an exported file, whatever its format: of JSON its strings, of markup its text, of an office file its parts. */
export function contentOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return officeText(bytes);
  const text = new TextDecoder().decode(bytes);
  const first = text.trimStart().charAt(0);
  if (first === '{' || first === '[') return jsonStrings(text) ?? text;
  // Markdown writes a backslash before a mark that is to be read as itself.
  return first === '<' ? markupText(text, jsonStrings) : text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

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

/** Every string of a JSON text, in order, a line each; null where it is no JSON. */
function jsonStrings(text: string): string | null {
  const strings: string[] = [];
  const left: unknown[] = [];
  try {
    left.push(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') strings.push(markupText(value, () => null));
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value).toReversed()) left.push(each);
  }
  return strings.join('\n');
}
