import { fieldLink, webLink } from '../office/webLink';
import { mostOpen, type Reading } from './wordReading';

/** Follows a field from its instruction to its result. */
export function beginField(reading: Reading, type: string | undefined): void {
  const field = reading.fields[reading.fields.length - 1];
  if (type === 'begin') {
    if (reading.fields.length < mostOpen) reading.fields.push({ instruction: '', inResult: false, href: null });
  } else if (type === 'end') reading.fields.pop();
  else if (field) {
    field.inResult = true;
    field.href = keepLink(reading, fieldLink(field.instruction));
  }
}

/** An address of the web; whatever else is counted and dropped. */
export function keepLink({ counts }: Reading, written: string | null): string | null {
  if (written === null) return null;
  const link = webLink(written);
  if (link === null) counts.links += 1;
  return link;
}
