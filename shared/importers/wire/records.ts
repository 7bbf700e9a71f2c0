import type { GivenSpeaker } from '../../story/source';
import { plainMark, type DraftLine, type DraftMark, type DraftStretch } from './draft';
import { asObjects, asText } from './fields';
import { asStatus, readCredit } from './markBook';

/** A quotation as data beside the copy: how our exports, and some desks', list them. */
export interface QuotationRecord {
  readonly id: string | null;
  /** Its words, one text a paragraph. */
  readonly texts: readonly string[];
  readonly where: string;
  readonly paragraphs: readonly number[];
  readonly mark: DraftMark;
}

/** More records than this are not looked for in the copy. */
const mostRecords = 2000;
/** Characters looked through for them, so that a hostile file ends in time; a long story needs a tenth. */
const mostSearched = 200_000_000;

function speakersOf(record: Readonly<Record<string, unknown>>, speaker: string | undefined): readonly GivenSpeaker[] {
  const role = asText(record['role']) ?? null;
  const listed = Array.isArray(record['speakers']) ? record['speakers'] as readonly unknown[] : [];
  const names = listed.flatMap((each): GivenSpeaker[] => {
    const plain = asText(each);
    if (plain !== undefined) return [{ name: plain, role: null }];
    const [party] = asObjects([each]);
    const name = asText(party?.['name']);
    return name === undefined ? [] : [{ name, role: asText(party?.['role']) ?? null }];
  });
  return names.length > 0 || speaker === undefined ? names : [{ name: speaker, role }];
}

/** Reads a list of quotations kept as data; what is no quotation is passed over. */
export function readRecords(list: unknown): readonly QuotationRecord[] {
  if (!Array.isArray(list)) return [];
  return asObjects(list.slice(0, mostRecords)).flatMap((record): QuotationRecord[] => {
    if (typeof record['text'] !== 'string') return [];
    const speaker = asText(record['speaker']);
    const id = asText(record['id']) ?? null;
    const paragraphs = Array.isArray(record['paragraphs']) ? record['paragraphs'].filter((each) => typeof each === 'number') : [];
    const status = asStatus(record['status']);
    return [{
      id, paragraphs, where: asText(record['where']) ?? 'body',
      texts: record['text'].split('\n').map(tidy).filter((text) => text !== ''),
      mark: plainMark('inline', { isOwn: id !== null && status !== null, id, speaker: speaker ?? null, speakers: speakersOf(record, speaker), status, cue: asText(record['cue']) ?? null }),
    }];
  });
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Tells marks found in the markup what the records know: by id, else by their words. */
export function completeMarks(lines: readonly DraftLine[], records: readonly QuotationRecord[]): ReadonlySet<QuotationRecord> {
  const words = new Map<DraftMark, string[]>();
  for (const { text, stretches } of lines) {
    for (const { from, to, mark } of stretches) {
      const known = words.get(mark);
      if (known) known.push(text.slice(from, to));
      else words.set(mark, [text.slice(from, to)]);
    }
  }
  const byId = new Map(records.flatMap((record) => (record.id === null ? [] : [[record.id, record] as const])));
  const byWords = new Map<string, QuotationRecord[]>();
  for (const record of records) byWords.set(letters(record.texts.join('')), [...(byWords.get(letters(record.texts.join(''))) ?? []), record]);
  const used = new Set<QuotationRecord>();
  for (const [mark, texts] of words) {
    const record = (mark.id === null ? undefined : byId.get(mark.id)) ?? byWords.get(letters(texts.join('')))?.find((each) => !used.has(each) && (mark.id === null || each.id === null));
    if (!record) continue;
    used.add(record);
    complete(mark, record.mark);
  }
  return used;
}

function complete(mark: DraftMark, told: DraftMark): void {
  if (mark.id === null) mark.id = told.id;
  mark.status ??= told.status;
  mark.cue ??= told.cue;
  if (told.speaker === null) return;
  mark.speaker = told.speaker;
  mark.speakers = told.speakers;
}

interface Found {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Finds the words of records in the copy, in order, where the markup does not show them. */
export function placeRecords(lines: readonly DraftLine[], records: readonly QuotationRecord[]): readonly DraftLine[] {
  if (records.length === 0) return lines;
  const added = new Map<number, DraftStretch[]>();
  const body = lines.flatMap(({ given }, at) => (/^(?:paragraph|crosshead|list-item)$/.test(given) ? [at] : []));
  const top = lines.flatMap(({ given }, at) => (given === 'headline' || given === 'standfirst' ? [at] : []));
  let cursor: Found = { line: 0, from: 0, to: 0 };
  let budget = mostSearched;
  const size = lines.reduce((sum, { text }) => sum + text.length, 0);
  for (const record of records) {
    budget -= size * record.texts.length;
    if (budget < 0) break;
    const listed = record.paragraphs.flatMap((number) => body[number - 1] ?? []);
    const within = [...top.filter((at) => record.where === 'body' ? listed.length === 0 : lines[at]?.given === record.where || record.where !== 'headline'), ...(listed.length > 0 ? listed : body)];
    let after: Found = listed.length === 0 && record.where === 'body' ? cursor : { line: -1, from: 0, to: 0 };
    for (const text of record.texts) {
      const found = findFrom(lines, within, text, after) ?? findFrom(lines, within, text, { line: -1, from: 0, to: 0 });
      if (!found) continue;
      after = found;
      added.set(found.line, [...(added.get(found.line) ?? []), { from: found.from, to: found.to, mark: record.mark }]);
    }
    if (record.where === 'body') cursor = after;
  }
  return lines.map((line, at) => ({ ...line, stretches: [...line.stretches, ...(added.get(at) ?? [])] }));
}

function findFrom(lines: readonly DraftLine[], within: readonly number[], text: string, after: Found): Found | null {
  for (const at of within) {
    if (at < after.line) continue;
    const from = lines[at]?.text.indexOf(text, at === after.line ? after.to : 0) ?? -1;
    if (from >= 0) return { line: at, from, to: from + text.length };
  }
  return null;
}

/** The speaker of a block quotation in a format that keeps a credit with it. */
export const creditedMark = (credit: string | undefined): DraftMark => {
  const speakers = credit === undefined ? [] : readCredit(credit);
  return plainMark('block', { speakers, speaker: speakers.map(({ name }) => name).join(' and ') || null });
};
