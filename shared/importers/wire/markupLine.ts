import type { GivenJob } from '../../story/source';
import type { TextSpan } from '../../story/block';
import { cutSpans } from '../../story/spans';
import { dropControls } from '../bytes/dropControls';
import type { DraftLine, DraftMark, DraftStretch } from './draft';
import { takeCredit } from './markBook';
import type { Place } from './markupPlace';

/** A line that is being read. */
export interface Pending {
  text: string[];
  length: number;
  endsBlank: boolean;
  stretches: { from: number; to: number; mark: DraftMark }[];
  spans: TextSpan[];
  linked: number;
  visible: number;
  href: string | null;
  related: boolean;
}

export const emptyLine = (): Pending => ({
  text: [],
  length: 0,
  endsBlank: true,
  stretches: [],
  spans: [],
  linked: 0,
  visible: 0,
  href: null,
  related: false,
});

/** Adds words to the line, as its place would have them. */
export function append(pending: Pending, raw: string, place: Place): void {
  const clean = dropControls(raw).text.replace(/[\s\u0085]+/g, (run) => (/^\u00a0+$/.test(run) ? run : ' '));
  const text = pending.endsBlank && clean.startsWith(' ') ? clean.slice(1) : clean;
  if (text === '') return;
  const from = pending.length;
  pending.text.push(text);
  pending.length += text.length;
  pending.endsBlank = text.endsWith(' ');
  const visible = text.trim().length;
  pending.visible += visible;
  if (place.href !== null) {
    pending.linked += visible;
    pending.href ??= place.href;
    pending.related ||= place.related;
  }
  const to = pending.length;
  if (place.href !== null) pending.spans.push({ kind: 'link', from, to, href: place.href.trim() });
  for (const kind of place.emphasis) pending.spans.push({ kind, from, to });
  if (place.mark === null) return;
  const last = pending.stretches.at(-1);
  if (last && last.mark === place.mark && last.to === from) last.to = pending.length;
  else pending.stretches.push({ from, to: pending.length, mark: place.mark });
}

/** What the place makes of a line beyond its job. */
function structureOf(place: Place, given: GivenJob): Partial<DraftLine> {
  const { item, level, row, object } = place;
  const isQuoted = place.quoted && given === 'paragraph';
  return {
    ...(given === 'list-item' && item
      ? { level: item.level, ...(item.number === null ? {} : { number: item.number }) }
      : {}),
    ...(given === 'crosshead' && level !== null ? { level, tag: `h${level}` } : {}),
    ...(row ? { table: row.table, ...(row.head ? { head: true } : {}) } : {}),
    ...(isQuoted ? { quoted: true } : {}),
    ...(isQuoted && place.cites !== null ? { cites: place.cites } : {}),
    ...(object && (given === 'paragraph' || given === 'caption') ? { object } : {}),
  };
}

/** A job as the line has it: what follows an item's first line stands beneath it. */
function givenAt({ given, item }: Place): GivenJob {
  if (given !== 'list-item' || item === null) return given;
  const isFirst = !item.isBegun;
  item.isBegun = true;
  return isFirst ? 'list-item' : 'paragraph';
}

/** The line as read; null for no words. */
export function finish(pending: Pending, place: Place): DraftLine | null {
  const whole = pending.text.join('');
  const text = place.row ? whole : whole.trim();
  if (text.trim() === '') return null;
  const lead = place.row ? 0 : whole.length - whole.trimStart().length;
  const stretches = pending.stretches
    .map(({ from, to, mark }): DraftStretch => ({
      from: Math.max(0, from - lead),
      to: Math.min(text.length, to - lead),
      mark,
    }))
    .filter(({ from, to }) => from < to);
  const isLink = pending.href !== null && pending.linked >= pending.visible;
  if (place.creditOf) takeCredit(place.creditOf, text);
  const given = isLink && pending.related ? 'related' : place.row ? 'table' : givenAt(place);
  return {
    text,
    given,
    tag: given === 'related' ? 'a' : place.tag,
    stretches,
    ...structureOf(place, given),
    ...(pending.spans.length === 0 ? {} : { spans: cutSpans(pending.spans, lead, lead + text.length) }),
    ...(pending.href === null ? {} : { href: pending.href }),
    ...(isLink ? { isLink } : {}),
  };
}

/** A tab between two cells; no blanks stand before it. */
export function appendBorder(pending: Pending): void {
  const last = pending.text.pop();
  if (last !== undefined) pending.text.push(last.replace(/ $/, ''));
  if (last?.endsWith(' ')) pending.length -= 1;
  const end = pending.length;
  pending.spans = pending.spans.map((span) => (span.to > end ? { ...span, to: end } : span));
  for (const stretch of pending.stretches) stretch.to = Math.min(stretch.to, end);
  pending.text.push('\t');
  pending.length += 1;
  pending.endsBlank = true;
}
