// Control characters are what `tidy` turns into blanks.
/* oxlint-disable no-control-regex */
import { fail, succeed, type Outcome } from '../../story/outcome';
import type { LineHint, Source, SourceLine, SourceMetadata } from '../../story/source';
import { dropControls, noteTraps } from '../dropControls';
import type { SourceFile } from '../importer';
import { webLink } from './webLink';

/** What a style or a tag of the file makes of a line. */
export interface LineStyle {
  /** As HTML would have it: p, h1-h6, li, td, figcaption, blockquote. */
  readonly tag: string;
  /** The style says outright what the line is. */
  readonly names: 'headline' | 'standfirst' | 'byline' | null;
}

/** One line of a document: a paragraph, or a part of one between line breaks. */
export interface OfficeLine {
  readonly text: string;
  readonly style: LineStyle;
  /** Characters inside links, blanks left out. */
  readonly linked: number;
  /** As written; checked before it is used. */
  readonly href: string | null;
}

/** All that was read of a document. */
export interface OfficeText {
  readonly lines: readonly OfficeLine[];
  readonly metadata: SourceMetadata;
  readonly notes: readonly string[];
}

export const plainStyle: LineStyle = { tag: 'p', names: null };

const tidy = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd').replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ').trim();

const visible = (text: string): number => text.length - (text.match(/\s/g)?.length ?? 0);

function hintOf({ style, linked, href }: OfficeLine, text: string): LineHint {
  const link = href === null ? null : webLink(href);
  const share = Math.min(1, linked / Math.max(1, visible(text)));
  return {
    tag: style.tag, linkShare: link === null ? 0 : Math.round(share * 1000) / 1000, group: 0, article: true, body: true,
    ...(link === null ? {} : { href: link }),
    ...(style.tag === 'figcaption' ? { figure: true } : {}),
  };
}

/** Style names state the top of the story; the first of each counts. */
function stated(lines: readonly OfficeLine[]): SourceMetadata {
  const first = (job: LineStyle['names']): string | undefined => {
    const line = lines.find(({ style, text }) => style.names === job && tidy(text) !== '');
    return line && tidy(line.text);
  };
  const [headline, standfirst, byline] = [first('headline'), first('standfirst'), first('byline')];
  return {
    ...(headline === undefined ? {} : { headline }), ...(standfirst === undefined ? {} : { standfirst }), ...(byline === undefined ? {} : { byline }),
  };
}

/** A document’s lines as a source: blank ones go, every other is one line of the text. */
export function officeSource(file: SourceFile, format: string, encoding: string, read: OfficeText): Outcome<Source> {
  const kept = read.lines.map((line) => ({ line, text: tidy(line.text) })).filter(({ text }) => text !== '');
  if (kept.length === 0) return fail('empty', `${file.name} is empty: there is no text in it. Choose a file that has the story in it.`);
  const plain = dropControls(kept.map(({ text }) => text).join('\n'));
  let at = 0;
  const texts = plain.text.split('\n');
  const lines = kept.map(({ line }, index): SourceLine => {
    const text = texts[index] ?? '';
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, hint: hintOf(line, text) };
  });
  return succeed({
    name: file.name, format, encoding, text: plain.text, lines,
    metadata: { ...stated(read.lines), ...read.metadata, ...(file.url === undefined ? {} : { url: file.url }) },
    notes: [...read.notes, ...plain.notes, ...noteTraps(plain.text)],
  });
}

/** “1 comment was left out.” or “3 comments were left out.”; nothing for none. */
export const counted = (count: number, one: string, many: string): readonly string[] => (count === 0 ? [] : [`${count === 1 ? one : many.replace('#', String(count))}`]);
