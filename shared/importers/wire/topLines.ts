import { asJob, type DraftLine } from './draft';
import { letters } from '../../text/letters';

/** What stands above the body by a format's fields. */
export interface TopLines {
  readonly headline: readonly DraftLine[];
  readonly standfirst: readonly DraftLine[];
  readonly byline: readonly DraftLine[];
  readonly dateline: readonly DraftLine[];
}

/**
 * Puts the fields above the copy. A copy that begins with the headline and the standfirst once more keeps its
 * own lines of them, which may mark quotations, and the fields' step aside.
 */
export function withTop(top: TopLines, copy: readonly DraftLine[]): readonly DraftLine[] {
  const headline = sameAs(copy[0], top.headline[0], ({ tag }) => tag === 'h1');
  const rest = headline ? copy.slice(1) : copy;
  const standfirst = sameAs(rest[0], top.standfirst[0], ({ tag }) => tag === 'standfirst');
  const body = standfirst ? rest.slice(1) : rest;
  return [
    ...(headline ? [asJob('headline', headline)] : top.headline.slice(0, 1)),
    ...(standfirst ? [asJob('standfirst', standfirst)] : top.standfirst.slice(0, 1)),
    ...top.byline.slice(0, 1),
    ...top.dateline.slice(0, 1),
    ...[...top.headline.slice(1), ...top.standfirst.slice(1)].map((line) =>
      asJob('furniture', { ...line, stretches: [] }),
    ),
    ...body.map((line) => (line.given === 'standfirst' ? asJob('paragraph', line) : line)),
  ];
}

/** The line, when the markup says that it is the field's and there is no field or its words are the same. */
function sameAs(
  line: DraftLine | undefined,
  field: DraftLine | undefined,
  isMarked: (line: DraftLine) => boolean,
): DraftLine | null {
  if (!line || !isMarked(line)) return null;
  return field === undefined || letters(field.text) === letters(line.text) ? line : null;
}
