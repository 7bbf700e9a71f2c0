import { expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../shared/ipc/defaults';

vi.mock('../../../renderer/state/settings', () => ({ changeSettings: vi.fn() }));
const { chosenFormats, isChosen, nameForExport, styleForExport, templateProblem } =
  await import('../../../renderer/panels/export/exportChoices');

const fields = {
  slug: 'quay-reopens',
  id: 'quay-0001',
  date: '2026-03-01',
  time: '1405',
  format: 'ninjs-3.1',
  ext: 'json',
  source: 'quay',
};
const folder = { id: 'f1', label: 'out' };
const settings = {
  ...defaultSettings,
  houseStyle: 'British',
  copySize: 18,
  exportFormats: ['html', 'nitf'],
  exportStyle: 'American',
  exportDashes: 'spaced-en',
  exportClosing: 'logical',
  exportNames: '',
  presets: [],
} as const;
const preset = {
  name: 'CMS',
  formats: ['nitf', 'html'],
  houseStyle: 'American',
  dashes: 'spaced-en',
  closing: 'logical',
  fileNames: '',
  folder,
} as const;

it('offers the usual formats until some are chosen', () => {
  expect(chosenFormats({ exportFormats: [] })).toEqual(['ninjs-3.1', 'html', 'markdown']);
  expect(chosenFormats({ exportFormats: ['gone', 'html', 'ninjs-3.1'] })).toEqual(['ninjs-3.1', 'html']);
});

it('sets the files by the export’s house style, else by the desk’s', () => {
  expect(styleForExport(settings).name).toBe('American');
  expect(styleForExport(settings)).toMatchObject({ dashes: 'spaced-en', closing: 'logical' });
  expect(styleForExport({ ...settings, exportStyle: '', houseStyle: 'American' }).name).toBe('American');
  expect(styleForExport({ ...settings, exportStyle: 'Gone', houseStyle: 'Gone too' }).name).toBe('British');
});

it('names the files by the template, and as the format does where there is none', () => {
  expect(nameForExport('{date}-{slug}.{ext}', 'usual.json', fields)).toBe('2026-03-01-quay-reopens.json');
  expect(nameForExport('', 'usual.json', fields)).toBe('usual.json');
  expect(nameForExport('../{slug}.{ext}', 'usual.json', fields)).toBe('usual.json');
});

it('says what is wrong with a template', () => {
  expect(templateProblem('../{slug}.{ext}')).toContain('slash');
  expect(templateProblem('')).toBeNull();
  expect(templateProblem('{slug}.{ext}')).toBeNull();
});

it('knows the preset whose choices are the present ones', () => {
  expect(isChosen(preset, settings, folder)).toBe(true);
  expect(isChosen({ ...preset, folder: null }, settings, null)).toBe(true);
  expect(isChosen(preset, settings, null)).toBe(false);
  expect(isChosen({ ...preset, formats: ['nitf'] }, settings, folder)).toBe(false);
  expect(isChosen({ ...preset, houseStyle: '' }, settings, folder)).toBe(false);
  expect(isChosen({ ...preset, dashes: 'as-written' }, settings, folder)).toBe(false);
});
