import { deeper, jsonOrNull, jsonString, listAt, objectAt, type Depth, type Json } from '../writers/json';
import type { CopyQuotation } from './storyCopy';

/** A quotation as data, for formats that keep a list of them beside the copy. */
export const quotationRecord = (quotation: CopyQuotation): Readonly<Record<string, unknown>> => ({
  id: quotation.id,
  text: quotation.texts.join('\n'),
  where: quotation.where,
  speaker: quotation.speaker,
  speakers: quotation.speakers.map(({ name, role }) => ({ name, role })),
  status: quotation.status,
  cue: quotation.cue,
});

const names = ['id', 'text', 'where', 'speaker', 'speakers', 'status', 'cue'];

/** The same written as JSON, with fields of the format's own before it. */
export function quotationWriter(
  depth: Depth,
  own: readonly string[] = [],
): (quotation: CopyQuotation, values?: readonly Json[]) => Json {
  const record = objectAt(depth, [...own, ...names]);
  const speakers = listAt(deeper(depth, 1));
  const speaker = objectAt(deeper(depth, 2), ['name', 'role']);
  return (quotation, values = []) =>
    record([
      ...values,
      jsonString(quotation.id),
      jsonString(quotation.texts.join('\n')),
      jsonString(quotation.where),
      jsonOrNull(quotation.speaker),
      speakers(quotation.speakers.map(({ name, role }) => speaker([jsonString(name), jsonOrNull(role)]))),
      jsonString(quotation.status),
      jsonOrNull(quotation.cue),
    ]);
}

/** Who spoke, as printed beneath a block quotation: “Ann Reed, mayor; Bo Lind”. Empty for nobody. */
export const creditFor = ({ speakers }: Pick<CopyQuotation, 'speakers'>): string =>
  speakers.map(({ name, role }) => (role === null ? name : `${name}, ${role}`)).join('; ');
