import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/contract';

type Item = MenuItemConstructorOptions;
type Send = (command: MenuCommand) => void;

const separator: Item = { type: 'separator' };

const command =
  (send: Send) =>
  (label: string, name: MenuCommand, accelerator: string): Item => ({ label, accelerator, click: () => send(name) });

const storyMenu = (send: Send, quit: Item): Item => {
  const item = command(send);
  return {
    label: 'Story',
    submenu: [
      item('Open…', 'open', 'CmdOrCtrl+O'),
      item('Open Address…', 'open-address', 'CmdOrCtrl+L'),
      item('New Story from Clipboard', 'paste-story', 'CmdOrCtrl+Shift+V'),
      separator,
      item('Export…', 'export', 'CmdOrCtrl+E'),
      item('Spike', 'spike', 'CmdOrCtrl+Shift+K'),
      item('Earlier Versions…', 'versions', 'CmdOrCtrl+Shift+Y'),
      separator,
      quit,
    ],
  };
};

const editMenu = (send: Send): Item => {
  const item = command(send);
  return {
    label: 'Edit',
    submenu: [
      item('Undo', 'undo', 'CmdOrCtrl+Z'),
      item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      item('Bold', 'strong', 'CmdOrCtrl+B'),
      item('Italic', 'emphasis', 'CmdOrCtrl+I'),
      item('Link…', 'link', 'CmdOrCtrl+K'),
      item('Related Link', 'related-link', 'CmdOrCtrl+Shift+L'),
    ],
  };
};

const quotationMenu = (send: Send): Item => {
  const item = command(send);
  return {
    label: 'Quotation',
    submenu: [
      item('Next Quotation', 'next-quotation', 'Alt+Down'),
      item('Previous Quotation', 'previous-quotation', 'Alt+Up'),
      separator,
      item('Tag as Quotation', 'tag-quotation', 'Alt+Q'),
      item('Tag as Indirect Speech', 'tag-indirect', 'Alt+I'),
      item('Nobody’s Words', 'nobodys-words', 'Alt+X'),
      item('Not a Quotation', 'untag', 'Alt+U'),
      separator,
      item('Merge with Previous', 'merge', 'Alt+M'),
      item('Split at Caret', 'split', 'Alt+S'),
      item('End: One Word More', 'widen-end', 'Alt+E'),
      item('End: One Word Less', 'narrow-end', 'Alt+Shift+E'),
      item('Start: One Word More', 'widen-start', 'Alt+W'),
      item('Start: One Word Less', 'narrow-start', 'Alt+Shift+W'),
      separator,
      item('Verified', 'verify', 'Alt+V'),
      item('On or off the Record', 'standing', 'Alt+O'),
    ],
  };
};

const blockMenu = (send: Send): Item => {
  const item = command(send);
  return {
    label: 'Block',
    submenu: [
      item('Paragraph', 'paragraph', 'CmdOrCtrl+Shift+0'),
      item('Crosshead', 'crosshead', 'CmdOrCtrl+Shift+1'),
      item('Bulleted List', 'bulleted-list', 'CmdOrCtrl+Shift+8'),
      item('Numbered List', 'numbered-list', 'CmdOrCtrl+Shift+7'),
      item('Nest Deeper', 'nest', 'CmdOrCtrl+]'),
      item('Nest Less Deep', 'un-nest', 'CmdOrCtrl+['),
      separator,
      item('Block Quotation', 'block-quotation', 'CmdOrCtrl+Shift+9'),
      item('Pull Quote', 'pull-quote', 'CmdOrCtrl+Shift+P'),
      item('Picture…', 'picture', 'CmdOrCtrl+Shift+G'),
      item('Rule', 'rule', 'CmdOrCtrl+Shift+H'),
      separator,
      item('Table', 'table', 'CmdOrCtrl+Shift+T'),
      item('Row Below', 'row-below', 'CmdOrCtrl+Enter'),
      item('Column to the Right', 'column-after', 'CmdOrCtrl+Shift+Enter'),
      item('Delete Row', 'delete-row', 'Alt+Shift+Backspace'),
      item('Delete Column', 'delete-column', 'Alt+Shift+Delete'),
      separator,
      item('Take Out', 'take-out', 'CmdOrCtrl+Shift+Backspace'),
    ],
  };
};

const viewMenu = (send: Send): Item => {
  const item = command(send);
  return {
    label: 'View',
    submenu: [
      item('Desk', 'toggle-desk', 'CmdOrCtrl+Shift+B'),
      item('Source', 'toggle-source', 'CmdOrCtrl+Shift+S'),
      item('Inspector', 'toggle-inspector', 'CmdOrCtrl+Shift+I'),
      item('Notices', 'notices', 'CmdOrCtrl+Shift+N'),
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
    ],
  };
};

/** The menu bar. Undo and redo go to the page, which keeps one history for everything. */
export function menuTemplate(send: Send, platform: NodeJS.Platform): Item[] {
  const isMac = platform === 'darwin';
  const application: Item[] = isMac ? [{ role: 'appMenu' }] : [];
  return [
    ...application,
    storyMenu(send, isMac ? { role: 'close' } : { role: 'quit' }),
    editMenu(send),
    quotationMenu(send),
    blockMenu(send),
    viewMenu(send),
    { role: 'windowMenu' },
    { role: 'help', submenu: [command(send)('Keyboard Shortcuts', 'show-keys', 'CmdOrCtrl+/')] },
  ];
}
