import type { StoryCopy } from '../copy/storyCopy';
import { linkId, type WordCopy } from './docxLines';
import type { PackedPicture } from './docxPictures';
import { element, emptyElement, optionalElement, textElement, type Markup } from './markup';

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

const override = (part: string, type: string): Markup =>
  emptyElement('Override', { PartName: `/${part}`, ContentType: type });

/** What kind of part each part is, and each picture. */
export const contentTypes = ({ pictures }: WordCopy): Markup =>
  element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    emptyElement('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    emptyElement('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...[...pictureTypes(pictures.values())].map(([Extension, ContentType]) =>
      emptyElement('Default', { Extension, ContentType }),
    ),
    override('word/document.xml', `${types}document.main+xml`),
    override('word/styles.xml', `${types}styles+xml`),
    override('word/numbering.xml', `${types}numbering+xml`),
    override('word/comments.xml', `${types}comments+xml`),
    override('mammoth/style-map', 'text/prs.mammoth.style-map'),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  );

const pictureTypes = (pictures: Iterable<PackedPicture>): ReadonlyMap<string, string> =>
  new Map([...pictures].map(({ path, file }) => [path.slice(path.lastIndexOf('.') + 1), file.mediaType]));

const related = (id: string, type: string, target: string, mode: 'External' | null = null): Markup =>
  emptyElement('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode });

const relationships = (...contents: readonly Markup[]): Markup =>
  element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...contents);

/** Where the main part stands. */
export const packageLinks = (): Markup =>
  relationships(
    related('document', `${relationship}officeDocument`, 'word/document.xml'),
    related(
      'properties',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ),
  );

/** What the main part points at: its other parts, the related stories, what the copy is linked to, and its pictures. */
export const documentLinks = (copy: StoryCopy, { links, pictures }: WordCopy): Markup =>
  relationships(
    related('styles', `${relationship}styles`, 'styles.xml'),
    related('numbering', `${relationship}numbering`, 'numbering.xml'),
    related('comments', `${relationship}comments`, 'comments.xml'),
    related('styleMap', 'http://schemas.zwobble.org/mammoth/style-map', '/mammoth/style-map'),
    ...copy.related.map(({ url }, at) => related(linkId(at), `${relationship}hyperlink`, url, 'External')),
    ...[...links].map(([url, id]) => related(id, `${relationship}hyperlink`, url, 'External')),
    ...[...pictures.values()].map(({ id, path }) => related(id, `${relationship}image`, path)),
  );

/** Title, language and time, for those who list files. */
export const coreProperties = ({ title, details }: StoryCopy): Markup =>
  element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    textElement('dc:title', title),
    textElement('dc:language', details.language),
    optionalElement('cp:category', details.section),
    optionalElement('cp:keywords', details.tags.join(', ') || null),
    textElement('dcterms:created', details.now, { 'xsi:type': 'dcterms:W3CDTF' }),
  );
