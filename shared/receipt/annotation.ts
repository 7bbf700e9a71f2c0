import * as v from 'valibot';
import { decodeHex } from '../text/hex';
import { encodeBase64 } from '../text/base64';
import type { Stretch } from './textPlaces';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const selector = v.variant('type', [
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.object({ type: v.literal('TextQuoteSelector'), exact: v.string(), prefix: v.string(), suffix: v.string() }),
]);

const resource = v.object({
  type: v.literal('SpecificResource'),
  source: v.string(),
  purpose: v.exactOptional(v.literal('linking')),
  selector: v.array(selector),
});

const textual = v.object({
  type: v.literal('TextualBody'),
  purpose: v.picklist(['classifying', 'identifying']),
  value: v.string(),
});

export const annotationSchema = v.object({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: v.string(),
  type: v.literal('Annotation'),
  motivation: v.literal('linking'),
  body: v.array(v.union([resource, textual])),
  target: v.array(resource),
});

/**
 * A quotation as a W3C Web Annotation: its words in the file (bodies of the purpose `linking`), its grade and its speaker,
 * and its words in the source (targets). Positions count Unicode code points, as that model has it.
 */
export type Annotation = v.InferOutput<typeof annotationSchema>;
export type Resource = v.InferOutput<typeof resource>;

/** The name of bytes by their SHA-256 (RFC 6920): the same wherever they lie and whatever they are called. */
export const namedByHash = (sha256: string): string =>
  `ni:///sha-256;${encodeBase64(decodeHex(sha256)).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')}`;

/** The surroundings of a quotation, in code units. */
const around = 32;

/** How many code points stand before each of some places, given in any order; in one walk. */
export function codePointsBefore(text: string, places: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let [at, count] = [0, 0];
  for (const place of [...new Set(places)].toSorted((a, b) => a - b)) {
    while (at < place) {
      at += isPair(text, at) ? 2 : 1;
      count += 1;
    }
    counts.set(place, count);
  }
  return counts;
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;
const isLow = (text: string, at: number): boolean =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) && at > 0 && isPair(text, at - 1);

/** A stretch of a text, by its place and by its words with what stands around them. */
export function resourceOf(
  source: string,
  text: string,
  { start, end }: Stretch,
  counts: ReadonlyMap<number, number>,
): Omit<Resource, 'purpose'> {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextPositionSelector', start: counts.get(start) ?? 0, end: counts.get(end) ?? 0 },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(isLow(text, from) ? from + 1 : from, start),
        suffix: text.slice(end, isLow(text, to) ? to - 1 : to),
      },
    ],
  };
}
