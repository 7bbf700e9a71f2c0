import { expect, it } from 'vitest';
import { mayClose, type ClosingMeans } from '../../../electron/window/mayClose';
import { fail, succeed } from '../../../shared/story/outcome';

const harbour = { slug: 'harbour', text: 'Harbour copy.', json: '{"slug":"harbour"}', pictures: [] };
const tram = { slug: 'tram', text: 'Tram copy.', json: '{"slug":"tram"}', pictures: [] };

/** A user who presses these buttons one after another, and a system that does as it is told. */
function userPressing(presses: readonly string[], system: Partial<ClosingMeans> = {}) {
  const told: string[] = [];
  const waiting = [...presses];
  const means: ClosingMeans = {
    ask: async (message, detail, buttons) => {
      told.push(`${message} ${detail}`);
      const pressed = waiting.shift() ?? '';
      expect(buttons).toContain(pressed);
      return buttons.indexOf(pressed);
    },
    saveCopies: async (unsaved) => {
      told.push(unsaved.map(({ json }) => json).join());
      return succeed({});
    },
    copyText: async (text) => {
      told.push(text);
      return succeed(null);
    },
    ...system,
  };
  return { means, told };
}

const keep = 'Keep open';
const save = 'Save a copy as…';
const copy = 'Copy the text to the clipboard and quit';
const drop = 'Quit without saving';

it('stays open when the user keeps it open or sends the question away', async () => {
  expect(await mayClose([harbour], userPressing([keep]).means)).toBe(false);
});

it('names the story and says that its words would be lost', async () => {
  const { means, told } = userPressing([drop]);
  expect(await mayClose([harbour], means)).toBe(true);
  expect(told).toEqual([expect.stringMatching(/“harbour” is not saved\..+they are lost/)]);
});

it('closes once each story is a file where the user chose', async () => {
  const { means, told } = userPressing([save]);
  expect(await mayClose([harbour, tram], means)).toBe(true);
  expect(told).toEqual([expect.stringContaining('2 stories'), `${harbour.json},${tram.json}`]);
});

it('asks again when no place was chosen, and when the copy could not be written', async () => {
  const cancelled = userPressing([save, keep], { saveCopies: async () => succeed(null) });
  expect(await mayClose([harbour], cancelled.means)).toBe(false);
  const failing = userPressing([save, keep], { saveCopies: async () => fail('x', 'That disk is full too.') });
  expect(await mayClose([harbour], failing.means)).toBe(false);
  expect(failing.told.at(-1)).toContain('That disk is full too.');
});

it('closes once the copy of every story is on the clipboard, and not when the clipboard refuses', async () => {
  const { means, told } = userPressing([copy]);
  expect(await mayClose([harbour, tram], means)).toBe(true);
  expect(told.at(-1)).toMatch(/^Harbour copy\.[\s\S]+Tram copy\.$/);
  const refused = userPressing([copy, keep], { copyText: async () => fail('not-copied', 'No clipboard.') });
  expect(await mayClose([harbour], refused.means)).toBe(false);
});

it('asks whether to close over a page that does not answer', async () => {
  expect(await mayClose('unknown', userPressing([drop]).means)).toBe(true);
  expect(await mayClose('unknown', userPressing([keep]).means)).toBe(false);
});
