import type { BlockCommand } from '../../shared/ipc/contract';
import { panelNames, type PanelName } from '../state/windowState';

export type CommandName =
  | 'open'
  | 'open-address'
  | 'paste-story'
  | 'export'
  | 'export-now'
  | 'spike'
  | 'versions'
  | 'notices'
  | 'undo'
  | 'redo'
  | 'next-quotation'
  | 'previous-quotation'
  | 'confirm'
  | 'unknown'
  | 'take-out'
  | 'strong'
  | 'emphasis'
  | 'link'
  | TagCommand
  | BlockCommand
  | 'show-keys'
  | 'next-pane'
  | 'previous-pane'
  | 'toggle-desk'
  | 'toggle-source'
  | 'toggle-inspector'
  | `show-${PanelName}`
  | `speaker-${number}`
  | `joint-speaker-${number}`;

/** What the editor says of words: that they are a quotation, how far it goes and whether it may be published. */
export type TagCommand =
  | 'tag-quotation'
  | 'tag-indirect'
  | 'nobodys-words'
  | 'untag'
  | 'merge'
  | 'split'
  | 'widen-start'
  | 'narrow-start'
  | 'widen-end'
  | 'narrow-end'
  | 'verify'
  | 'standing';

/** One line of the shortcut sheet. `Mod` is Command on a Mac and Control elsewhere. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly command: CommandName;
  readonly does: string;
  readonly group: 'Stories' | 'Quotations' | 'Tags' | 'Copy' | 'Blocks' | 'Window';
}

const panelTitles: Readonly<Record<PanelName, string>> = {
  quotations: 'Quotations',
  related: 'Related',
  removed: 'Removed',
  checks: 'Checks',
  export: 'Export',
  details: 'Details',
};

export const titleOf = (panel: PanelName): string => panelTitles[panel];

/** Keys that work everywhere, in the copy too. */
export const keyTable: readonly KeyRow[] = [
  { keys: ['Mod+O'], command: 'open', does: 'Open files', group: 'Stories' },
  { keys: ['Mod+L'], command: 'open-address', does: 'Open a web page by its address', group: 'Stories' },
  { keys: ['Mod+Shift+V'], command: 'paste-story', does: 'Paste as a new story', group: 'Stories' },
  { keys: ['Mod+E'], command: 'export', does: 'Export', group: 'Stories' },
  { keys: ['Mod+Shift+E'], command: 'export-now', does: 'Export at once, as last chosen', group: 'Stories' },
  { keys: ['Mod+Shift+K'], command: 'spike', does: 'Spike the story', group: 'Stories' },
  { keys: ['Mod+Shift+Y'], command: 'versions', does: 'Earlier versions of the story', group: 'Stories' },
  { keys: ['Alt+ArrowDown'], command: 'next-quotation', does: 'Next quotation', group: 'Quotations' },
  { keys: ['Alt+ArrowUp'], command: 'previous-quotation', does: 'Previous quotation', group: 'Quotations' },
  { keys: ['Alt+Enter'], command: 'confirm', does: 'Confirm the speaker', group: 'Quotations' },
  ...Array.from({ length: 9 }, (_, at): KeyRow => ({
    keys: [`Alt+${at + 1}`],
    command: `speaker-${at + 1}`,
    does: `Speaker ${at + 1}`,
    group: 'Quotations',
  })),
  ...Array.from({ length: 9 }, (_, at): KeyRow => ({
    keys: [`Alt+Shift+${at + 1}`],
    command: `joint-speaker-${at + 1}`,
    does: `Speaker ${at + 1} as well`,
    group: 'Quotations',
  })),
  { keys: ['Alt+0'], command: 'unknown', does: 'The speaker cannot be known', group: 'Quotations' },
  { keys: ['Alt+Q'], command: 'tag-quotation', does: 'Make the selected words a quotation', group: 'Tags' },
  { keys: ['Alt+I'], command: 'tag-indirect', does: 'Make them indirect speech, or no longer', group: 'Tags' },
  { keys: ['Alt+X'], command: 'nobodys-words', does: 'Nobody’s words, or somebody’s again', group: 'Tags' },
  { keys: ['Alt+U'], command: 'untag', does: 'Not a quotation: the words stay', group: 'Tags' },
  { keys: ['Alt+M'], command: 'merge', does: 'Merge with the previous quotation', group: 'Tags' },
  { keys: ['Alt+S'], command: 'split', does: 'Split the quotation at the caret', group: 'Tags' },
  { keys: ['Alt+E'], command: 'widen-end', does: 'Its end: one word more', group: 'Tags' },
  { keys: ['Alt+Shift+E'], command: 'narrow-end', does: 'Its end: one word less', group: 'Tags' },
  { keys: ['Alt+W'], command: 'widen-start', does: 'Its start: one word more', group: 'Tags' },
  { keys: ['Alt+Shift+W'], command: 'narrow-start', does: 'Its start: one word less', group: 'Tags' },
  { keys: ['Alt+V'], command: 'verify', does: 'Verified, or no longer', group: 'Tags' },
  { keys: ['Alt+O'], command: 'standing', does: 'On the record, off it, not for publication', group: 'Tags' },
  { keys: ['Mod+Z'], command: 'undo', does: 'Undo words and decisions', group: 'Copy' },
  { keys: ['Mod+Shift+Z', 'Mod+Y'], command: 'redo', does: 'Redo', group: 'Copy' },
  { keys: ['Mod+B'], command: 'strong', does: 'Bold', group: 'Copy' },
  { keys: ['Mod+I'], command: 'emphasis', does: 'Italic', group: 'Copy' },
  { keys: ['Mod+K'], command: 'link', does: 'Link: set its address, or take it away', group: 'Copy' },
  { keys: ['Mod+Shift+L'], command: 'related-link', does: 'Related link of a link, or no longer', group: 'Copy' },
  {
    keys: ['Mod+Shift+Backspace'],
    command: 'take-out',
    does: 'Take the paragraph out; it is kept under Removed',
    group: 'Copy',
  },
  // Digits 3 to 5 with these keys take a picture of the screen on a Mac.
  { keys: ['Mod+Shift+0'], command: 'paragraph', does: 'Paragraph', group: 'Blocks' },
  {
    keys: ['Mod+Shift+1'],
    command: 'crosshead',
    does: 'Crosshead, or no longer; in a table, its head',
    group: 'Blocks',
  },
  { keys: ['Mod+Shift+8'], command: 'bulleted-list', does: 'Bulleted list', group: 'Blocks' },
  { keys: ['Mod+Shift+7'], command: 'numbered-list', does: 'Numbered list', group: 'Blocks' },
  { keys: ['Mod+]'], command: 'nest', does: 'Nest deeper; Tab in a list', group: 'Blocks' },
  { keys: ['Mod+['], command: 'un-nest', does: 'Nest less deep; Shift+Tab in a list', group: 'Blocks' },
  { keys: ['Mod+Shift+9'], command: 'block-quotation', does: 'Block quotation', group: 'Blocks' },
  { keys: ['Mod+Shift+P'], command: 'pull-quote', does: 'Pull quote of this quotation', group: 'Blocks' },
  { keys: ['Mod+Shift+G'], command: 'picture', does: 'Picture, by its address', group: 'Blocks' },
  { keys: ['Mod+Shift+T'], command: 'table', does: 'Table; Tab leads from cell to cell', group: 'Blocks' },
  { keys: ['Mod+Enter'], command: 'row-below', does: 'Table: a row below', group: 'Blocks' },
  { keys: ['Mod+Shift+Enter'], command: 'column-after', does: 'Table: a column to the right', group: 'Blocks' },
  { keys: ['Alt+Shift+Backspace'], command: 'delete-row', does: 'Table: delete the row', group: 'Blocks' },
  { keys: ['Alt+Shift+Delete'], command: 'delete-column', does: 'Table: delete the column', group: 'Blocks' },
  { keys: ['Mod+Shift+H'], command: 'rule', does: 'Rule', group: 'Blocks' },
  ...panelNames.map((panel, at): KeyRow => ({
    keys: [`Mod+${at + 1}`],
    command: `show-${panel}`,
    does: panelTitles[panel],
    group: 'Window',
  })),
  { keys: ['F6'], command: 'next-pane', does: 'Next part of the window', group: 'Window' },
  { keys: ['Shift+F6'], command: 'previous-pane', does: 'Previous part of the window', group: 'Window' },
  // Not with Alt: with Control it is AltGr, by which many keyboards write letters.
  { keys: ['Mod+Shift+B'], command: 'toggle-desk', does: 'Show or hide the desk', group: 'Window' },
  { keys: ['Mod+Shift+S'], command: 'toggle-source', does: 'Show or hide the source', group: 'Window' },
  { keys: ['Mod+Shift+I'], command: 'toggle-inspector', does: 'Show or hide the inspector', group: 'Window' },
  { keys: ['Mod+Shift+N'], command: 'notices', does: 'All notices, to be read again', group: 'Window' },
  { keys: ['F1', 'Mod+/'], command: 'show-keys', does: 'This list', group: 'Window' },
];

