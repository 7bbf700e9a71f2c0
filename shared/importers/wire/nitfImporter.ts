import { succeed, type Outcome } from '../../story/outcome';
import type { Source } from '../../story/source';
import type { Importer, SourceFile } from '../importer';
import { toSource } from './draft';
import { readNitf } from './nitfStory';
import { headOf, readXmlFile, rootName } from './readFile';
import { fileProblem, xmlProblem } from './wireProblems';

function read(file: SourceFile): Outcome<Source> {
  const xml = readXmlFile(file);
  if (!xml.ok) return xml;
  const { root } = xml.value.value;
  if (root.name !== 'nitf') return xmlProblem(file.name, root.name, 'NITF');
  const draft = readNitf(root);
  if (draft.lines.length === 0) return fileProblem(file.name, 'an NITF item');
  return succeed(
    toSource(
      { ...file, format: 'nitf', encoding: xml.value.encoding },
      { ...draft, notes: [...xml.value.notes, ...draft.notes] },
    ),
  );
}

/** Whether a file says that it is XML, whatever its name says. */
const isXml = (head: string): boolean =>
  /^(?:<\?xml\s|<!DOCTYPE\s+(?!html\b))/i.test(head) ||
  /^<[\w.:-]{1,60}\s[^<>]{0,1500}\bxmlns(?::[\w.-]{1,30})?\s{0,3}=/.test(head) ||
  /^<(?:opml|urlset|sitemapindex|kml|gpx|tei|dita|docbook|channels|results|catalogItem)[\s>]/i.test(head);

/** IPTC's News Industry Text Format, any version, as agencies send it. */
export const nitfImporter: Importer = {
  id: 'nitf',
  label: 'NITF',
  version: '3.x',
  extensions: ['.nitf', '.xml'],
  keeps:
    'Headline, abstract, byline, dateline, body; dates and embargo; q and bq with their sources and credits, people, related links. Lenient: what is missing or misplaced is passed over.',
  recognises: (file) => {
    const root = rootName(file);
    if (root === 'nitf') return 0.97;
    // XML that no other reader knows: this one says what it is.
    if (root !== null && root !== 'html' && (/\.(?:xml|nitf)$/i.test(file.name) || isXml(headOf(file, 2048))))
      return 0.65;
    return 0;
  },
  read,
};
