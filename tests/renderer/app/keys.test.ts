import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../renderer/app/keyTable';
import { menuTemplate } from '../../../electron/window/menu';
import { commandsWith, keyNow, whyNot, withKey } from '../../../shared/ipc/keys';

const bold = { key: 'j', code: 'KeyJ', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };

describe('a key that somebody gave a command', () => {
  const chosen = withKey({}, 'strong', 'Mod+J');
  it('does what its own did, which does nothing any more', () => {
    expect(commandOf(bold, false, commandsWith(chosen))).toBe('strong');
    expect(commandOf({ ...bold, key: 'b', code: 'KeyB' }, false, commandsWith(chosen))).toBeNull();
  });
  it('is what buttons and menus print', () => {
    expect(keyNow('Mod+B', chosen)).toBe('Mod+J');
    expect(keyNow('Enter', chosen)).toBe('Enter');
    const rows = menuTemplate(() => undefined, 'linux', chosen).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    );
    expect(rows.find(({ label }) => label === 'Bold')?.accelerator).toBe('CmdOrCtrl+J');
  });
  it('goes when the command gets its own again', () => {
    expect(withKey(chosen, 'strong', null)).toEqual({});
    expect(withKey(chosen, 'strong', 'Mod+B')).toEqual({});
  });
  it('is free for another once its command has another key', () => {
    expect(whyNot('emphasis', 'Mod+B', {})).toMatch(/“Bold” has that key/u);
    expect(whyNot('emphasis', 'Mod+B', chosen)).toBeNull();
    expect(whyNot('emphasis', 'Mod+J', chosen)).toMatch(/“Bold” has that key/u);
  });
});

describe('a key that no command can have', () => {
  it.each([
    ['a letter alone', 'J', /writes/u],
    ['a letter and Shift', 'Shift+J', /writes/u],
    ['Control and Alt', 'Mod+Alt+J', /Not both/u],
    ['what the system has', 'Mod+C', /system/u],
  ])('is told why: %s', (_, keys, why) => expect(whyNot('strong', keys, {})).toMatch(why));
  it('is not a key of its own or a function key', () => {
    expect(whyNot('strong', 'Mod+B', {})).toBeNull();
    expect(whyNot('strong', 'Shift+F9', {})).toBeNull();
  });
});
