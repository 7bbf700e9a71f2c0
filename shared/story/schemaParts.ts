import * as v from 'valibot';
import { isWebAddress } from '../text/webAddress';
import { blockId } from './range';

export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
export const count = v.pipe(v.number(), v.integer(), v.minValue(1));
export const nullable = <const S extends v.GenericSchema>(schema: S) => v.nullable(schema);
export const list = <const S extends v.GenericSchema>(schema: S) => v.array(schema);
/** No id of a story is longer, in UTF-16 code units. */
export const longestId = 300;
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(longestId));
export const block = v.pipe(id, v.transform(blockId));

export const span = { start: offset, end: offset };
export const sourceRange = v.looseObject(span);
export const textRange = v.looseObject({ block, from: offset, to: offset });
/** An address a click could follow must be http or https: anything else is dropped at the door. */
export const webAddress = v.pipe(
  v.string(),
  v.transform((url) => (isWebAddress(url) ? url : null)),
);

export const emphasis = v.picklist(['strong', 'emphasis', 'superscript', 'subscript', 'strike']);
/** A link is gone with an address that is none, its words stay. */
export const withoutBadLinks = <S extends { readonly kind: string; readonly href?: unknown }>(spans: S[]): S[] =>
  spans.filter(({ kind, href }) => kind !== 'link' || (typeof href === 'string' && isWebAddress(href)));

/** A picture's address, or the hash of its file; one that is neither shows nothing and asks for nothing. */
export const pictureSource = v.pipe(
  v.string(),
  v.transform((src) => (isWebAddress(src) || /^sha256:[0-9a-f]{64}$/.test(src) ? src : '')),
);
