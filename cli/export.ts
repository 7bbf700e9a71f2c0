import { overrideHold } from '../shared/desk/overrideHold';
import type { Exporter } from '../shared/exporters/exporter';
import { exporters } from '../shared/exporters/exporters';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import { isOnHold } from '../shared/preflight/preflight';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { readArguments, refuse, type Command } from './command';
import { loadFile, readFormat, type ReadStory } from './loadFile';
import { readHouseStyle } from './readHouseStyle';
import { put, tell, type ExitCode } from './speak';
import { printable } from './terminal';
import { openFolder, type OutFolder } from './writeFiles';

const usage = 'export FILE... --to FORMAT[,FORMAT] --out DIR [--house-style NAME|FILE.json] [--override "reason"] [--from FORMAT]';

const options = {
  'to': { type: 'string' },
  'out': { type: 'string' },
  'house-style': { type: 'string' },
  'override': { type: 'string' },
  'from': { type: 'string' },
} as const;

/** Writes each story in each format; a story on hold stays, unless a reason overrides that. */
export const exportStories: Command = {
  usage,
  about: 'write the story’s files; a story on hold needs --override with a reason',
  run: async (args) => {
    const order = await readOrder(args);
    if (!order.ok) return refuse(order.problem);
    let worst: ExitCode = 0;
    for (const path of order.value.paths) {
      const code = await exportOne(path, order.value);
      if (code > worst) worst = code;
    }
    return worst;
  },
};

interface Order {
  readonly paths: readonly string[];
  readonly formats: readonly Exporter[];
  readonly folder: OutFolder;
  readonly houseStyle: HouseStyle;
  readonly override: string | undefined;
  readonly from: string | undefined;
}

async function readOrder(args: readonly string[]): Promise<Outcome<Order>> {
  const read = readArguments(args, options, usage);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  if (positionals.length === 0 || values.to === undefined || values.out === undefined) {
    return fail('usage', `export needs the files, the formats and the folder. Usage: verbatim ${usage}`);
  }
  if (values.override !== undefined && values.override.trim() === '') return fail('reason', 'Give --override a reason: it goes into the export.');
  const houseStyle = await readHouseStyle(values['house-style']);
  if (!houseStyle.ok) return houseStyle;
  const from = readFormat(values.from);
  if (!from.ok) return from;
  const formats = readExporters(values.to);
  if (!formats.ok) return formats;
  const folder = await openFolder(values.out);
  if (!folder.ok) return folder;
  return succeed({ paths: positionals, formats: formats.value, folder: folder.value, houseStyle: houseStyle.value, override: values.override, from: from.value });
}

/** “ninjs” alone means the newest of its versions. */
function readExporters(list: string): Outcome<readonly Exporter[]> {
  const found: Exporter[] = [];
  for (const id of list.split(',').map((each) => each.trim()).filter((each) => each !== '')) {
    const exporter = exporters.find((each) => each.id === id) ?? newest(id);
    if (!exporter) return fail('format', `“${id}” is not a format that can be written. Choose from: ${exporters.map((each) => each.id).join(', ')}.`);
    if (!found.includes(exporter)) found.push(exporter);
  }
  return found.length > 0 ? succeed(found) : fail('format', `Name a format after --to: ${exporters.map((each) => each.id).join(', ')}.`);
}

const newest = (family: string): Exporter | undefined =>
  exporters
    .filter((each) => each.id.startsWith(`${family}-`) && /^\d/.test(each.id.slice(family.length + 1)))
    .toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))[0];

async function exportOne(path: string, order: Order): Promise<ExitCode> {
  const read = await loadFile(path, order.houseStyle, order.from);
  if (!read.ok) return refuse(read.problem);
  const { loaded, findings } = read.value;
  const isHeld = isOnHold(loaded.story, findings);
  if (isHeld && order.override === undefined) return refuseHeld(path, read.value);
  // A reason belongs only where something was overridden.
  const story = isHeld && order.override !== undefined ? overrideHold(loaded.story, order.override) : loaded.story;
  const now = new Date().toISOString();
  const notices = new Set<string>();
  for (const format of order.formats) {
    const file = format.export(story, { houseStyle: order.houseStyle, now });
    const written = await order.folder.write(file.name, `${format.id}.${format.extension}`, file.text);
    if (!written.ok) return refuse(written.problem);
    for (const notice of file.notices) notices.add(notice);
    await put(`${written.value}\n`);
  }
  for (const notice of notices) tell(`${printable(path)}: ${printable(notice)}`);
  return 0;
}

function refuseHeld(path: string, { findings }: ReadStory): ExitCode {
  tell(`${printable(path)} is on hold and was not exported. Settle this first, or export it with --override "reason":`);
  for (const finding of findings) if (finding.severity === 'hold') process.stderr.write(`  - ${printable(finding.message)}\n`);
  return 1;
}
