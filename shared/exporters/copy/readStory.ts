import type { Block } from '../../story/block';
import type { RelatedLink, StoryDocument } from '../../story/storyDocument';
import { withoutUntagged } from '../../story/tagged';
import { authorsOf } from './authors';
import { cleanText } from './cleanText';
import { cutCells, cutRuns, type Stretch } from './cutRuns';
import { refusedLinks, styleSpans, type CopySpan } from './cutPieces';
import type { ExportSettings } from '../exporter';
import { asDate, asInstant } from './instant';
import { readBlocks } from './readBlocks';
import { readCorrections, writtenCorrection } from './readCorrections';
import { picturesFolder, pictureReader } from './readPictures';
import { readQuotations } from './readQuotations';
import { setHouseStyle, type StyledText } from './setHouseStyle';
import type { CopyQuotation, CopySpeaker } from './copyLine';
import type { CopyDetails, CopyLink, StoryCopy } from './storyCopy';
import { relFor, type LinkRule } from '../../text/linkRules';
import { webAddress } from '../../text/webAddress';

const tidy = (text: string | null): string => (text === null ? '' : cleanText(text).trim());

interface Reading {
  readonly story: StoryDocument;
  readonly settings: ExportSettings;
  readonly copy: StoryCopy;
}

// A story leaves in many formats, one after the other, and stories never change in place: the last reading is kept.
// One, not a weak map of all: that costs the collector more than it saves.
let last: Reading | null = null;

/** The one walk over a story that all formats share: house style set, text cleaned, quotations joined to speakers. */
export function readStory(story: StoryDocument, settings: ExportSettings): StoryCopy {
  if (last === null || last.story !== story || !isSame(last.settings, settings)) {
    last = { story, settings, copy: walk(story, settings) };
  }
  return last.copy;
}

const isSame = (a: ExportSettings, b: ExportSettings): boolean =>
  a.now === b.now && a.houseStyle === b.houseStyle && a.pictures === b.pictures && a.linkRules === b.linkRules;

const noStretches: readonly Stretch[] = [];

type Cut<Read> = (styled: StyledText, stretches: readonly Stretch[], spans: readonly CopySpan[]) => Read;

const asWritten = ({ text }: Block): StyledText => ({ text, map: (offset) => offset, isPlain: false });

function walk(whole: StoryDocument, settings: ExportSettings): StoryCopy {
  const story = withoutUntagged(whole);
  const set = setHouseStyle(story, settings.houseStyle);
  const { quotations, stretches, byId } = readQuotations(story, set);
  const slug = tidy(story.slug);
  const read = <Read>(block: Block, cut: Cut<Read>): Read => {
    const styled = set.get(block.id) ?? asWritten(block);
    return cut(styled, stretches.get(block.id) ?? noStretches, styleSpans(block.spans, styled, settings.linkRules));
  };
  const { headline, standfirst, byline, dateline, body, leftOut } = readBlocks(story.blocks, {
    line: (block) => read(block, cutRuns),
    cells: (block) => read(block, cutCells),
    picture: pictureReader(picturesFolder(slug, tidy(story.id)), settings.pictures),
    quotation: (id) => (id === undefined ? null : (byId.get(id) ?? null)),
  });
  const { related, unlinked } = readLinks(story.related, settings.linkRules);
  const details = readDetails(story, settings);
  return {
    id: tidy(story.id),
    slug,
    headline,
    quotations,
    title: headline?.text.trim() || slug || 'Untitled story',
    standfirst,
    byline: byline?.text.trim() ?? null,
    authors: byline === null ? [] : authorsOf(byline.text),
    dateline: dateline?.text.trim() ?? null,
    body,
    speakers: speakersOf(quotations),
    related,
    unlinked,
    details,
    corrections: [...readCorrections(story.removed), ...(story.details.corrections ?? []).map(writtenCorrection)],
    override: tidy(story.override?.reason ?? null) || null,
    notices: [
      ...(headline ? [] : ['The story has no headline: its slug stands in for it. Write one before you file.']),
      ...dateNotices(story, details),
      ...unlinked.map(linkNotice),
      ...leftOut,
      ...story.blocks.flatMap(({ text, spans }) => refusedLinks(text, spans)).map(refusedNotice),
      ...speakerNotice(quotations),
    ],
  };
}

function speakersOf(quotations: readonly CopyQuotation[]): readonly CopySpeaker[] {
  const all = new Set<CopySpeaker>();
  for (const { speakers } of quotations) for (const speaker of speakers) all.add(speaker);
  return [...all];
}

function readDetails(story: StoryDocument, { houseStyle, now }: ExportSettings): CopyDetails {
  const instant = asInstant(now);
  if (instant === null) throw new RangeError(`an export needs an ISO 8601 instant, not ${now}`);
  const { language, published, embargo, credit, url, section = null, tags = [], copyright = null } = story.details;
  return {
    language: /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-[A-Za-z]{2})?$/.test(language) ? language : houseStyle.language,
    published: asDate(published?.value ?? null),
    embargo: asInstant(embargo?.value ?? null),
    embargoAsWritten: embargo && (tidy(embargo.text) || 'Embargoed'),
    now: instant,
    credit: tidy(credit?.value ?? credit?.text ?? null) || null,
    source: tidy(story.source.name) || 'source',
    url: webAddress(url),
    section: tidy(section) || null,
    tags: tags.map(tidy).filter((tag) => tag !== ''),
    copyright: tidy(copyright) || null,
  };
}

/** A title of blanks and unseen characters alone would give a link that nobody can find, and that readers drop. */
const isSeen = (title: string): boolean => /[^\p{C}\p{Z}]/u.test(title);

/** The links kept: those with a web address, and the titles of the rest. */
function readLinks(
  links: readonly RelatedLink[],
  rules: readonly LinkRule[] = [],
): Pick<StoryCopy, 'related' | 'unlinked'> {
  const related: CopyLink[] = [];
  const unlinked: string[] = [];
  for (const { kept, title, url, source, age } of links) {
    if (!kept) continue;
    const address = webAddress(url);
    if (address === null) unlinked.push(tidy(title));
    else {
      const rel = relFor(rules, address);
      related.push({
        title: isSeen(title) ? tidy(title) : address,
        url: address,
        source: tidy(source) || null,
        age: tidy(age) || null,
        ...(rel !== null && { rel }),
      });
    }
  }
  return { related, unlinked };
}

const linkNotice = (title: string): string =>
  `The related link “${title}” is left out: it has no web address. Give it one under Related.`;

const refusedNotice = (words: string): string =>
  `The words “${words}” leave without their link: its address is no web address. Give it one or take the link out.`;

function dateNotices({ details: { embargo, published } }: StoryDocument, read: CopyDetails): string[] {
  return [
    ...(embargo && read.embargo === null
      ? [
          `The embargo “${tidy(embargo.text)}” has no date, hour and zone that could be read, so the file carries it in words only. Set it in your CMS.`,
        ]
      : []),
    ...(published && read.published === null
      ? [`The date of publication “${tidy(published.text)}” could not be read, so the file carries none.`]
      : []),
  ];
}

function speakerNotice(quotations: readonly CopyQuotation[]): string[] {
  let open = 0;
  for (const { status } of quotations) if (status === 'unresolved') open += 1;
  if (open === 0) return [];
  return [open === 1 ? 'One quotation leaves without a speaker.' : `${open} quotations leave without a speaker.`];
}
