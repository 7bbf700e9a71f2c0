import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/window/menu';
import { commands, type CommandName } from '../../../shared/ipc/commands';

const rowsOf = (item: MenuItemConstructorOptions | undefined): readonly MenuItemConstructorOptions[] =>
  Array.isArray(item?.submenu) ? item.submenu : [];

const template = (sent: CommandName[] = [], platform: NodeJS.Platform = 'linux') =>
  menuTemplate((command) => void sent.push(command), platform);

it('has a row for every command but those a menu need not say', () => {
  const labels = template().flatMap((menu) => rowsOf(menu).flatMap(({ label }) => label ?? []));
  expect(labels).toEqual(commands.filter(({ inMenu }) => inMenu !== false).map(({ label }) => label));
});

it('prints the first key of each as the system writes it', () => {
  const rows = template().flatMap(rowsOf);
  const keyOf = (name: string) => rows.find(({ label }) => label === name)?.accelerator;
  expect(keyOf('Redo')).toBe('CmdOrCtrl+Shift+Z');
  expect(keyOf('Next quotation')).toBe('Alt+Down');
});

it('sends the command of the row that was chosen', () => {
  const sent: CommandName[] = [];
  const row = template(sent)
    .flatMap(rowsOf)
    .find(({ label }) => label === 'Find and replace…');
  row?.click?.({} as never, undefined, {} as never);
  expect(sent).toEqual(['find']);
});

it('closes the window of a Mac, and quits elsewhere', () => {
  const last = (platform: NodeJS.Platform) =>
    rowsOf(template([], platform).find(({ label }) => label === 'Story')).at(-1)?.role;
  expect([last('darwin'), last('linux')]).toEqual(['close', 'quit']);
});
