import { succeed, type Outcome } from '../../story/outcome';
import type { SourceMetadata } from '../../story/source';
import type { Importer, SourceFile } from '../importer';
import { storiesOf, type FileStories } from '../stories';
import { asJob, plainLine, type DraftLine, type StoryDraft } from './draft';
import { asStandfirst, markupOrText } from './feedParts';
import { asDate, asLanguage, present } from './fields';
import { markBook, type MarkBook } from './markBook';
import { allNamed, deepNamed, elementsIn, firstAt, firstNamed, plainText, type MarkupNode } from '../xml/markupNode';
import { nameSpeakers } from './nameSpeakers';
import { readNitf } from './nitfStory';
import { readXmlFile, rootName } from './readFile';
import { withTop } from './topLines';
import { fileProblem, xmlProblem } from './wireProblems';

const formalName = (node: MarkupNode | undefined): string => node?.attributes['FormalName'] ?? '';

const roleOf = (component: MarkupNode): string => formalName(firstNamed(component, 'Role')).toLowerCase();

/** The job of a component by its role, in the words of the agencies that divide a story so. */
function jobOf(role: string): 'headline' | 'standfirst' | 'byline' | 'caption' | 'paragraph' {
  if (/^(?:title|headline|titel|titre)$/.test(role)) return 'headline';
  if (/^(?:lead|abstract|standfirst|chapeau|summary|supporting)$/.test(role)) return 'standfirst';
  if (/^(?:by-?line|author)$/.test(role)) return 'byline';
  return /caption|legend/.test(role) ? 'caption' : 'paragraph';
}

/** Lines of a component’s content: HTML or NITF in elements, HTML in text, or text. */
function contentLines(content: MarkupNode, book: MarkBook): readonly DraftLine[] {
  const nitf = deepNamed(content, 'nitf')[0];
  if (nitf) return readNitf(nitf).lines;
  const body = deepNamed(content, 'body.content')[0] ?? deepNamed(content, 'body')[0] ?? content;
  return markupOrText(body, book);
}

/** Pictures, sound and data beside the text: their content is no copy. */
const isText = (item: MarkupNode): boolean => {
  const media = formalName(firstNamed(item, 'MediaType'));
  return media === '' || /text/i.test(media);
};

/** A component with all that is inside it, outermost first. */
const componentsIn = (node: MarkupNode): readonly MarkupNode[] =>
  allNamed(node, 'NewsComponent').flatMap((inner) => [inner, ...componentsIn(inner)]);

interface Parts {
  readonly lines: DraftLine[];
}

function readContent(components: readonly MarkupNode[], book: MarkBook): readonly DraftLine[] {
  const parts: Parts = { lines: [] };
  for (const component of components) {
    const job = jobOf(roleOf(component));
    for (const item of allNamed(component, 'ContentItem').filter(isText)) {
      const content = firstNamed(item, 'DataContent');
      if (!content) continue;
      const own = contentLines(content, book);
      parts.lines.push(...(job === 'paragraph' ? own : own.map((line) => asJob(job, line))));
    }
  }
  return parts.lines;
}

const lineOf = (components: readonly MarkupNode[], ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const found = components
      .map((component) => plainText(firstAt(component, 'NewsLines', name)))
      .find((text) => text !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
};

const isDate = (text: string): boolean => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?: [\d:]{4,8})?$/.test(text);

