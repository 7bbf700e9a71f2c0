import { commands, type Command, type CommandName } from '../../shared/ipc/commands';

/** What of a key press the table needs. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The name of a key press as the table writes it. */
export function nameOfPress(press: Press, isMac: boolean): string {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  // With Command a Mac goes to another program: there, too, Control goes through what is open.
  const held = press.key === 'Tab' ? press.ctrlKey && 'Ctrl' : mod && 'Mod';
  // With Alt or Shift a digit key may write another character; the key itself is meant.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  // A Mac writes “œ” for Alt and Q.
  const letter = press.altKey && !/^[a-z]$/i.test(press.key) ? /^Key([A-Z])$/.exec(press.code)?.[1] : undefined;
  const key = digit ?? letter ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key);
  return [held, press.altKey && 'Alt', press.shiftKey && 'Shift', key].filter(Boolean).join('+');
}

/** The command of a key press; null when the table has none. */
export function commandOf(
  press: Press,
  isMac: boolean,
  list: readonly Command<CommandName>[] = commands,
): CommandName | null {
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (other && press.key !== 'Tab') return null;
  const name = nameOfPress(press, isMac);
  return list.find(({ keys }) => keys.includes(name))?.name ?? null;
}

/** A key as printed on the keyboard: “Ctrl + Shift + V”. */
export function printed(keys: string, isMac: boolean): string {
  const names: Readonly<Record<string, string>> = {
    Mod: isMac ? '⌘' : 'Ctrl',
    Ctrl: isMac ? '⌃' : 'Ctrl',
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
