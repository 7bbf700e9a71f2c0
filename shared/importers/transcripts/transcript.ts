import { twoFigures } from '../../text/calendar';

/** One stretch of what was said. Times are milliseconds from the start of the recording; null where none is told. */
export interface TranscriptSegment {
  /** As the transcript names them; null where it names nobody. */
  readonly speaker: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}

/** A recording in words: a second source of a story, never its copy. */
export interface Transcript {
  readonly name: string;
  readonly format: 'srt' | 'webvtt' | 'json' | 'text';
  readonly segments: readonly TranscriptSegment[];
}

const timeCode = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/;

/** “1:02:03.5”, “02:03” or “00:02:03,500” in milliseconds; null for what is no time code. */
export function readTimeCode(text: string): number | null {
  const [, hours = '0', minutes, seconds, part = ''] = timeCode.exec(text.trim()) ?? [];
  if (minutes === undefined || seconds === undefined) return null;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(part.padEnd(3, '0'));
}

/** A time as people note it: “0:05:09”. */
export function writtenTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 3600)}:${twoFigures(Math.floor(seconds / 60) % 60)}:${twoFigures(seconds % 60)}`;
}
