import type { GivenSpeaker, SourceMetadata } from '../../story/source';
import { asJob, plainLine, type DraftLine, type StoryDraft } from './draft';
import { asDate, asLanguage, asUrl, present } from './fields';
import { markBook, type MarkBook } from './markBook';
import { allNamed, deepNamed, elementsIn, firstAt, firstNamed, plainText, type MarkupNode } from '../xml/markupNode';
import { markupLines } from './markupLines';
import { nameSpeakers } from './nameSpeakers';
import { withTop } from './topLines';

/** Several lines as one: a headline or an abstract that the file breaks. */
const fieldLines = (node: MarkupNode | undefined, book: MarkBook, given: DraftLine['given']): readonly DraftLine[] =>
  node === undefined
    ? []
    : markupLines(node.children, book, given).map((line) => (line.given === given ? line : asJob(given, line)));

const contentOf = (meta: readonly MarkupNode[], name: string): string | undefined =>
  meta.find(({ attributes }) => attributes['name'] === name)?.attributes['content'];

/** Whoever the head lists as quoted; our own files give them ids. */
function peopleOf(docdata: MarkupNode | undefined): ReadonlyMap<string, GivenSpeaker> {
  return new Map(
    elementsIn(firstNamed(docdata, 'identified-content')).flatMap((node, at): [string, GivenSpeaker][] => {
      const name = plainText(node);
      const id = node.attributes['id']?.replace(/^speaker-/, '');
      if (name === undefined || (node.name !== 'person' && node.name !== 'org')) return [];
      return [
        [
          id ?? String(at),
          { ...(id === undefined ? {} : { id }), name, role: null, ...(node.name === 'org' ? { isBody: true } : {}) },
        ],
      ];
    }),
  );
}

const withheld =
  /Withheld\. Embargo as written: (.+?)(?= A hold was overridden: | A related story without | The speaker |$)/;

function readHead(nitf: MarkupNode): SourceMetadata {
  const docdata = firstAt(nitf, 'head', 'docdata');
  const meta = allNamed(firstNamed(nitf, 'head'), 'meta');
  const bodyHead = firstAt(nitf, 'body', 'body.head');
  const instant = (name: string): string | undefined => asDate(firstNamed(docdata, name)?.attributes['norm']);
  const message = firstNamed(docdata, 'ed-msg')?.attributes['info'] ?? '';
  return present({
    language:
      asLanguage(contentOf(meta, 'language')) ??
      asLanguage(nitf.attributes['lang'] ?? nitf.attributes['baselang'] ?? nitf.attributes['xml:lang']),
    published: instant('date.issue'),
    embargo: instant('date.release') ?? withheld.exec(message)?.[1],
    url: asUrl(contentOf(meta, 'source')),
    credit: plainText(firstNamed(bodyHead, 'distributor')) ?? plainText(firstAt(bodyHead, 'rights', 'rights.owner')),
    publisher: firstNamed(docdata, 'doc.copyright')?.attributes['holder'],
    slug: deepNamed(docdata, 'fixture')[0]?.attributes['fix-id'],
    keywords:
      deepNamed(docdata, 'keyword')
        .flatMap(({ attributes }) => attributes['key'] ?? [])
        .slice(0, 40)
        .join(', ') || undefined,
  });
}

/** Subheads and abstracts tell the standfirst; a subhead that repeats the headline tells nothing. */
function standfirstOf(
  bodyHead: MarkupNode | undefined,
  headline: string | undefined,
  book: MarkBook,
): readonly DraftLine[] {
  const abstract = fieldLines(firstNamed(bodyHead, 'abstract'), book, 'standfirst');
  if (abstract.length > 0) return abstract;
  const subhead = firstAt(bodyHead, 'hedline', 'hl2');
  return plainText(subhead) === headline ? [] : fieldLines(subhead, book, 'standfirst');
}

/** The story of a `<nitf>` element, as agencies really send it: what is missing or misplaced is passed over. */
export function readNitf(nitf: MarkupNode): StoryDraft {
  const book = markBook();
  const body = firstNamed(nitf, 'body');
  const bodyHead = firstNamed(body, 'body.head') ?? firstNamed(nitf, 'body.head');
  const content = firstNamed(body, 'body.content') ?? firstNamed(nitf, 'body.content');
  const hedline = firstAt(bodyHead, 'hedline', 'hl1') ?? firstNamed(bodyHead, 'hedline');
  const headline = fieldLines(hedline, book, 'headline');
  const copy = withTop(
    {
      headline: headline.length > 0 ? headline : plainLine('headline', plainText(firstAt(nitf, 'head', 'title'))),
      standfirst: standfirstOf(bodyHead, plainText(hedline), book),
      byline: fieldLines(firstNamed(bodyHead, 'byline'), book, 'byline'),
      dateline: fieldLines(firstNamed(bodyHead, 'dateline'), book, 'dateline'),
    },
    markupLines(content?.children ?? outside(body), book),
  );
  const end = markupLines(firstNamed(body, 'body.end')?.children ?? [], book, 'furniture');
  nameSpeakers(copy, peopleOf(firstAt(nitf, 'head', 'docdata')));
  const message = firstAt(nitf, 'head', 'docdata', 'ed-msg')?.attributes['info']?.trim();
  return { lines: [...copy, ...end], metadata: readHead(nitf), notes: message ? [`Note to editors: ${message}`] : [] };
}

/** A body without `<body.content>`: all that stands beside its head. */
const outside = (body: MarkupNode | undefined): MarkupNode['children'] =>
  body?.children.filter((child) => typeof child === 'string' || !/^body\.(?:head|end)$/.test(child.name)) ?? [];
