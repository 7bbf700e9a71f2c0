import { exporters } from '../../../shared/exporters/exporters';
import type { NameFields } from '../../../shared/exporters/nameTemplate';
import { nameFrom, readTemplate } from '../../../shared/exporters/nameTemplate';
import { british, houseStyles, type HouseStyle } from '../../../shared/houseStyle/houseStyle';
import type { ExportFolder, Preset, Settings } from '../../../shared/ipc/settings';
import { changeSettings } from '../../state/settings';
import { say, windowStore } from '../../state/windowStore';

const usual: readonly string[] = ['ninjs-3.1', 'html', 'markdown'];

/** Every format there is, in the menu's order. */
export const knownFormats = exporters.map(({ id }) => id);

/** The formats that the newsroom lets stories leave in; null for all. */
type Allowed = readonly string[] | null;

export const allowedFormats = (allowed: Allowed): readonly string[] =>
  knownFormats.filter((id) => allowed?.includes(id) ?? true);

/** The formats ticked; the usual three until the user has chosen, or all that are allowed where none of those is. */
export function chosenFormats(
  { exportFormats }: Pick<Settings, 'exportFormats'>,
  allowed: Allowed = null,
): readonly string[] {
  const known = allowedFormats(allowed);
  const chosen = known.filter((id) => exportFormats.includes(id));
  if (chosen.length > 0) return chosen;
  const first = known.filter((id) => usual.includes(id));
  return first.length > 0 ? first : known;
}

const named = (name: string): HouseStyle | undefined => houseStyles.find((style) => style.name === name);

type StyleChoices = Pick<Settings, 'exportStyle' | 'houseStyle' | 'exportDashes' | 'exportClosing'>;

/** The house style that exported text is set by; the story keeps its own. */
export function styleForExport({ exportStyle, houseStyle, exportDashes, exportClosing }: StyleChoices): HouseStyle {
  return { ...(named(exportStyle) ?? named(houseStyle) ?? british), dashes: exportDashes, closing: exportClosing };
}

/** A file's name by the template; as the format names it where the template is empty or cannot be read. */
export function nameForExport(template: string, usualName: string, values: NameFields): string {
  const read = template === '' ? null : readTemplate(template);
  return read?.ok ? nameFrom(read.value, values) : usualName;
}

/** What is wrong with a template, in words; null when nothing is. */
export function templateProblem(template: string): string | null {
  const read = template === '' ? null : readTemplate(template);
  return read === null || read.ok ? null : read.problem.message;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** True for the preset whose choices are the present ones. */
export function isChosen(preset: Preset, settings: Settings, folder: ExportFolder | null): boolean {
  return (
    same(chosenFormats({ exportFormats: preset.formats }), chosenFormats(settings)) &&
    preset.houseStyle === settings.exportStyle &&
    preset.dashes === settings.exportDashes &&
    preset.closing === settings.exportClosing &&
    preset.fileNames === settings.exportNames &&
    (preset.folder === null || preset.folder.id === folder?.id)
  );
}

/** Makes a preset's choices the present ones. */
export function choosePreset({ name, formats, houseStyle, dashes, closing, fileNames, folder }: Preset): void {
  windowStore.change((now) => ({ ...now, lastFolder: folder ?? now.lastFolder }));
  void changeSettings({
    exportFormats: formats,
    exportStyle: houseStyle,
    exportDashes: dashes,
    exportClosing: closing,
    exportNames: fileNames,
  });
  say(
    `${name} is chosen: ${formats.length === 1 ? '1 format' : `${formats.length} formats`}${folder ? `, to ${folder.label}` : ''}.`,
  );
}

/** Keeps the present choices under a name; a preset of that name takes them over. */
export function keepPreset(name: string): void {
  const { settings, lastFolder } = windowStore.get();
  const { exportStyle: houseStyle, exportDashes: dashes, exportClosing: closing, exportNames: fileNames } = settings;
  const preset: Preset = {
    name,
    formats: chosenFormats(settings),
    houseStyle,
    dashes,
    closing,
    fileNames,
    folder: lastFolder,
  };
  const at = settings.presets.findIndex((one) => one.name === name);
  const presets = at < 0 ? [...settings.presets, preset] : settings.presets.with(at, preset);
  void changeSettings({ presets });
  say(`${name} is kept. Choose it with a click or its number.`);
}

/** Forgets a preset; files that it wrote stay where they are. */
export function forgetPreset(name: string): void {
  void changeSettings({ presets: windowStore.get().settings.presets.filter((one) => one.name !== name) });
  say(`${name} is forgotten.`);
}
