import type { Exporter } from '../shared/exporters/exporter';
import { readTemplate, type NameTemplate } from '../shared/exporters/nameTemplate';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import type { KeptTranscript } from '../shared/importers/transcripts/keptTranscript';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { chooseExporters } from './chooseExporters';
import { encodingOption, readEncoding, readFormat } from './loadFile';
import { readOwnFormats } from './ownFormats';
import { keepTranscripts } from './transcript';
import { readExportStyle } from './readHouseStyle';

/** What is to become of each story; plain data, since it goes to the workers. */
export interface ExportOrder {
  readonly formats: readonly string[];
  /** The folder of the newsroom's own formats. */
  readonly ownFormats: string | null;
  readonly houseStyle: HouseStyle;
  readonly override: string | null;
  readonly from: string | null;
  readonly encoding: string | null;
  readonly template: NameTemplate | null;
  /** What each story's quotations are held against, for the receipts. */
  readonly transcripts: readonly KeptTranscript[];
  /** Of Verbatim, for the receipts. */
  readonly version: string;
}

/** The options that `export` and `watch` share. */
export const orderOptions = {
  to: { type: 'string' },
  out: { type: 'string' },
  name: { type: 'string' },
  formats: { type: 'string' },
  'house-style': { type: 'string' },
  dashes: { type: 'string' },
  closing: { type: 'string' },
  from: { type: 'string' },
  ...encodingOption,
  json: { type: 'boolean' },
  jobs: { type: 'string' },
} as const;

interface OrderValues {
  readonly to: string;
  readonly name?: string | undefined;
  readonly formats?: string | undefined;
  readonly 'house-style'?: string | undefined;
  readonly dashes?: string | undefined;
  readonly closing?: string | undefined;
  readonly from?: string | undefined;
  readonly encoding?: string | undefined;
  readonly override?: string | undefined;
  readonly transcript?: readonly string[] | undefined;
}

/** Reads what both commands are told; every mistake is found before the first story is read. */
export async function readOrder(values: OrderValues, version: string): Promise<Outcome<ExportOrder>> {
  if (values.override !== undefined && values.override.trim() === '')
    return fail('reason', 'Give --override a reason: it goes into the export.');
  const houseStyle = await readExportStyle(values['house-style'], values);
  if (!houseStyle.ok) return houseStyle;
  const from = readFormat(values.from);
  if (!from.ok) return from;
  const encoding = readEncoding(values.encoding);
  if (!encoding.ok) return encoding;
  const template = values.name === undefined ? succeed(null) : readTemplate(values.name);
  if (!template.ok) return template;
  const formats = await findExporters(values.to, values.formats ?? null);
  if (!formats.ok) return formats;
  const transcripts = await keepTranscripts(values.transcript ?? []);
  if (!transcripts.ok) return transcripts;
  return succeed({
    formats: formats.value.map(({ id }) => id),
    ownFormats: values.formats ?? null,
    houseStyle: houseStyle.value,
    override: values.override ?? null,
    from: from.value ?? null,
    encoding: encoding.value,
    template: template.value,
    transcripts: transcripts.value,
    version,
  });
}

/** The exporters named, the newsroom's own among them. */
export async function findExporters(list: string, ownFormats: string | null): Promise<Outcome<readonly Exporter[]>> {
  const own = ownFormats === null ? succeed([]) : await readOwnFormats(ownFormats);
  return own.ok ? chooseExporters(list, own.value) : own;
}

/** How many stories are worked on at once; null where nothing was said. */
export function readJobs(jobs: string | undefined): Outcome<number | null> {
  if (jobs === undefined) return succeed(null);
  const count = /^\d{1,2}$/.test(jobs) ? Number(jobs) : 0;
  return count >= 1 && count <= 64
    ? succeed(count)
    : fail('jobs', `--jobs is how many stories are worked on at once, from 1 to 64, not “${jobs}”.`);
}
