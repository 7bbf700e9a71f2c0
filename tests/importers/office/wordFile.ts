// Word files made for the tests, part by part.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { importSource } from '../../../shared/importers/importers';
import type { Outcome } from '../../../shared/story/outcome';
import type { Source } from '../../../shared/story/source';

export const wordSpace =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';

const links = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://news.example/tide" TargetMode="External"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///etc/passwd" TargetMode="External"/>
</Relationships>`;

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

const styles = `<?xml version="1.0"?><w:styles ${wordSpace}>${[
  style('Titre', 'Title'),
  style('Sub', 'Subtitle'),
  style('By', 'Byline'),
  style('H1', 'heading 1'),
  style('H2', 'heading 2'),
  style('Mine', 'House crosshead', '<w:basedOn w:val="H2"/>'),
  style('Ghost', 'Ghost', '<w:rPr><w:vanish/></w:rPr>'),
  style('Bullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
  style('Caption', 'caption'),
  style('Loop', 'Loop', '<w:basedOn w:val="Loop"/>'),
].join('')}</w:styles>`;

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inner: string, styleId = ''): string =>
  `<w:p>${styleId === '' ? '' : `<w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>`}${inner}</w:p>`;

export const wordXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${wordSpace}><w:body>${body}</w:body></w:document>`;

export const wordParts = (document: string | Uint8Array): Record<string, Uint8Array> => ({
  '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  'word/document.xml': typeof document === 'string' ? strToU8(document) : document,
  'word/styles.xml': strToU8(styles),
  'word/_rels/document.xml.rels': strToU8(links),
});

export const wordFile = (body: string, more: Zippable = {}): Uint8Array =>
  zipSync({ ...wordParts(wordXml(body)), ...more });

export const open = (bytes: Uint8Array, name = 'harbour.docx', format?: string): Outcome<Source> =>
  importSource({ name, bytes }, format);

export const opened = (bytes: Uint8Array, name?: string): Source => {
  const source = open(bytes, name);
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
};

/** What is said of a file that is refused; '' when it is not. */
export const refusal = (bytes: Uint8Array, name?: string, format?: string): string => {
  const source = open(bytes, name, format);
  return source.ok ? '' : source.problem.message;
};

/** Each line as `tag: text`. */
export const linesOf = (source: Source): readonly string[] =>
  source.lines.map(({ start, end, hint }) => `${hint?.tag ?? '-'}: ${source.text.slice(start, end)}`);
