import type { Annotation, Resource } from './annotation';
import { namedByHash } from './annotation';
import type { Receipt } from './receipt';
import { answersTo, type ReceiptAnswer } from './verdict';

const { good, bad } = answersTo('annotations');

/** A text by its code points, in which positions of annotations count; made once for many looks. */
const byCodePoints = (text: string): ((start: number, end: number) => string) => {
  // Where no character needs two units, a unit is a code point.
  if (!/[\uD800-\uDBFF]/.test(text)) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join('');
};

type Slice = (start: number, end: number) => string;

/** Whether a resource’s words stand at the place it gives, between what it says stands around them. */
function isThere({ selector }: Resource, slice: Slice): boolean {
  const position = selector.find((each) => each.type === 'TextPositionSelector');
  const quote = selector.find((each) => each.type === 'TextQuoteSelector');
  if (!position || !quote) return false;
  const { start, end } = position;
  const { exact, prefix, suffix } = quote;
  return (
    slice(start, end) === exact &&
    slice(Math.max(0, start - Array.from(prefix).length), start) === prefix &&
    slice(end, end + Array.from(suffix).length) === suffix
  );
}

const resourcesOf = ({ body, target }: Annotation): readonly Resource[] => [
  ...target,
  ...body.flatMap((each) => (each.type === 'SpecificResource' ? [each] : [])),
];

/**
 * Holds each end of each annotation to the text it is of: the file as it is read, and the source where that is at hand.
 * `content` is null for another file than the receipt’s, of whose places it tells nothing.
 */
export function checkAnnotations(
  { annotations, file, source, quotations }: Receipt,
  content: string | null,
  sourceText: string | undefined,
): readonly ReceiptAnswer[] {
  if (annotations === undefined) return [];
  const [fileName, sourceName] = [namedByHash(file.sha256), namedByHash(source.sha256)];
  const slices = new Map<string, Slice>();
  if (content !== null) slices.set(fileName, byCodePoints(content));
  if (sourceText !== undefined) slices.set(sourceName, byCodePoints(sourceText));
  const wrong = annotations.flatMap((annotation) => {
    const isWrong = resourcesOf(annotation).some((each) => {
      const slice = slices.get(each.source);
      return slice === undefined ? each.source !== sourceName && each.source !== fileName : !isThere(each, slice);
    });
    return isWrong ? [annotation.id] : [];
  });
  if (annotations.length !== quotations.length)
    return [bad(`The receipt has ${annotations.length} annotations for ${quotations.length} quotations.`)];
  return wrong.length > 0
    ? wrong.map((id) => bad(`The annotation ${id} names a place where other words stand.`))
    : [good('Each annotation’s place has its words.')];
}
