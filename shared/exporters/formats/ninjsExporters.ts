import { carriesAllBut } from '../carries';
import type { Exporter } from '../exporter';
import { exporterFor } from '../exporterFor';
import type { StoryCopy } from '../copy/storyCopy';
import { jsonText } from '../writers/json';
import { ninjs14, type Ninjs14 } from '../writers/ninjs14';
import { ninjs21, type Ninjs21 } from '../writers/ninjs21';
import { ninjs31, type Ninjs31 } from '../writers/ninjs31';

const losses = [
  'A speaker’s role stands only beneath a block quotation.',
  'A date of publication without an hour and a zone has no field.',
  'The age of a related link, captions without a picture and the marks of indirect speech stay behind.',
];

const ninjsExporter = (
  version: string,
  label: string,
  more: readonly string[],
  itemFor: (copy: StoryCopy) => Ninjs31 | Ninjs21 | Ninjs14,
): Exporter =>
  exporterFor({
    id: `ninjs-${version}`,
    label,
    version,
    extension: 'json',
    mediaType: 'application/json',
    losses: [...more, ...losses],
    carries: carriesAllBut(),
    write: (copy) => jsonText(itemFor(copy)),
  });

/** IPTC's News in JSON, in the version to choose unless a system asks for an older one. */
export const ninjs31Exporter = ninjsExporter('3.1', 'ninjs 3.1 (IPTC News in JSON)', [], ninjs31);

/** News in JSON for systems that read version 2. */
export const ninjs21Exporter = ninjsExporter('2.1', 'ninjs 2.1', [], ninjs21);

/** News in JSON for systems that read version 1. */
export const ninjs14Exporter = ninjsExporter(
  '1.4',
  'ninjs 1.4',
  ['People and bodies who are quoted are tied to their words by name, not by id.'],
  ninjs14,
);
