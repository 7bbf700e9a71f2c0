import { asJob, type DraftLine } from './draft';

const repeated = (line: DraftLine): DraftLine => asJob('furniture', { ...line, stretches: [] }, 'repeated');

const keyOf = ({ text, href }: DraftLine): string => `${href ?? ''} ${text}`;

/**
 * Turns a list of nothing but links under a heading “Related” at the end of the copy into related links,
 * where the format has no other place for them.
 */
export function readRelatedList(lines: readonly DraftLine[]): readonly DraftLine[] {
  let first = lines.length;
  while (first > 0 && lines[first - 1]?.given === 'list-item' && lines[first - 1]?.isLink === true) first -= 1;
  const heading = lines[first - 1];
  if (first === lines.length || heading?.given !== 'crosshead' || !/^related\b.{0,30}$/i.test(heading.text))
    return lines;
  return [
    ...lines.slice(0, first - 1),
    repeated(heading),
    ...lines.slice(first).map((line) => asJob('related', { ...line, stretches: [] }, 'a')),
  ];
}

/** Adds the related links of a format's fields; where the copy repeats one, the copy's line steps back. */
export function joinRelated(lines: readonly DraftLine[], fields: readonly DraftLine[]): readonly DraftLine[] {
  if (fields.length === 0) return lines;
  const told = new Set(fields.map(keyOf));
  const addresses = new Set(fields.map(({ href }) => href));
  return [
    ...lines.map((line) =>
      line.given === 'related' && (told.has(keyOf(line)) || addresses.has(line.href)) ? repeated(line) : line,
    ),
    ...fields,
  ];
}
