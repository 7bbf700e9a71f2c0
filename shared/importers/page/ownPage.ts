import type { GivenSpeaker, SourceMetadata } from '../../story/source';
import { pageGenerator } from '../../story/webPage';
import { parseJson } from '../../text/parseJson';
import type { HeadParts } from './htmlLines';
import { plainLine, type DraftLine, type StoryDraft } from '../wire/draft';
import { asDate, asLanguage, asObject, asObjects, asRaw, asText, asUrl, present } from '../wire/fields';
import { markBook, type MarkBook } from '../wire/markBook';
import { markupLines } from '../wire/markupLines';
import { allNamed, deepNamed, elementsIn, firstAt, firstNamed, plainText, type MarkupNode } from '../xml/markupNode';
import { nameSpeakers, type People } from '../wire/nameSpeakers';
import { readFragment } from './readFragment';

/** Whether a page is one that we wrote, whose every part says what it is. */
export const isOwnPage = ({ meta }: Pick<HeadParts, 'meta'>): boolean =>
  meta.some(({ name, content }) => name === 'generator' && content === pageGenerator);

type Json = Readonly<Record<string, unknown>>;

const until = /^Embargoed until (\S+)$/;

function readFields(article: Json, language: string): SourceMetadata {
  const access = asRaw(article['conditionsOfAccess']);
  return present({
    language: asLanguage(article['inLanguage']) ?? asLanguage(language),
    published: asDate(article['datePublished']),
    credit: asText(article['creditText']),
    embargo: until.exec(access ?? '')?.[1] ?? access?.trim(),
    url: asUrl(article['isBasedOn']),
  });
}

const top = { standfirst: 'standfirst', byline: 'byline', dateline: 'dateline' } as const;
const isTop = (name: string | undefined): name is keyof typeof top => name !== undefined && Object.hasOwn(top, name);

function headerLines(header: MarkupNode | undefined, book: MarkBook): readonly DraftLine[] {
  return elementsIn(header).flatMap((node): readonly DraftLine[] => {
    if (node.name === 'h1') return markupLines(node.children, book, 'headline');
    const job = node.attributes['class'];
    return isTop(job) ? markupLines(node.children, book, job) : plainLine('furniture', plainText(node), 'repeated');
  });
}

function relatedLines(nav: MarkupNode | undefined): readonly DraftLine[] {
  return deepNamed(nav, 'li').flatMap((item) => {
    const link = firstNamed(item, 'a');
    const about = (name: string): string | undefined =>
      plainText(allNamed(item, 'span').find(({ attributes }) => attributes['class'] === name));
    return plainLine(
      'related',
      plainText(link),
      'a',
      present({ href: asUrl(link?.attributes['href']), publisher: about('source'), age: about('age') }),
    );
  });
}

/** Whoever speaks, by the ids that the page's quotations name: the data in the head tells their roles. */
function readPeople(lines: readonly DraftLine[], article: Json): People {
  const creators = new Map(
    asObjects(article['hasPart']).map((part) => [asText(part['@id']) ?? '', asObjects(part['creator'])]),
  );
  const people = new Map<string, GivenSpeaker>();
  for (const {
    mark: { id, speakerIds },
  } of lines.flatMap(({ stretches }) => stretches)) {
    const parties = creators.get(`#quotation-${id ?? ''}`) ?? [];
    if (parties.length !== speakerIds.length) continue;
    speakerIds.forEach((speaker, at) => {
      const name = asText(parties[at]?.['name']);
      const isBody = parties[at]?.['@type'] === 'Organization';
      if (name !== undefined)
        people.set(speaker, {
          id: speaker,
          name,
          role: asText(parties[at]?.[isBody ? 'description' : 'jobTitle']) ?? null,
          ...(isBody ? { isBody } : {}),
        });
    });
  }
  return people;
}

const isBody = (child: MarkupNode | string): boolean =>
  typeof child === 'string' || (child.name !== 'header' && child.name !== 'nav');

/** Reads a page of ours for what it was made of: every line with its job, every quotation with its speaker. */
export function readOwnPage(html: string, { jsonLd, language }: Pick<HeadParts, 'jsonLd' | 'language'>): StoryDraft {
  const root = readFragment(html);
  const [article = root] = deepNamed(root, 'article');
  const book = markBook();
  const copy = [
    ...headerLines(firstAt(article, 'header'), book),
    ...markupLines(article.children.filter(isBody), book),
  ];
  const facts = asObject(parseJson(jsonLd[0] ?? ''));
  nameSpeakers(copy, readPeople(copy, facts));
  return {
    lines: [...copy, ...relatedLines(firstNamed(article, 'nav'))],
    metadata: readFields(facts, language),
    notes: [],
  };
}