/** What of a key press the table needs. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The name of a key press as the table writes it. */
export function nameOfPress(press: Press, isMac: boolean): string {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  // With Alt or Shift a digit key may write another character; the key itself is meant.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  // A Mac writes “œ” for Alt and Q.
  const letter = press.altKey && !/^[a-z]$/i.test(press.key) ? /^Key([A-Z])$/.exec(press.code)?.[1] : undefined;
  const key = digit ?? letter ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key);
  return [mod && 'Mod', press.altKey && 'Alt', press.shiftKey && 'Shift', key].filter(Boolean).join('+');
}

/** The command of a key press; null when the table has none. */
export function commandOf(press: Press, isMac: boolean): CommandName | null {
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (other) return null;
  const name = nameOfPress(press, isMac);
  return keyTable.find(({ keys }) => keys.includes(name))?.command ?? null;
}

/** A key as printed on the keyboard: “Ctrl + Shift + V”. */
export function printed(keys: string, isMac: boolean): string {
  const names: Readonly<Record<string, string>> = {
    Mod: isMac ? '⌘' : 'Ctrl',
    Alt: isMac ? '⌥' : 'Alt',
    Shift: isMac ? '⇧' : 'Shift',
    ArrowDown: '↓',
    ArrowUp: '↑',
    Enter: '↵',
    Backspace: '⌫',
    Delete: '⌦',
  };
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(isMac ? '' : '+');
}

export const isMac = (): boolean => navigator.userAgent.includes('Mac');
