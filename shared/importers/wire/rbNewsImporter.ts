import { succeed, type Outcome } from '../../story/outcome';
import type { Importer, SourceFile } from '../importer';
import { storiesOf, type FileStories } from '../stories';
import { plainLine, type StoryDraft } from './draft';
import { asStandfirst, markupOrText } from './feedParts';
import { asDate, present } from './fields';
import { markBook } from './markBook';
import { deepNamed, firstNamed, plainText, rawText, type MarkupNode } from '../xml/markupNode';
import { nameSpeakers } from './nameSpeakers';
import { readXmlFile, rootName } from './readFile';
import { withTop } from './topLines';
import { xmlProblem } from './wireProblems';

/** Text of an element that may hold HTML as text. */
const shown = (node: MarkupNode | undefined): string | undefined =>
  node === undefined
    ? undefined
    : markupOrText(node, markBook())
        .map(({ text }) => text)
        .join(' ')
        .trim() || undefined;

function readItem(item: MarkupNode): StoryDraft {
  const field = (name: string): MarkupNode | undefined => firstNamed(item, name);
  const content = field('content');
  const body = content ? markupOrText(content, markBook()) : [];
  const agency = shown(field('origin'))?.replace(/^\/|\/$/g, '');
  const note = shown(field('TilRedaktionen'));
  const town = shown(field('town'));
  const copy = withTop(
    {
      headline: plainLine('headline', shown(field('headline'))),
      standfirst: plainLine('standfirst', asStandfirst(shown(field('subtitle')), body)),
      byline: plainLine('byline', shown(field('byLine'))),
      dateline: plainLine('dateline', town),
    },
    body,
  );
  nameSpeakers(copy, new Map());
  const strapline = plainText(field('strapline'));
  const priority = plainText(field('Priority'));
  return {
    lines: copy,
    metadata: present({
      language: 'da',
      published: asDate(rawText(field('PublishDate')).trim()),
      credit: agency,
      slug: strapline,
      keywords: strapline?.split('/').join(', '),
    }),
    notes: [
      ...(priority === undefined ? [] : [`The wire gives it priority ${priority}.`]),
      ...(note === undefined ? [] : [`Note to editors: ${note}`]),
    ],
  };
}

function open(file: SourceFile): Outcome<FileStories> {
  const xml = readXmlFile(file);
  if (!xml.ok) return xml;
  const { root } = xml.value.value;
  const items = root.name === 'RBNews' ? [root] : deepNamed(root, 'RBNews');
  if (items.length === 0) return xmlProblem(file.name, root.name, 'an RBNews item');
  return succeed({ ...xml.value, stories: items.map((item) => () => readItem(item)) });
}

/** RBNews: what Ritzau sends. */
export const rbNewsImporter: Importer = {
  id: 'rbnews',
  label: 'RBNews (Ritzau)',
  version: '1',
  extensions: ['.xml'],
  keeps:
    'Of any item: headline, subtitle, byline, town, content, date, agency, straplines as keywords; priority and the note to editors as notes.',
  recognises: (file) => (/^(?:ArrayOf)?RBNews$/.test(rootName(file) ?? '') ? 0.97 : 0),
  ...storiesOf('rbnews', 'an RBNews item', open),
};
