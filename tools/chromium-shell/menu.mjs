// Electron's Menu without a menu bar: the accelerators of its items work, the items are not shown.
import process from 'node:process';
import { sendToPage } from './page.mjs';
import { state } from './state.mjs';
import { strict } from './strict.mjs';

// Roles the shell acts on. Copy, paste and their like are Chromium's own and need nothing.
const roleKeys = { quit: 'CmdOrCtrl+Q', close: 'CmdOrCtrl+W', minimize: 'CmdOrCtrl+M', reload: 'CmdOrCtrl+R' };
const roleActions = {
  quit: () => void state.app.quit(),
  close: (window) => window.close(),
  minimize: (window) => window.minimize(),
  reload: (window) => window.webContents.reload(),
};

const modifiers = {
  ctrl: 'Ctrl', control: 'Ctrl', alt: 'Alt', option: 'Alt', shift: 'Shift', cmd: 'Meta', command: 'Meta', super: 'Meta', meta: 'Meta',
};
const keys = { plus: '+', space: ' ', return: 'Enter', enter: 'Enter', esc: 'Escape', escape: 'Escape', tab: 'Tab', up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight', delete: 'Delete', backspace: 'Backspace' };

/**
 * An accelerator as the page names keys, for example 'CmdOrCtrl+Shift+Z' as 'Ctrl+Shift+z'.
 * @param {string} accelerator
 */
export function toKeyName(accelerator, platform = process.platform) {
  const parts = accelerator.split('+');
  const key = parts.pop() || '+';
  const either = platform === 'darwin' ? 'Meta' : 'Ctrl';
  const held = new Set(parts.filter(Boolean).map((part) => modifiers[part.toLowerCase()] ?? either));
  const order = ['Ctrl', 'Alt', 'Shift', 'Meta'].filter((modifier) => held.has(modifier));
  return [...order, keys[key.toLowerCase()] ?? (key.length === 1 ? key.toLowerCase() : key)].join('+');
}

export class MenuItem {
  constructor(options) {
    Object.assign(this, { label: '', enabled: true, visible: true, checked: false, type: options.submenu ? 'submenu' : 'normal' }, options);
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu);
  }
}

export class Menu {
  static #application = null;
  static #clickable = [];
  items = [];

  append(item) {
    this.items.push(item);
  }

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu) {
    Menu.#application = menu;
    for (const page of state.pages.values()) sendToPage(page, { kind: 'accelerators', accelerators: Menu._accelerators() });
  }

  static getApplicationMenu() {
    return Menu.#application;
  }

  /** Every key of the menu with the number of its item. */
  static _accelerators() {
    const named = {};
    Menu.#clickable = [];
    const walk = (menu) => {
      for (const item of menu?.items ?? []) {
        const accelerator = item.accelerator ?? roleKeys[String(item.role).toLowerCase()];
        if (accelerator && item.registerAccelerator !== false) named[toKeyName(accelerator)] = Menu.#clickable.push(item) - 1;
        walk(item.submenu);
      }
    };
    walk(Menu.#application);
    return named;
  }

  static _item(number) {
    return Menu.#clickable[number];
  }
}

strict('menu', Menu.prototype);
strict('Menu', Menu);

/** Does what the menu item of a pressed accelerator does. */
export function clickAccelerator(number, window) {
  const item = Menu._item(number);
  if (!item?.enabled) return;
  if (item.click) item.click(item, window, newKeyEvent());
  else roleActions[String(item.role).toLowerCase()]?.(window);
}

const newKeyEvent = () => ({ triggeredByAccelerator: true });
