import { asJob, type DraftLine } from './draft';
import { letters } from '../../text/letters';

/** What stands above the body by a format's fields. */
export interface TopLines {
  readonly headline: readonly DraftLine[];
  readonly standfirst: readonly DraftLine[];
  readonly byline: readonly DraftLine[];
  readonly dateline: readonly DraftLine[];
}

const byline = /^(?:By|BY|Par|Von|Por|Di|Da|Door|Av|Af)\s\p{Lu}[^.!?:;“”"]{1,80}$/u;

/** The first line of the copy as its byline, where no field states one: “By Ida Marsh”. */
const signsCopy = ({ byline: stated }: TopLines, first: DraftLine | undefined): first is DraftLine =>
  stated.length === 0 && first?.given === 'paragraph' && byline.test(first.text);

/** A field’s dateline without the dash that would part it from the copy. */
const withoutDash = (text: string): string => text.replace(/\s*[-–—=]+\s*$/, '') || text;

const letter = /[\p{L}\p{N}]/u;

/** Whether the copy itself begins with the place that a field states: “HOLT, June 9 (WN) - The mill …”. */
function filesItself(stated: DraftLine | undefined, first: DraftLine | undefined): boolean {
  const place = stated?.text.split(/[,(]/)[0]?.trim().toLowerCase() ?? '';
  if (place === '' || first?.given !== 'paragraph' || !first.text.toLowerCase().startsWith(place)) return false;
  const after = first.text.slice(place.length);
  return !letter.test(after.charAt(0)) && /^[^.!?;:“”"]{0,50}?\s?(?:[–—]|--|\s-\s)/.test(after);
}

/** “WN im”, “abc/de”: the initials of who wrote and who edited, which agencies set beneath the copy. */
const signOff = /^[A-Za-z]{2,5}(?:[ /-][a-z]{1,4}){1,2}$/;

/** “(Adds quote, paragraph 3)”: what has changed since the last version, above the copy. */
const versionNote =
  /^\((?:adds?|updates?|recasts?|corrects?|correcting|writes? through|repeats?|refiles?|changes?|deletes?|removes?|fixes|clarifies|includes?|releads?|tops?|new throughout|with)\b[^()]{0,400}\)$/i;
/** “(Reporting by Ann Otter; Editing by Bo Lind)”: who did what, beneath the copy. */
const whoDidWhat =
  /^\((?:additional |further |extra )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|translated|graphics?) by\b[^()]{1,400}\)$/i;

/** Lines at either end of the copy in which such notes stand. */
const notesAbove = 3;
const notesBelow = 4;

/** The copy with what the agency writes about it and signs it with told apart, and its byline where it is stated beside. */
function withoutNotes(body: readonly DraftLine[], stated: DraftLine | undefined): readonly DraftLine[] {
  const named = letters(stated?.text ?? '').replace(/^by/, '');
  const isByline = (text: string): boolean =>
    named !== '' && text.length < 120 && letters(text).replace(/^by/, '') === named;
  return body.map((line, at) => {
    const words = line.text.trim();
    if (body.length < 2 || line.given !== 'paragraph') return line;
    if (at < notesAbove && isByline(words)) return asJob('furniture', line, 'repeated');
    const isNote =
      (at < notesAbove && versionNote.test(words)) ||
      (at >= body.length - notesBelow && whoDidWhat.test(words)) ||
      (at === body.length - 1 && signOff.test(words));
    return isNote ? asJob('furniture', line, 'note') : line;
  });
}

/**
 * Puts the fields above the copy. A copy that begins with the headline and the standfirst once more keeps its
 * own lines of them, which may mark quotations, and the fields' step aside; so does a field's dateline for the copy's.
 */
export function withTop(top: TopLines, copy: readonly DraftLine[]): readonly DraftLine[] {
  const headline = sameAs(copy[0], top.headline[0], ({ tag }) => tag === 'h1');
  const rest = headline ? copy.slice(1) : copy;
  const standfirst = sameAs(rest[0], top.standfirst[0], ({ tag }) => tag === 'standfirst');
  const copied = standfirst ? rest.slice(1) : rest;
  const isSigned = signsCopy(top, copied[0]);
  const body = isSigned ? copied.slice(1) : copied;
  const isFiled = filesItself(top.dateline[0], body[0]);
  return [
    ...(headline ? [asJob('headline', headline)] : top.headline.slice(0, 1)),
    ...(standfirst ? [asJob('standfirst', standfirst)] : top.standfirst.slice(0, 1)),
    ...(isSigned && copied[0] ? [asJob('byline', copied[0])] : top.byline.slice(0, 1)),
    ...top.dateline
      .slice(0, 1)
      .map((line) => (isFiled ? asJob('furniture', line, 'repeated') : { ...line, text: withoutDash(line.text) })),
    ...[...top.headline.slice(1), ...top.standfirst.slice(1)].map((line) =>
      asJob('furniture', { ...line, stretches: [] }),
    ),
    ...withoutNotes(body, isSigned ? copied[0] : top.byline[0]).map((line) =>
      line.given === 'standfirst' ? asJob('paragraph', line) : line,
    ),
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
