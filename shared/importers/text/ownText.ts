import type { GivenJob, GivenQuotation } from '../../story/source';
import { plainLine, plainMark, type DraftLine, type StoryDraft } from '../wire/draft';
import { asDate, asUrl, present } from '../wire/fields';
import { nameSpeakers } from '../wire/nameSpeakers';
import { placeRecords, type QuotationRecord } from '../wire/records';

const statuses: Readonly<Record<string, NonNullable<GivenQuotation['status']>>> = {
  confirmed: 'confirmed',
  'not yet confirmed': 'proposed',
  'not yet known': 'unresolved',
  'cannot be known': 'cannot-be-known',
};
const quotationLine = /^([^\n]{1,400}) \((confirmed|not yet confirmed|not yet known|cannot be known)\): ([^\n]+)$/;
const overrideLine = 'A hold was overridden: ';
const longest = 2_000_000;

/** A plain text of ours: what stands above the lists at its end, and what they tell. */
interface Parts {
  readonly copy: readonly string[];
  readonly links: readonly string[];
  readonly quotations: readonly string[];
  readonly override: string | null;
}

/** The paragraphs under a heading at the end of a text; null where there is no such list. */
function listUnder(heading: string, paragraphs: readonly string[], isItem: (text: string) => boolean): number | null {
  let at = paragraphs.length - 1;
  while (at > 0 && isItem(paragraphs[at] ?? '')) at -= 1;
  return at > 0 && at < paragraphs.length - 1 && paragraphs[at] === heading ? at : null;
}

const isLink = (text: string): boolean => /^[^\n]+\nhttps?:\/\/\S+$/.test(text);

function partsOf(text: string): Parts | null {
  const all = text.replaceAll('\r\n', '\n').trim().split('\n\n');
  const last = all.at(-1) ?? '';
  const override = last.startsWith(overrideLine) ? last.slice(overrideLine.length) : null;
  const whole = override === null ? all : all.slice(0, -1);
  const spoken = listUnder('Quotations:', whole, (each) => quotationLine.test(each));
  const upper = whole.slice(0, spoken ?? whole.length);
  const linked = listUnder('Related:', upper, isLink);
  if (spoken === null && linked === null) return null;
  return {
    copy: upper.slice(0, linked ?? upper.length),
    links: linked === null ? [] : upper.slice(linked + 1),
    quotations: spoken === null ? [] : whole.slice(spoken + 1),
    override,
  };
}

function readRecord(line: string): QuotationRecord[] {
  const [, who = '', known = '', words = ''] = quotationLine.exec(line) ?? [];
  const status = statuses[known];
  if (status === undefined) return [];
  const isNamed = status === 'confirmed' || status === 'proposed';
  // “A, mayor” is one with his office; “A, B and C” are three.
  const comma = / and /.test(who) ? -1 : who.indexOf(', ');
  const name = comma < 0 ? who : who.slice(0, comma);
  const role = comma < 0 ? null : who.slice(comma + 2);
  const speakers = isNamed && !/ and /.test(name) ? [{ name, role }] : [];
  return [
    {
      id: null,
      texts: words.split(' / '),
      where: 'body',
      paragraphs: [],
      mark: plainMark('inline', { isOwn: true, status, speaker: isNamed ? name : null, speakers }),
    },
  ];
}

const embargoLine = /^EMBARGOED UNTIL (\S+)$/;
const isByline = (text: string): boolean => /^by\s\S/iu.test(text) && text.length < 200;
const isDateline = (text: string): boolean => text.length < 80 && /\p{Lu}/u.test(text) && text === text.toUpperCase();

/** Above the copy stand headline, standfirst, byline and dateline, in this order; which are there is told by their looks. */
function topJobs(copy: readonly string[]): readonly GivenJob[] {
  const jobs: GivenJob[] = ['headline'];
  const byline = copy.findIndex((text, at) => (at === 1 || at === 2) && isByline(text));
  const dateline = copy.findIndex(
    (text, at) => at >= 1 && at <= (byline < 0 ? 2 : byline + 1) && at > byline && isDateline(text),
  );
  const first = [byline, dateline].filter((at) => at > 0).toSorted((a, b) => a - b)[0];
  if (first === 2) jobs.push('standfirst');
  if (byline > 0) jobs.push('byline');
  if (dateline > 0) jobs.push('dateline');
  return jobs;
}

function copyLines(copy: readonly string[]): readonly DraftLine[] {
  const jobs = topJobs(copy);
  return copy.flatMap((text, at): readonly DraftLine[] => {
    const top = jobs[at];
    if (top !== undefined) return plainLine(top, text);
    return text.startsWith('• ')
      ? plainLine('list-item', text.slice(2), 'li')
      : plainLine('paragraph', text.replaceAll('\n', ' '));
  });
}

const relatedLine = (text: string): readonly DraftLine[] => {
  const [title = '', url] = text.split('\n');
  const [, words = title, publisher] = /^(.+) \(([^()]{1,200})\)$/.exec(title) ?? [];
  return plainLine('related', words, 'a', present({ href: asUrl(url), publisher }));
};

/** Reads a plain text of ours by the lists at its end; null for any other. */
export function readOwnText(text: string): StoryDraft | null {
  const parts = text.length > longest ? null : partsOf(text);
  if (parts === null) return null;
  const embargo = parts.copy.map((each) => embargoLine.exec(each)?.[1]).find((each) => each !== undefined);
  const records = parts.quotations.flatMap(readRecord);
  const copy = placeRecords(copyLines(parts.copy.filter((each) => !embargoLine.test(each))), records);
  nameSpeakers(
    copy,
    new Map(records.flatMap(({ mark }) => mark.speakers.map((speaker) => [speaker.name, speaker] as const))),
  );
  return {
    lines: [...copy, ...parts.links.flatMap(relatedLine)],
    metadata: present({ embargo: asDate(embargo) }),
    notes: parts.override === null ? [] : [`${overrideLine}${parts.override}`],
  };
}
