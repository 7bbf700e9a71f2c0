import { fail, succeed, type Outcome } from '../../story/outcome';
import type { Source, SourceMetadata } from '../../story/source';
import { decodeText } from '../bytes/decodeText';
import { dropControls } from '../bytes/dropControls';
import type { Importer, SourceFile } from '../importer';
import { footnoteNotes } from '../office/officeCounts';
import { plainLine, toSource, type DraftLine, type StoryDraft } from '../wire/draft';
import { asDate, asLanguage, asObject, asObjects, asText, asUrl, present } from '../wire/fields';
import { readFrontMatter } from './frontMatter';
import { markdownLines, type ListedQuotations } from './markdownLines';
import { headOf } from '../wire/readFile';
import { completeMarks, placeRecords, readRecords, type QuotationRecord } from '../wire/records';
import { gatherBy } from '../../text/gatherBy';
import { joinRelated, readRelatedList } from '../wire/relatedList';
import { withTop } from '../wire/topLines';
import { joinNames } from '../../text/joinNames';
import { letters } from '../../text/letters';

type Fields = Readonly<Record<string, unknown>>;

const names = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) => asText(each) ?? asText(asObject(each)['name']) ?? []);

function relatedLine(link: Fields): readonly DraftLine[] {
  const url = asUrl(link['url']);
  const publisher = asText(link['source']);
  const age = asText(link['age']);
  return plainLine('related', asText(link['title']) ?? url, 'a', {
    ...(url === undefined ? {} : { href: url }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(age === undefined ? {} : { age }),
  });
}

function readFields(fields: Fields): SourceMetadata {
  const date = asDate(fields['date']) ?? asDate(fields['published']);
  return present({
    language: asLanguage(fields['language']) ?? asLanguage(fields['lang']),
    slug: asText(fields['slug']),
    // Our own front matter once dated a story without a date by its export.
    published: date !== undefined && date === asDate(fields['lastmod']) ? undefined : date,
    embargo: asDate(fields['embargo']) ?? asText(fields['embargo']),
    credit: asText(fields['credit']),
    url: asUrl(fields['source_url']) ?? asUrl(fields['canonical_url']),
    keywords:
      names(fields['tags'] ?? fields['keywords'])
        .slice(0, 40)
        .join(', ') || undefined,
  });
}

const isOf = ({ mark }: QuotationRecord, line: string): boolean =>
  mark.speakers.length > 0 && mark.speakers.every(({ name }) => line.includes(letters(name)));

/** The quotations that the front matter lists, by the letters of their words. */
function listedIn(records: readonly QuotationRecord[]): ListedQuotations {
  const byWords = gatherBy(records, ({ texts }) => letters(texts.join('')));
  return {
    has: (words) => byWords.has(words),
    names: (words, line) => {
      const own = byWords.get(words) ?? [];
      if (own.some((record) => isOf(record, line))) return true;
      // Another desk’s list may leave out the speaker whom its copy names.
      return own.some(({ mark }) => mark.isOwn) ? false : null;
    },
  };
}

function readStory(fields: Fields, text: string): StoryDraft {
  const records = readRecords(fields['quotations'] ?? fields['quotes']);
  const written = markdownLines(text, listedIn(records));
  const body = readRelatedList(written.lines);
  const lines = withTop(
    {
      headline: plainLine('headline', asText(fields['title'])),
      standfirst: plainLine('standfirst', asText(fields['description'])),
      byline: plainLine('byline', asText(fields['byline']) ?? joinNames(names(fields['author'] ?? fields['authors']))),
      dateline: plainLine('dateline', asText(fields['dateline'])),
    },
    body,
  );
  const copy = placeRecords(lines, completeMarks(lines, records));
  return {
    lines: joinRelated(copy, asObjects(fields['related']).flatMap(relatedLine)),
    metadata: readFields(fields),
    notes: footnoteNotes(written.footnotes),
  };
}

function read(file: SourceFile): Outcome<Source> {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const plain = dropControls(decoded.value.text.replace(/\r\n?/g, '\n'));
  const { fields, text, notes } = readFrontMatter(plain.text);
  const draft = readStory(fields, text);
  if (draft.lines.length === 0)
    return fail('empty', `${file.name} is empty: there is no text in it. Choose a file that has the story in it.`);
  return succeed(
    toSource(
      { ...file, format: 'markdown', encoding: decoded.value.encoding },
      { ...draft, notes: [...decoded.value.notes, ...plain.notes, ...notes, ...draft.notes] },
    ),
  );
}

/** A heading with its sign or its line, a link, a footnote, the rule of a table. */
const marksUp =
  /^#{1,6} \S|^\S[^\n]{0,200}\n={3,}[ \t]*$|!?\[[^\]\n]{1,200}\]\(\S{1,500}[^)\n]{0,200}\)|^\[\^[^\]\s]{1,100}\]:|^\|?\s{0,9}:?-{3,}:?\s{0,9}\|/m;

const fieldAhead =
  /^---[ \t]{0,9}\r?\n(?:[A-Za-z_][\w-]{0,60}[ \t]{0,3}:|#)|^\+\+\+[ \t]{0,9}\r?\n[A-Za-z_][\w-]{0,60}[ \t]{0,3}=/;

/** Markdown, with or without front matter. */
export const markdownImporter: Importer = {
  id: 'markdown',
  label: 'Markdown',
  version: 'CommonMark, GFM',
  extensions: ['.md', '.markdown'],
  keeps:
    'Headings, paragraphs, nested and numbered lists, tables, pictures, block quotations, links and emphasis; of the front matter its fields, the quotations it lists, and related links.',
  recognises: (file) => {
    const head = headOf(file);
    const isNamed = /\.(?:md|markdown)$/i.test(file.name);
    if (fieldAhead.test(head)) return isNamed ? 0.9 : 0.65;
    // Text pasted from a page is often saved as .md: without a sign of Markdown, cleaning should read it.
    return isNamed && marksUp.test(head) ? 0.7 : 0;
  },
  read,
};
