import { fail, succeed, type Outcome } from '../../story/outcome';
import { parseJson } from '../../text/parseJson';
import { decodeText } from '../bytes/decodeText';
import type { SourceFile } from '../importer';
import { readCaptions } from './captions';
import { readSpokenLines } from './spokenLines';
import type { Transcript } from './transcript';
import { readTranscriptJson } from './transcriptJson';

function told(name: string, written: string): Transcript {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (/^\s{0,99}[[{]\s{0,99}["{[]/.test(text))
    return { name, format: 'json', segments: readTranscriptJson(parseJson(text)) };
  if (/^WEBVTT\b/.test(text)) return { name, format: 'webvtt', segments: readCaptions(text) };
  if (/^\s{0,3}[\d:.,]{5,16}\s{1,3}-->/m.test(text)) return { name, format: 'srt', segments: readCaptions(text) };
  return { name, format: 'text', segments: readSpokenLines(text) };
}

/** Reads a transcript by its content: SubRip, WebVTT, JSON, or text with names and times. Never throws. */
export function readTranscript(file: SourceFile): Outcome<Transcript> {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const transcript = told(file.name, decoded.value.text);
  return transcript.segments.length > 0
    ? succeed(transcript)
    : fail(
        'no-transcript',
        `${file.name} holds no transcript: no words with their times. Export it as SRT, WebVTT, JSON or text with time codes.`,
      );
}
