import { exporters } from '../shared/exporters/exporters';
import { importers } from '../shared/importers/importers';
import { succeed } from '../shared/story/outcome';
import { readArguments, refuse, type Command } from './command';
import { readOwnFormats } from './ownFormats';
import { put } from './speak';

const usage = 'formats [--formats DIR] [--json]';

interface Format {
  readonly id: string;
  readonly label: string;
  readonly version: string;
  readonly extensions: readonly string[];
}

/** Every way in and every way out. */
export const formats: Command = {
  usage,
  about: 'the formats that can be read and written',
  run: async (args) => {
    const read = readArguments(args, { formats: { type: 'string' }, json: { type: 'boolean' } }, usage);
    if (!read.ok) return refuse(read.problem);
    const { formats: folder } = read.value.values;
    const own = folder === undefined ? succeed([]) : await readOwnFormats(folder);
    if (!own.ok) return refuse(own.problem);
    const ways = {
      importers: importers.map(({ id, label, version, extensions }): Format => ({ id, label, version, extensions })),
      exporters: [...exporters, ...own.value].map(({ id, label, version, extension }): Format => ({
        id,
        label,
        version,
        extensions: [extension.startsWith('.') ? extension : `.${extension}`],
      })),
    };
    await put(
      read.value.values.json
        ? `${JSON.stringify(ways, null, 2)}\n`
        : `Reads\n${table(ways.importers)}\nWrites\n${table(ways.exporters)}`,
    );
    return 0;
  },
};

const table = (rows: readonly Format[]): string =>
  rows.map(({ id, label, extensions }) => `  ${id.padEnd(14)}  ${label} (${extensions.join(', ')})\n`).join('');
