import { squeezed } from '../../text/squeezed';
import { asObject, asText } from '../wire/fields';
import { readTimeCode, type TranscriptSegment } from './transcript';

type Json = Readonly<Record<string, unknown>>;

const textNames = ['text', 'transcript', 'value', 'word', 'content', 'punctuated_word'];
const startNames = ['start', 'start_time', 'startTime', 'time', 'begin', 'offset', 'ts'];
const endNames = ['end', 'end_time', 'endTime', 'endtime', 'end_ts'];
const speakerNames = ['speaker', 'speaker_name', 'speakerName', 'speaker_label', 'speaker_id'];

const firstOf = (item: Json, names: readonly string[]): unknown =>
  names.map((name) => item[name]).find((value) => value !== undefined && value !== null);

const isSpoken = (item: Json): boolean =>
  asText(firstOf(item, textNames)) !== undefined && firstOf(item, startNames) !== undefined;

const deepest = 8;

/** The lists of a value whose items have words and a time, the outermost of each branch. */
function listsIn(value: unknown, depth = 0): readonly (readonly Json[])[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const items = value.map(asObject);
    if (items.length > 0 && items.filter(isSpoken).length > items.length / 2) return [items.filter(isSpoken)];
  }
  return Object.values(value).flatMap((each) => listsIn(each, depth + 1));
}

const wordsIn = (list: readonly Json[]): number =>
  list.reduce((sum, item) => sum + (asText(firstOf(item, textNames)) ?? '').split(' ').length, 0);

/** Whisper counts in seconds and parts of them, Trint and others in whole milliseconds: no word takes a thousand seconds. */
function unitOf(list: readonly Json[]): number {
  const starts = list.map((item) => firstOf(item, startNames)).filter((start) => typeof start === 'number');
  const last = Math.max(0, ...starts.slice(-1000));
  return starts.every(Number.isInteger) && last > wordsIn(list) * 20 ? 1 : 1000;
}

function timeOf(value: unknown, unit: number): number | null {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.round(value * unit);
  const text = asText(value) ?? '';
  return (
    readTimeCode(text) ?? (/^\d{1,9}(?:\.\d{1,9})?s?$/.test(text) ? Math.round(Number.parseFloat(text) * unit) : null)
  );
}

const nameOf = (value: unknown): string | null =>
  typeof value === 'number' ? `Speaker ${value}` : (asText(value) ?? asText(asObject(value)['name']) ?? null);

const longestSegment = 40;

/** Single words of one speaker as sentences. */
function joined(segments: readonly TranscriptSegment[]): readonly TranscriptSegment[] {
  const whole: TranscriptSegment[] = [];
  for (const segment of segments) {
    const last = whole.at(-1);
    const goesOn =
      last?.speaker === segment.speaker && !/[.!?]$/.test(last.text) && last.text.split(' ').length < longestSegment;
    if (!last || !goesOn) whole.push(segment);
    else whole[whole.length - 1] = { ...last, end: segment.end, text: `${last.text} ${segment.text}` };
  }
  return whole;
}

/** A transcript in JSON (Whisper, Trint, Otter and their like): the list in it that holds most words with their times. */
export function readTranscriptJson(value: unknown): readonly TranscriptSegment[] {
  const [list] = listsIn(value).toSorted((a, b) => wordsIn(b) - wordsIn(a));
  if (!list) return [];
  const unit = unitOf(list);
  const segments = list.map((item): TranscriptSegment => {
    const start = timeOf(firstOf(item, startNames), unit);
    const length = item['durationMs'];
    const told = timeOf(firstOf(item, endNames), unit);
    const end = told ?? (start !== null && typeof length === 'number' ? start + length : null);
    return {
      speaker: nameOf(firstOf(item, speakerNames)),
      start,
      end,
      text: squeezed(asText(firstOf(item, textNames)) ?? ''),
    };
  });
  return wordsIn(list) < list.length * 2 ? joined(segments) : segments;
}
