import type { GivenJob } from '../../story/source';
import type { Emphasis, TextSpan } from '../../story/block';
import { cutSpans } from '../../story/spans';
import { dropControls } from '../bytes/dropControls';
import { emphasisOf } from '../page/emphasisOf';
import { blockElements, hiddenElements } from '../page/htmlElements';
import type { DraftLine, DraftMark, DraftStretch } from './draft';
import { takeCredit, type MarkBook } from './markBook';
import type { MarkupChild, MarkupNode } from './markupNode';

/** Where in the markup a text stands. */
interface Place {
  readonly given: GivenJob;
  readonly tag: string;
  readonly mark: DraftMark | null;
  /** The quotation whose block quotation this is in: a credit may follow. */
  readonly block: DraftMark | null;
  readonly href: string | null;
  readonly emphasis: readonly Emphasis[];
  /** Links here point to other stories. */
  readonly related: boolean;
  /** The quotation whose credit this is. */
  readonly creditOf: DraftMark | null;
}

interface Pending {
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

const emptyLine = (): Pending => ({
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

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** NITF's blocks beside HTML's. */
const nitfBlocks = words(
  'block bq hl1 hl2 credit datasource abstract media media-caption media-producer note fn tagline fixture correction content body.content body.end distributor',
);
const crossheads = words('h1 h2 h3 h4 h5 h6 hl1 hl2');
const captions = words('figcaption media-caption caption');
const asides = words('nav aside footer form button fieldset dialog menu fn note tagline datasource media-producer');
const hidden = words('media-metadata media-reference media-object custom-table story.date docdata');
const credits = words('credit cite footer figcaption');

const quoteBlocks = words('blockquote bq figure');

const isBlock = (name: string): boolean => blockElements.has(name) || nitfBlocks.has(name);

const isHidden = ({ name, attributes }: MarkupNode): boolean =>
  hiddenElements.has(name) || hidden.has(name) || attributes['hidden'] !== undefined;

const isRelatedBlock = ({ name, attributes }: MarkupNode): boolean =>
  name === 'nav' || /(?:^|\s)related(?:$|\s|-links)/.test(attributes['class'] ?? '');

function enter(node: MarkupNode, place: Place, book: MarkBook): Place {
  const { name, attributes } = node;
  const mark = place.mark ?? book.markFor(node);
  const next = {
    ...place,
    mark,
    block: place.block ?? (quoteBlocks.has(name) ? mark : null),
    tag: isBlock(name) ? name : place.tag,
    emphasis: [...place.emphasis, ...emphasisOf(name, attributes)],
  };
  if (place.block && credits.has(name) && (name !== 'cite' || place.tag !== 'p'))
    return { ...next, mark: null, given: 'furniture', tag: 'credit', creditOf: place.block };
  if (name === 'a')
    return {
      ...next,
      href: attributes['href'] ?? place.href,
      related: place.related || attributes['rel'] === 'related',
    };
  if (isRelatedBlock(node)) return { ...next, given: 'furniture', tag: 'repeated', related: true };
  if (place.given === 'furniture' || place.given === 'caption') return next;
  if (name === 'table') return { ...next, given: 'furniture', tag: 'table' };
  if (name === 'pre' && attributes['class'] !== undefined && /code/.test(attributes['class']))
    return { ...next, given: 'furniture', tag: 'code' };
  if (asides.has(name)) return { ...next, given: 'furniture' };
  if (captions.has(name)) return { ...next, given: 'caption' };
  if (crossheads.has(name)) return { ...next, given: 'crosshead' };
  if (name === 'p' && attributes['class'] === 'standfirst') return { ...next, given: 'standfirst', tag: 'standfirst' };
  return name === 'li' ? { ...next, given: 'list-item' } : next;
}

function append(pending: Pending, raw: string, place: Place): void {
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

function finish(pending: Pending, place: Place): DraftLine | null {
  const whole = pending.text.join('');
  const text = whole.trim();
  if (text === '') return null;
  const lead = whole.length - whole.trimStart().length;
  const stretches = pending.stretches
    .map(({ from, to, mark }): DraftStretch => ({
      from: Math.max(0, from - lead),
      to: Math.min(text.length, to - lead),
      mark,
    }))
    .filter(({ from, to }) => from < to);
  const isLink = pending.href !== null && pending.linked >= pending.visible;
  if (place.creditOf) takeCredit(place.creditOf, text);
  const given = isLink && pending.related ? 'related' : place.given;
  return {
    text,
    given,
    tag: given === 'related' ? 'a' : place.tag,
    stretches,
    ...(pending.spans.length === 0 ? {} : { spans: cutSpans(pending.spans, lead, lead + text.length) }),
    ...(pending.href === null ? {} : { href: pending.href }),
    ...(isLink ? { isLink } : {}),
  };
}

/** The lines of a piece of markup, HTML or NITF, as a reader sees them: each with its job and its quotations. */
export function markupLines(
  children: readonly MarkupChild[],
  book: MarkBook,
  given: GivenJob = 'paragraph',
): readonly DraftLine[] {
  const lines: DraftLine[] = [];
  let pending = emptyLine();
  const flush = (place: Place): void => {
    if (pending.length === 0) return;
    const line = finish(pending, place);
    if (line) lines.push(line);
    pending = emptyLine();
  };
  const walk = (child: MarkupChild, place: Place): void => {
    if (typeof child === 'string') {
      append(pending, child, place);
      return;
    }
    if (isHidden(child)) return;
    if (child.name === 'br' || child.name === 'hr') {
      flush(place);
      return;
    }
    const inner = enter(child, place, book);
    const stands = isBlock(child.name) || inner.creditOf !== place.creditOf;
    if (stands) flush(place);
    // A byline's title runs on from the name without a stop.
    if (child.name === 'byttl' && pending.visible > 0) append(pending, ', ', place);
    for (const each of child.children) walk(each, inner);
    if (stands) flush(inner);
  };
  const ground: Place = {
    given,
    tag: 'p',
    mark: null,
    block: null,
    href: null,
    emphasis: [],
    related: false,
    creditOf: null,
  };
  for (const child of children) walk(child, ground);
  flush(ground);
  return lines;
}
