// Electron's Menu without a menu bar: the accelerators of its items work, the items are not shown.
import process from 'node:process';
import { app } from './app.mjs';
import { sendToPage } from './page.mjs';
import { state } from './state.mjs';
import { strict } from './strict.mjs';

// Roles the shell acts on. Copy, paste and their like are Chromium's own and need nothing.
const roles = {
  quit: { accelerator: 'CmdOrCtrl+Q', click: () => void app.quit() },
  close: { accelerator: 'CmdOrCtrl+W', click: (item, window) => window.close() },
  minimize: { accelerator: 'CmdOrCtrl+M', click: (item, window) => window.minimize() },
  reload: { accelerator: 'CmdOrCtrl+R', click: (item, window) => window.webContents.reload() },
};

const modifiers = {
  ctrl: 'Ctrl',
  control: 'Ctrl',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
  cmd: 'Meta',
  command: 'Meta',
  super: 'Meta',
  meta: 'Meta',
};
const keys = {
  plus: '+',
  space: ' ',
  return: 'Enter',
  enter: 'Enter',
  esc: 'Escape',
  escape: 'Escape',
  tab: 'Tab',
  delete: 'Delete',
  backspace: 'Backspace',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
};

let applicationMenu = null;
let numbered = [];

/**
 * An accelerator as the page names keys: 'CmdOrCtrl+Shift+Z' is 'Ctrl+Shift+z', on a Mac 'Shift+Meta+z'.
 * @param {string} accelerator
 */
export function toKeyName(accelerator, platform = process.platform) {
  const parts = accelerator.split('+');
  const key = parts.pop() || '+';
  const either = platform === 'darwin' ? 'Meta' : 'Ctrl';
  const held = parts.filter(Boolean).map((part) => modifiers[part.toLowerCase()] ?? either);
  const inOrder = ['Ctrl', 'Alt', 'Shift', 'Meta'].filter((modifier) => held.includes(modifier));
  return [...inOrder, keys[key.toLowerCase()] ?? (key.length === 1 ? key.toLowerCase() : key)].join('+');
}

const newItem = (options) => ({
  label: '',
  enabled: true,
  visible: true,
  checked: false,
  ...roles[options.role?.toLowerCase()],
  ...options,
  ...(Array.isArray(options.submenu) ? { submenu: Menu.buildFromTemplate(options.submenu) } : {}),
});

const allItems = (menu) => (menu?.items ?? []).flatMap((item) => [item, ...allItems(item.submenu)]);

/** Electron's Menu. */
export const Menu = strict('Menu', {
  buildFromTemplate(template) {
    const menu = { items: template.map(newItem) };
    menu.getMenuItemById = (id) => allItems(menu).find((item) => item.id === id) ?? null;
    return strict('menu', menu);
  },
  setApplicationMenu(menu) {
    applicationMenu = menu;
    numbered = allItems(menu).filter((item) => item.accelerator && item.registerAccelerator !== false);
    for (const page of state.pages.values()) sendToPage(page, menuKeys());
  },
  getApplicationMenu: () => applicationMenu,
});

/** A message with every key of the application menu and the number of its item. */
export function menuKeys() {
  return {
    kind: 'accelerators',
    accelerators: Object.fromEntries(numbered.map((item, number) => [toKeyName(item.accelerator), number])),
  };
}

/** Does what the menu item of a pressed key does. */
export function clickItem(number, window) {
  const item = numbered[number];
  if (item?.enabled) item.click?.(item, window, { triggeredByAccelerator: true });
}
