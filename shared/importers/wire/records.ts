import type { GivenSpeaker } from '../../story/source';
import { plainMark, type DraftLine, type DraftMark, type DraftStretch } from './draft';
import { asObjects, asText } from './fields';
import { asStatus, readCredit } from './markBook';
import { joinNames } from '../../text/joinNames';
import { letters } from '../../text/letters';
import { squeezed } from '../../text/squeezed';

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
const mostSearched = 60_000_000;

function speakersOf(record: Readonly<Record<string, unknown>>, speaker: string | undefined): readonly GivenSpeaker[] {
  const role = asText(record['role']) ?? null;
  const listed = Array.isArray(record['speakers']) ? (record['speakers'] as readonly unknown[]) : [];
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
    const paragraphs = Array.isArray(record['paragraphs'])
      ? record['paragraphs'].filter((each) => typeof each === 'number')
      : [];
    const status = asStatus(record['status']);
    return [
      {
        id,
        paragraphs,
        where: asText(record['where']) ?? 'body',
        texts: record['text']
          .split('\n')
          .map(squeezed)
          .filter((text) => text !== ''),
        mark: plainMark('inline', {
          isOwn: id !== null && status !== null,
          id,
          speaker: speaker ?? null,
          speakers: speakersOf(record, speaker),
          status,
          cue: asText(record['cue']) ?? null,
        }),
      },
    ];
  });
}

/**
 * Tells marks found in the markup what the records know, by id or else by their words. Gives back the records
 * that are still to be placed, whole or in part: a headline has no markup in most formats.
 */
export function completeMarks(
  lines: readonly DraftLine[],
  records: readonly QuotationRecord[],
): readonly QuotationRecord[] {
  const words = new Map<DraftMark, string[]>();
  for (const { text, stretches } of lines) {
    for (const { from, to, mark } of stretches) {
      const known = words.get(mark);
      if (known) known.push(letters(text.slice(from, to)));
      else words.set(mark, [letters(text.slice(from, to))]);
    }
  }
  const byId = new Map(records.flatMap((record) => (record.id === null ? [] : [[record.id, record] as const])));
  const byWords = new Map<string, QuotationRecord[]>();
  for (const record of records) {
    const key = letters(record.texts.join(''));
    for (const each of new Set([key, ...record.texts.map(letters)])) {
      const alike = byWords.get(each);
      if (alike) alike.push(record);
      else byWords.set(each, [record]);
    }
  }
  const used = new Map<QuotationRecord, QuotationRecord>();
  for (const [mark, texts] of words) {
    // A block quotation may be part of one that begins in the headline.
    const alike =
      byWords.get(texts.join('')) ??
      byWords
        .get(texts[0] ?? '')
        ?.filter((each) => texts.every((text) => each.texts.some((own) => letters(own) === text))) ??
      [];
    const record =
      mark.id === null
        ? alike.find((each) => !used.has(each))
        : (byId.get(mark.id) ?? alike.find((each) => each.id === null && !used.has(each)));
    if (!record) continue;
    complete(mark, record.mark);
    used.set(record, { ...record, mark, texts: without(record.texts, texts) });
  }
  return records.map((record) => used.get(record) ?? record).filter(({ texts }) => texts.length > 0);
}

/** The texts whose words are not among those found. */
function without(texts: readonly string[], found: readonly string[]): readonly string[] {
  const whole = letters(texts.join(''));
  if (whole === found.join('')) return [];
  const left = [...found];
  return texts.filter((text) => {
    const at = left.indexOf(letters(text));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function complete(mark: DraftMark, told: DraftMark): void {
  mark.id ??= told.id;
  mark.isOwn ||= told.isOwn;
  mark.status ??= told.status;
  mark.cue ??= told.cue;
  if (told.speaker === null) return;
  mark.speaker = told.speaker;
  mark.speakers = told.speakers;
}

interface Copy {
  readonly lines: readonly DraftLine[];
  /** What is quoted already, by line. */
  readonly taken: Map<number, DraftStretch[]>;
  readonly body: readonly number[];
  readonly top: readonly number[];
}

/** Finds the words of records in the copy where the markup does not show them; first those that stand in one place only. */
export function placeRecords(lines: readonly DraftLine[], records: readonly QuotationRecord[]): readonly DraftLine[] {
  if (records.length === 0) return lines;
  const copy: Copy = {
    lines,
    taken: new Map(lines.map(({ stretches }, at) => [at, [...stretches]])),
    body: lines.flatMap(({ given }, at) => (/^(?:paragraph|crosshead|list-item)$/.test(given) ? [at] : [])),
    top: lines.flatMap(({ given }, at) => (given === 'headline' || given === 'standfirst' ? [at] : [])),
  };
  const size = lines.reduce((sum, { text }) => sum + text.length, 1);
  const affordable = records.slice(0, Math.floor(mostSearched / size));
  const sure = new Set(affordable.filter((record) => record.texts.every((text) => isSure(copy, record, text))));
  for (const record of [
    ...affordable.filter((each) => sure.has(each)),
    ...affordable.filter((each) => !sure.has(each)),
  ])
    placeOne(copy, record);
  return lines.map((line, at) => ({ ...line, stretches: copy.taken.get(at) ?? [] }));
}

function placesFor({ lines, body, top }: Copy, { where, paragraphs }: QuotationRecord): readonly number[] {
  const listed = paragraphs.flatMap((number) => body[number - 1] ?? []);
  const inBody = listed.length > 0 ? listed : body;
  const isHere = (at: number): boolean => lines[at]?.given === where;
  return where === 'body'
    ? [...inBody, ...top]
    : [...top.filter(isHere), ...top.filter((at) => !isHere(at)), ...inBody];
}

function isSure(copy: Copy, record: QuotationRecord, text: string): boolean {
  let times = 0;
  for (const at of placesFor(copy, record)) {
    const line = copy.lines[at]?.text ?? '';
    const first = line.indexOf(text);
    if (first >= 0) times += line.includes(text, first + 1) ? 2 : 1;
    if (times > 1) return false;
  }
  return times === 1;
}

function placeOne(copy: Copy, record: QuotationRecord): void {
  const places = placesFor(copy, record);
  let next = 0;
  for (const text of record.texts) {
    // Its texts stand one after the other; where that fails, anywhere free.
    const found = findFree(copy, places.slice(next), text) ?? findFree(copy, places, text);
    if (!found) continue;
    next = Math.max(0, places.indexOf(found.line));
    copy.taken.get(found.line)?.push({ from: found.from, to: found.from + text.length, mark: record.mark });
  }
}

function findFree(
  { lines, taken }: Copy,
  places: readonly number[],
  text: string,
): { readonly line: number; readonly from: number } | null {
  for (const line of places) {
    const words = lines[line]?.text ?? '';
    const quoted = taken.get(line) ?? [];
    for (
      let from = words.indexOf(text), tries = 0;
      from >= 0 && tries < 50;
      from = words.indexOf(text, from + 1), tries += 1
    ) {
      if (!quoted.some((stretch) => stretch.from < from + text.length && from < stretch.to)) return { line, from };
    }
  }
  return null;
}

/** The speaker of a block quotation in a format that keeps a credit with it. */
export const creditedMark = (credit: string | undefined): DraftMark => {
  const speakers = credit === undefined ? [] : readCredit(credit);
  return plainMark('block', { speakers, speaker: joinNames(speakers.map(({ name }) => name)) || null });
};
