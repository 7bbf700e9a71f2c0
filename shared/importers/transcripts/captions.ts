import { squeezed } from '../../text/squeezed';
import { readTimeCode, type TranscriptSegment } from './transcript';

const timing = /^\s*([\d:.,]{5,16})\s*-->\s*([\d:.,]{5,16})/;
const voice = /<v(?:\.[^\s>]{0,60})?\s+([^>]{1,100})>/i;
const named = /^(?:\[([^\]]{1,60})\]|>>\s?([^:]{1,60})|(\p{Lu}[\p{L}.'’ -]{1,60}))\s?:\s+(?=\S)/u;

/** The words of a caption without its tags, and who says them where it says so. */
function spoken(lines: readonly string[]): Pick<TranscriptSegment, 'speaker' | 'text'> {
  const written = lines.join(' ');
  const tagged = voice.exec(written)?.[1]?.trim();
  const text = squeezed(written.replace(/<[^>]{0,200}>/g, '').replace(/\{\\[^}]{0,60}\}/g, ''));
  const [whole = '', bracketed, arrowed, plain] = tagged === undefined ? (named.exec(text) ?? []) : [];
  const speaker = tagged ?? bracketed ?? arrowed ?? plain ?? null;
  return { speaker: speaker && squeezed(speaker), text: text.slice(whole.length) };
}

/** Captions of SubRip and WebVTT: each a line of two times and the words below it. */
export function readCaptions(text: string): readonly TranscriptSegment[] {
  const segments: TranscriptSegment[] = [];
  for (const block of text.split(/\n[ \t]*(?:\n[ \t]*)+/)) {
    const lines = block.split('\n');
    const at = lines.slice(0, 3).findIndex((line) => timing.test(line));
    const [, start = '', end = ''] = timing.exec(lines[at] ?? '') ?? [];
    if (at < 0) continue;
    const words = spoken(lines.slice(at + 1));
    if (words.text !== '') segments.push({ ...words, start: readTimeCode(start), end: readTimeCode(end) });
  }
  return segments;
}
