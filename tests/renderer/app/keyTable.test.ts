import { expect, it } from 'vitest';
import { commandOf, nameOfPress, printed, type Press } from '../../../renderer/app/keyTable';
import { commands } from '../../../shared/ipc/commands';

const press = (key: string, held: Partial<Press> = {}, code = ''): Press => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

it('gives no key to two commands', () => {
  const keys = commands.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

it('answers Control on other machines and Command on a Mac', () => {
  expect(commandOf(press('z', { ctrlKey: true }), false)).toBe('undo');
  expect(commandOf(press('z', { metaKey: true }), true)).toBe('undo');
  expect(commandOf(press('z', { ctrlKey: true }), true)).toBeNull();
  expect(commandOf(press('z', { metaKey: true }), false)).toBeNull();
});

it('tells redo from undo', () => {
  expect(commandOf(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('redo');
  expect(commandOf(press('y', { ctrlKey: true }), false)).toBe('redo');
});

it('reads a digit by its key, whatever Alt makes of it', () => {
  expect(commandOf(press('¡', { altKey: true }, 'Digit1'), true)).toBe('speaker-1');
  expect(commandOf(press('9', { altKey: true }, 'Digit9'), false)).toBe('speaker-9');
  expect(commandOf(press('"', { altKey: true, shiftKey: true }, 'Digit2'), false)).toBe('joint-speaker-2');
});

it('reads a letter by its key where Alt writes another', () => {
  expect(commandOf(press('œ', { altKey: true }, 'KeyQ'), true)).toBe('tag-quotation');
  expect(commandOf(press('q', { altKey: true }, 'KeyX'), false)).toBe('tag-quotation');
  expect(commandOf(press('W', { altKey: true, shiftKey: true }, 'KeyW'), false)).toBe('narrow-start');
  expect(commandOf(press('œ', {}, 'KeyQ'), true)).toBeNull();
});

it('goes through the open stories by Control and Tab, on a Mac as well', () => {
  for (const isMac of [false, true]) {
    expect(commandOf(press('Tab', { ctrlKey: true }), isMac)).toBe('next-story');
    expect(commandOf(press('Tab', { ctrlKey: true, shiftKey: true }), isMac)).toBe('previous-story');
    expect(commandOf(press('Tab'), isMac)).toBeNull();
    expect(commandOf(press('Tab', { metaKey: true }), isMac)).toBeNull();
  }
});

it('leaves plain typing alone', () => {
  for (const key of ['a', 'j', '1', 'Enter', 'ArrowDown']) expect(commandOf(press(key, {}, ''), false)).toBeNull();
});

it('names a press as the sheet prints it', () => {
  expect(nameOfPress(press('V', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+V');
  expect(printed('Mod+Shift+V', false)).toBe('Ctrl+Shift+V');
  expect(printed('Alt+ArrowDown', true)).toBe('⌥↓');
});

it('sets words by the keys that hands know, and folds the window by others', () => {
  expect(commandOf(press('b', { ctrlKey: true }), false)).toBe('strong');
  expect(commandOf(press('i', { metaKey: true }), true)).toBe('emphasis');
  expect(commandOf(press('k', { ctrlKey: true }), false)).toBe('link');
  expect(commandOf(press('B', { ctrlKey: true, shiftKey: true }), false)).toBe('toggle-desk');
  expect(commandOf(press('I', { ctrlKey: true, shiftKey: true }), false)).toBe('toggle-inspector');
});
