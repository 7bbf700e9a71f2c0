import type { Exporter } from '../shared/exporters/exporter';
import { exporters } from '../shared/exporters/exporters';
import { fail, succeed, type Outcome } from '../shared/story/outcome';

/** The formats of a list as “ninjs,html”; “ninjs” alone means the newest of its versions. `own` are the newsroom's. */
export function chooseExporters(list: string, own: readonly Exporter[]): Outcome<readonly Exporter[]> {
  const all = [...exporters, ...own];
  const choice = all.map(({ id }) => id).join(', ');
  const found: Exporter[] = [];
  for (const id of list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const exporter = all.find((each) => each.id === id) ?? newest(id, all);
    if (!exporter) return fail('format', `“${id}” is not a format that can be written. Choose from: ${choice}.`);
    if (!found.includes(exporter)) found.push(exporter);
  }
  return found.length > 0 ? succeed(found) : fail('format', `Name a format after --to: ${choice}.`);
}

const newest = (family: string, all: readonly Exporter[]): Exporter | undefined =>
  all
    .filter((each) => each.id.startsWith(`${family}-`) && /^\d/.test(each.id.slice(family.length + 1)))
    .toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))[0];
