import type { CopyQuotation } from './copyLine';
import type { SpeakerStatus } from '../../story/speakerStatus';

/** A quotation as formats keep it that have a list of them beside the copy. */
export interface QuotationRecord {
  readonly id: string;
  /** Its words, one paragraph a line. */
  readonly text: string;
  readonly where: CopyQuotation['where'];
  readonly speaker: string | null;
  readonly speakers: readonly { readonly name: string; readonly role: string | null }[];
  readonly status: SpeakerStatus;
  readonly cue: string | null;
}

/** A quotation as data, for formats that keep a list of them beside the copy. */
export const quotationRecord = (quotation: CopyQuotation): QuotationRecord => ({
  id: quotation.id,
  text: quotation.texts.join('\n'),
  where: quotation.where,
  speaker: quotation.speaker,
  speakers: quotation.speakers.map(({ name, role }) => ({ name, role })),
  status: quotation.status,
  cue: quotation.cue,
});

/** Who spoke, as printed beneath a block quotation: “Ann Reed, mayor; Bo Lind”. Empty for nobody. */
export const creditFor = ({ speakers }: Pick<CopyQuotation, 'speakers'>): string =>
  speakers.map(({ name, role }) => (role === null ? name : `${name}, ${role}`)).join('; ');
