import { fail, succeed, type Outcome } from '../../story/outcome';
import { decodeText, type DecodedText } from '../bytes/decodeText';
import { mendEncoding, type MendedText } from '../bytes/mendText';
import { parseJson } from '../../text/parseJson';
import type { SourceFile } from '../importer';
import { settleBreaks, settleParagraphs } from '../page/softBreaks';
import { readXmlTree, type XmlDocument } from '../xml/readXmlTree';

/** A file's markup or data, with what decoding it had to say. */
export interface ReadFile<T> {
  readonly value: T;
  readonly encoding: string;
  readonly notes: readonly string[];
}

const declared = /^<\?xml[^>]{0,200}?encoding\s{0,3}=\s{0,3}["']([a-z0-9_.:-]{2,40})/i;

/** XML names its encoding itself; the name counts where the bytes are not UTF-8. */
function redecode(file: SourceFile, decoded: DecodedText): DecodedText {
  const label = declared.exec(decoded.text.slice(0, 300))?.[1]?.toLowerCase();
  if (
    label === undefined ||
    decoded.encoding !== 'windows-1252' ||
    /^(?:utf|windows-1252|iso-8859-1$|latin1|us-ascii)/.test(label)
  )
    return decoded;
  try {
    return {
      text: new TextDecoder(label).decode(file.bytes),
      encoding: label,
      notes: [`Read as ${label}, as the file says.`],
    };
  } catch {
    // An encoding nobody knows: the guess made before stands.
    return decoded;
  }
}

/** A CDATA section whose signs were escaped: what it holds is escaped as well, and is read as what it says. */
const escapedSection = /&lt;!\[CDATA\[([^]*?)\]\]&gt;/g;
const withoutEscapedSections = (xml: string): string =>
  xml.includes('&lt;![CDATA[') ? xml.replace(escapedSection, '$1') : xml;

/** Reads a file as XML; what is not, or breaks off, is a problem. */
export function readXmlFile(file: SourceFile): Outcome<ReadFile<XmlDocument>> {
  const first = decodeText(file);
  if (!first.ok) return first;
  const { text, encoding, notes } = redecode(file, first.value);
  if (!/^[\s\ufeff]*</.test(text.slice(0, 200)))
    return fail(
      'not-xml',
      `${file.name} is not XML: it does not begin with a tag. Open it as plain text, or ask the sender which format it is.`,
    );
  const xml = readXmlTree(file.name, settleBreaks(settleParagraphs(withoutEscapedSections(text))));
  if (!xml.ok) return xml;
  const { faults } = xml.value;
  const repaired =
    faults === 0
      ? []
      : [
          `The file’s XML is not well-formed in ${faults} ${faults === 1 ? 'place' : 'places'}: it was read as far as it makes sense.`,
        ];
  return succeed({ value: xml.value, encoding, notes: [...notes, ...repaired] });
}

/** A character beyond ASCII that JSON writes as its number; halves of a pair stay. */
const escapedCharacter = /(?<!\\)((?:\\\\)*)\\u(?!d[89a-f])(?!00[0-7])([0-9a-f]{4})/gi;

/** An escape whose backslash was escaped once more: “\\\\u201c” in the file is “\\u201c” in the copy. */
const escapedTwice = /\\\\u(20(?:1[3489cd]|26)|00a[0-9a-f]|003[ce]|0026)/gi;
const marksTwice = /\\\\u20(?:1[3489cd]|26)/gi;

const characterOf = (hex: string): string => {
  const character = String.fromCharCode(Number.parseInt(hex, 16));
  return character === '"' || character === '\\' ? `\\${character}` : character;
};

/** What went wrong with the characters of a JSON text before they were escaped, put right. */
function mendJson(json: string): MendedText {
  const twice = json.match(marksTwice)?.length ?? 0;
  const once =
    twice > 1 ? json.replace(escapedTwice, (_, hex: string) => characterOf(hex)).replace(/\\\\n/g, '\\n') : json;
  const told =
    twice > 1 ? [`Escapes stood for ${twice} characters, such as \\u201c: they were read as what they mean.`] : [];
  if (!/\\u00[89a-f]/i.test(once)) return { text: once, notes: told };
  const mended = mendEncoding(
    once.replace(escapedCharacter, (_, before: string, hex: string) => before + characterOf(hex)),
  );
  return { text: mended.text, notes: [...told, ...mended.notes] };
}

/** The most lines of a file that holds a value in each. */
const mostLines = 20_000;

/** A value, or the list of those that stand in a line each; undefined for what is neither. */
function parseValues(text: string): unknown {
  const whole = parseJson(text);
  if (whole !== undefined) return whole;
  const lines = text.split('\n', mostLines).filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return undefined;
  const values = lines.map(parseJson);
  return values.includes(undefined) ? undefined : values;
}

/** Reads a file as JSON, or as a value in each line; what is neither, or breaks off, is a problem. */
export function readJsonFile(file: SourceFile): Outcome<ReadFile<unknown>> {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const { text, encoding, notes } = decoded.value;
  const mended = mendJson(text.replace(/^\ufeff/, ''));
  const value = parseValues(mended.text);
  if (value !== undefined) return succeed({ value, encoding, notes: [...notes, ...mended.notes] });
  return /^[\s\ufeff]*[[{]/.test(text.slice(0, 200))
    ? fail('damaged', `${file.name} is JSON that breaks off or is damaged. Ask the sender for the file again.`)
    : fail('not-json', `${file.name} is not JSON. Open it as plain text, or ask the sender which format it is.`);
}

/** The beginning of a file as text, to know it by; empty for what is no text. */
export function headOf({ bytes }: SourceFile, longest = 65_536): string {
  const head = bytes.subarray(0, longest);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('utf-8').decode(head).trimStart();
}

/** The name of the first element, without its prefix; null where the file does not begin like XML. */
export function rootName(file: SourceFile): string | null {
  const head = headOf(file);
  let at = 0;
  while (head.startsWith('<?', at) || head.startsWith('<!', at)) {
    const isComment = head.startsWith('<!--', at);
    const end = isComment ? head.indexOf('-->', at) : endOfDeclaration(head, at);
    if (end < 0) return null;
    at = end + (isComment ? 3 : 1);
    while (at < head.length && head.charCodeAt(at) <= 32) at += 1;
  }
  return /^<(?:[\w.-]{1,60}:)?([A-Za-z_][\w.-]{0,60})[\s/>]/.exec(head.slice(at, at + 140))?.[1] ?? null;
}

/** A declaration may hold others in brackets. */
function endOfDeclaration(head: string, from: number): number {
  const end = head.indexOf('>', from);
  const bracket = head.indexOf('[', from);
  if (bracket < 0 || bracket > end) return end;
  const close = head.indexOf(']', bracket);
  return close < 0 ? -1 : head.indexOf('>', close);
}
