import { repeatsIn } from '../../text/repeats';
import type { PageLines } from './htmlLines';
import type { PageQuoted } from './pageQuotations';

/** What a page sets apart a second time. */
interface PagePulls {
  /** Marked quotations whose words the copy has as well: they are said there. */
  readonly repeated: ReadonlySet<PageQuoted>;
  /** Lines that name who is quoted so. */
  readonly credits: ReadonlySet<number>;
}

const none: PagePulls = { repeated: new Set(), credits: new Set() };

/** Finds the pull quotes of a page whose words stand in its copy. */
export function readPulls({ lines, nodes, quoted }: PageLines): PagePulls {
  const isPull = (at: number): boolean => nodes[lines[at]?.node ?? 0]?.context.pull === true;
  const isCredit = (at: number): boolean => nodes[lines[at]?.node ?? 0]?.context.credit === true;
  if (!lines.some((_, at) => isPull(at))) return none;
  const repeats = repeatsIn(lines.flatMap(({ text }, at) => (isPull(at) ? [] : [text])));
  const credits = new Set<number>();
  const repeated = new Set<PageQuoted>();
  lines.forEach((_, at) => {
    if (isPull(at) && isCredit(at)) credits.add(at);
  });
  for (const each of quoted) {
    const last = each.to === null ? -1 : Math.min(each.to.line - (each.to.seen === 0 ? 1 : 0), lines.length - 1);
    const own: string[] = [];
    for (let at = each.from.line; at <= last && isPull(at) && own.length < mostLines; at += 1)
      if (!isCredit(at)) own.push(lines[at]?.text ?? '');
    if (own.length > 0 && own.every(repeats)) repeated.add(each);
  }
  return { repeated, credits };
}

/** A pull quote of more lines is none. */
const mostLines = 20;
