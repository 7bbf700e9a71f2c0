import type { Block, BlockKind } from '../story/block';
import type { RelatedLink, StoryDocument } from '../story/storyDocument';
import { cleanText } from './cleanText';
import { cutRuns, wholeQuotation } from './cutRuns';
import type { ExportSettings } from './exporter';
import { asDate, asInstant } from './instant';
import { readQuotations } from './readQuotations';
import { setHouseStyle } from './setHouseStyle';
import type { CopyBlock, CopyDetails, CopyLine, CopyLink, CopyQuotation, StoryCopy } from './storyCopy';
import { webAddress } from './webAddress';

const tidy = (text: string | null): string => cleanText(text ?? '').trim();

/** The last reading of each story: it leaves in many formats, one after the other, and stories never change in place. */
const read = new WeakMap<StoryDocument, { readonly settings: ExportSettings; readonly copy: StoryCopy }>();

/** The one walk over a story that all formats share: house style set, text cleaned, quotations joined to speakers. */
export function readStory(story: StoryDocument, settings: ExportSettings): StoryCopy {
  const before = read.get(story);
  if (before && before.settings.now === settings.now && before.settings.houseStyle === settings.houseStyle) return before.copy;
  const copy = walk(story, settings);
  read.set(story, { settings, copy });
  return copy;
}

function walk(story: StoryDocument, settings: ExportSettings): StoryCopy {
  const set = setHouseStyle(story, settings.houseStyle);
  const { quotations, stretches } = readQuotations(story, set);
  const line = ({ id, text }: Block): CopyLine => cutRuns(set.get(id)?.text ?? text, stretches.get(id) ?? []);
  const field = (kind: BlockKind): CopyLine | null => {
    const block = story.blocks.find((candidate) => candidate.kind === kind && candidate.text.trim() !== '');
    return block ? line(block) : null;
  };
  const headline = field('headline');
  const slug = tidy(story.slug);
  const related = story.related.filter((link) => link.kept);
  const unlinked = related.filter(({ url }) => webAddress(url) === null).map(({ title }) => tidy(title));
  return {
    id: tidy(story.id), slug, headline, quotations,
    title: headline?.text.trim() || slug || 'Untitled story',
    standfirst: field('standfirst'),
    byline: field('byline')?.text.trim() ?? null,
    dateline: field('dateline')?.text.trim() ?? null,
    body: readBody(story.blocks, line),
    speakers: [...new Set(quotations.flatMap((quotation) => quotation.speakers))],
    related: related.flatMap(readLink),
    unlinked,
    details: readDetails(story, settings),
    override: tidy(story.override?.reason ?? null) || null,
    notices: [...(headline ? [] : ['The story has no headline: its slug stands in for it. Write one before you file.']),
      ...dateNotices(story), ...unlinked.map(linkNotice), ...speakerNotice(quotations)],
  };
}

function readBody(blocks: readonly Block[], line: (block: Block) => CopyLine): readonly CopyBlock[] {
  const body = blocks.flatMap((block): CopyBlock[] => {
    const { kind, text } = block;
    if ((kind !== 'paragraph' && kind !== 'crosshead' && kind !== 'list-item') || text.trim() === '') return [];
    const copy = line(block);
    return [{ ...copy, kind, whole: kind === 'paragraph' ? wholeQuotation(copy) : null }];
  });
  // “She said:” and what runs on from it stay paragraphs: a block quotation stands free from its first word to its last.
  const runIn = new Set(body.flatMap(({ runs, whole }) => runs.flatMap(({ quotation }) => (quotation === whole ? [] : quotation))));
  return body.map((block) => (runIn.has(block.whole) ? { ...block, whole: null } : block));
}

function readDetails(story: StoryDocument, { houseStyle, now }: ExportSettings): CopyDetails {
  const instant = asInstant(now);
  if (instant === null) throw new RangeError(`an export needs an ISO 8601 instant, not ${now}`);
  const { language, published, embargo, credit, url } = story.details;
  return {
    language: /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-[A-Za-z]{2})?$/.test(language) ? language : houseStyle.language,
    published: asDate(published?.value ?? null),
    embargo: asInstant(embargo?.value ?? null),
    embargoAsWritten: embargo && (tidy(embargo.text) || 'Embargoed'),
    now: instant,
    credit: tidy(credit?.value ?? credit?.text ?? null) || null,
    source: tidy(story.source.name) || 'source',
    url: webAddress(url),
  };
}

/** A title of blanks and unseen characters alone would give a link that nobody can find, and that readers drop. */
const isSeen = (title: string): boolean => /[^\p{C}\p{Z}]/u.test(title);

function readLink({ title, url, source, age }: RelatedLink): CopyLink[] {
  const address = webAddress(url);
  return address === null ? [] : [{ title: isSeen(title) ? tidy(title) : address, url: address, source: tidy(source) || null, age: tidy(age) || null }];
}

const linkNotice = (title: string): string =>
  `The related link “${title}” is left out: it has no web address. Give it one under Related.`;

function dateNotices({ details }: StoryDocument): string[] {
  const { embargo, published } = details;
  return [
    ...(embargo && asInstant(embargo.value) === null
      ? [`The embargo “${tidy(embargo.text)}” has no date, hour and zone that could be read, so the file carries it in words only. Set it in your CMS.`] : []),
    ...(published && asDate(published.value) === null
      ? [`The date of publication “${tidy(published.text)}” could not be read, so the file carries none.`] : []),
  ];
}

function speakerNotice(quotations: readonly CopyQuotation[]): string[] {
  const open = quotations.filter(({ status }) => status === 'unresolved').length;
  if (open === 0) return [];
  return [open === 1 ? 'One quotation leaves without a speaker.' : `${open} quotations leave without a speaker.`];
}
