import type { MenuItemConstructorOptions } from 'electron';
import { commandGroups, type Command, type CommandName } from '../../shared/ipc/commands';
import { commandsWith, type ChosenKeys } from '../../shared/ipc/keys';

type Item = MenuItemConstructorOptions;
type Send = (command: CommandName) => void;
type Group = (typeof commandGroups)[number];

const separator: Item = { type: 'separator' };

/** A key as Electron names it: “CmdOrCtrl+Shift+V”. */
const accelerator = (keys: string): string =>
  keys.replace('Mod', 'CmdOrCtrl').replace('ArrowDown', 'Down').replace('ArrowUp', 'Up');

/** The rows of one menu, a line above each that begins a part of it. */
const rowsOf = (group: Group, send: Send, chosen: ChosenKeys): readonly Item[] =>
  commandsWith(chosen)
    .filter((command: Command) => command.group === group && command.inMenu !== false)
    .flatMap(({ name, label, keys: [first = ''], begins }: Command<CommandName>): Item[] => [
      ...(begins ? [separator] : []),
      { label, accelerator: accelerator(first), click: () => send(name) },
    ]);

/** What the system does by itself, behind the rows of a menu. */
const ofSystem = (isMac: boolean): Readonly<Partial<Record<Group, readonly Item[]>>> => ({
  Story: [isMac ? { role: 'close' } : { role: 'quit' }],
  Edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, separator, { role: 'togglefullscreen' }],
});

/** The menu bar. Undo and redo go to the page, which keeps one history for everything. */
export function menuTemplate(send: Send, platform: NodeJS.Platform, chosen: ChosenKeys = {}): Item[] {
  const isMac = platform === 'darwin';
  const system = ofSystem(isMac);
  const menus = commandGroups.map((group): Item => {
    const more = system[group];
    return {
      ...(group === 'Help' ? { role: 'help' } : { label: group }),
      submenu: [...rowsOf(group, send, chosen), ...(more ? [separator, ...more] : [])],
    };
  });
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    ...menus.slice(0, -1),
    { role: 'windowMenu' },
    ...menus.slice(-1),
  ];
}
