import type { SourceRange } from '../../story/range';
import type { Source, SourceLine, SourceObject } from '../../story/source';
import { letters } from '../../text/letters';
import { readsAsHeadline } from '../office/readsAsHeadline';

/** A subject without what mail programs put before it. */
export const plainSubject = (subject: string): string =>
  subject
    .replace(/^"(.*)"$/, '$1')
    .replace(/^(?:\[(?:external|ext|extern|spam|caution|suspected spam)[^\]]{0,20}\]\s{0,3}){1,3}/i, '')
    .replace(/^(?:(?:re|fwd?|aw|wg|sv|vs|tr|rv|res|enc|antw|doorst|odp)\s?(?:\[\d{1,3}\])?:\s{0,3}){1,6}/i, '')
    .replace(/^(?:copy|news copy|story|article|filing|filed|press release)\s?[:–—-]\s{1,3}(?=\S+\s)/i, '')
    .trim();

function hasHeadline({ text, lines }: Source, subject: string): boolean {
  if (lines.some(({ hint }) => hint?.given === 'headline')) return true;
  const first = lines
    .filter(({ hint }) => hint?.given !== 'furniture')
    .slice(0, 40)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((line) => line !== '');
  const copy = first.findIndex((line) => line.length > 160 || /[.!?][”’"')]{0,2}$/.test(line));
  const wanted = letters(subject);
  return first.slice(0, copy < 0 ? 4 : copy).some((line) => letters(line) === wanted || readsAsHeadline(line));
}

const moveObject = (object: SourceObject, shift: number): SourceObject => {
  const moved = <R extends SourceRange | null>(range: R): R =>
    range && { ...range, start: range.start + shift, end: range.end + shift };
  const at = object.at + shift;
  if (object.kind === 'picture') return { ...object, at, caption: moved(object.caption) };
  return object.kind === 'embed' ? { ...object, at, words: moved(object.words) } : { ...object, at };
};

/** The subject stands above a mail as its headline does above a story; a mail that brings its own needs none. */
export function withSubject(source: Source, subject: string): Source {
  if (subject === '' || hasHeadline(source, subject)) return source;
  const shift = subject.length + 1;
  const shifted = <T extends SourceRange>(range: T): T => ({
    ...range,
    start: range.start + shift,
    end: range.end + shift,
  });
  const first: SourceLine = {
    start: 0,
    end: subject.length,
    hint: { tag: 'h1', linkShare: 0, article: true, body: true, given: 'headline' },
  };
  return {
    ...source,
    text: `${subject}\n${source.text}`,
    lines: [first, ...source.lines.map(shifted)],
    ...(source.spans ? { spans: source.spans.map(shifted) } : {}),
    ...(source.objects ? { objects: source.objects.map((object) => moveObject(object, shift)) } : {}),
    ...(source.given
      ? {
          given: source.given.map((quotation) => ({
            ...shifted(quotation),
            ...(quotation.parts ? { parts: quotation.parts.map(shifted) } : {}),
          })),
        }
      : {}),
  };
}