function readFields(
  item: MarkupNode,
  components: readonly MarkupNode[],
  envelope: MarkupNode | undefined,
): SourceMetadata {
  const management = firstNamed(item, 'NewsManagement');
  const language = components
    .flatMap((component) => deepNamed(component, 'Language'))
    .map(formalName)
    .find((name) => name !== '');
  const provider = components.flatMap((component) => deepNamed(component, 'Provider'))[0];
  return present({
    language: asLanguage(language) ?? asLanguage(item.attributes['xml:lang'] ?? components[0]?.attributes['xml:lang']),
    published:
      asDate(plainText(firstNamed(management, 'FirstCreated'))) ??
      asDate(plainText(firstNamed(management, 'ThisRevisionCreated'))) ??
      asDate(plainText(firstNamed(envelope, 'DateAndTime'))),
    embargo: /embargo/i.test(formalName(firstNamed(management, 'Status')))
      ? asDate(plainText(deepNamed(management, 'DateAndTime')[0]))
      : undefined,
    credit: lineOf(components, 'CreditLine'),
    publisher: formalName(firstNamed(provider, 'Party')) || lineOf(components, 'CopyrightLine'),
    slug: lineOf(components, 'SlugLine') ?? plainText(firstAt(item, 'Identification', 'NameLabel')),
    keywords:
      [...new Set(components.flatMap((component) => deepNamed(component, 'KeywordLine')).map(plainText))]
        .flatMap((text) => text ?? [])
        .slice(0, 40)
        .join(', ') || undefined,
  });
}

const topJobs: ReadonlySet<string> = new Set(['headline', 'standfirst', 'byline', 'dateline']);

function readItem(item: MarkupNode, envelope: MarkupNode | undefined): StoryDraft {
  const components = componentsIn(item);
  const content = readContent(components, markBook());
  const own = (given: DraftLine['given']): readonly DraftLine[] => content.filter((line) => line.given === given);
  const body = content.filter(({ given }) => !topJobs.has(given));
  const stated = (given: DraftLine['given'], text: string | undefined): readonly DraftLine[] => {
    const lines = plainLine(given, text);
    return lines.length > 0 ? lines : own(given);
  };
  const dateline = lineOf(components, 'DateLine');
  const copy = withTop(
    {
      headline: stated('headline', lineOf(components, 'HeadLine')),
      standfirst: stated('standfirst', asStandfirst(lineOf(components, 'SubHeadLine'), body)),
      byline: stated('byline', lineOf(components, 'ByLine')),
      dateline: stated('dateline', dateline !== undefined && isDate(dateline) ? undefined : dateline),
    },
    body,
  );
  nameSpeakers(copy, new Map());
  const urgency = formalName(firstAt(item, 'NewsManagement', 'Urgency'));
  return {
    lines: copy,
    metadata: readFields(item, components, envelope),
    notes: urgency === '' ? [] : [`The wire gives it urgency ${urgency}.`],
  };
}

function open(file: SourceFile): Outcome<FileStories> {
  const xml = readXmlFile(file);
  if (!xml.ok) return xml;
  const { root } = xml.value.value;
  if (root.name !== 'NewsML') return xmlProblem(file.name, root.name, 'a NewsML 1 package');
  const envelope = firstNamed(root, 'NewsEnvelope');
  const drafts = deepNamed(root, 'NewsItem').map((item) => readItem(item, envelope));
  const stories = drafts.filter(({ lines }) => lines.some(({ given }) => given === 'paragraph'));
  const shown = stories.length > 0 ? stories : drafts.filter(({ lines }) => lines.length > 0);
  return shown.length === 0
    ? fileProblem(file.name, elementsIn(root).length === 0 ? 'NewsML 1' : 'a NewsML 1 package')
    : succeed({ ...xml.value, stories: shown.map((draft) => () => draft) });
}

/** IPTC's NewsML 1, as agencies have sent it since 2000. */
export const newsml1Importer: Importer = {
  id: 'newsml-1',
  label: 'NewsML 1',
  version: '1.0 to 1.2',
  extensions: ['.xml'],
  keeps:
    'Of any item: its news lines, components by their role, the text as HTML, NITF or plain, date, language, slug, keywords; urgency as a note.',
  recognises: (file) => (rootName(file) === 'NewsML' ? 0.97 : 0),
  ...storiesOf('newsml-1', 'a NewsML 1 package', open),
};
