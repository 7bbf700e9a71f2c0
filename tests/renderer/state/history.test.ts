import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { openSession } from '../../../renderer/state/session';
import { keptOf } from '../../../shared/desk/derive';
import { baseLine, entryLine, saveLine } from '../../../shared/steps/journalText';
import { succeed } from '../../../shared/story/outcome';
import { serialiseCopy, serialiseSource } from '../../../shared/story/storyParts';
import { storyOf } from '../../desk/storyFrom';
import { headlessEditor } from '../editor/headlessEditor';

let journal = '';
vi.mock('../../../renderer/newsroom', () => ({ newsroom: { readJournal: () => Promise.resolve(succeed(journal)) } }));
vi.mock('../../../renderer/state/hash', () => ({
  hash: (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
}));
const { readHistory } = await import('../../../renderer/state/history');

const story = storyOf('The ferry sailed.', 'Nobody saw it leave.');
const textOf = (given: typeof story): string => serialiseCopy(keptOf(given));
const source = { sha256: '', json: serialiseSource(story.source) };

/** A story of three changes, of which its file has so many. */
function typed(kept: number) {
  let lines = baseLine(textOf(story));
  let n = 0;
  const session = openSession(
    {
      story,
      check: () => [],
      onChange: () => undefined,
      onSteps: (made) => {
        n += 1;
        lines += entryLine({ n, ...made, steps: made.steps.map((step) => step.toJSON() as unknown) });
      },
    },
    headlessEditor(story),
  );
  let file = { json: textOf(story), story };
  const save = (): void => {
    file = { json: textOf(session.sync()), story: session.sync() };
    lines += saveLine({ n, sha256: createHash('sha256').update(file.json).digest('hex') });
  };
  save();
  for (const [at, word] of ['One', 'Two', 'Three'].entries()) {
    session.editor.view.dispatch(session.editor.state.tr.insertText(`${word} `, 1));
    if (at + 1 === kept) save();
  }
  journal = lines;
  return { file, now: session.sync() };
}
const read = ({ file }: ReturnType<typeof typed>, most: number) =>
  readHistory(story.id, { rev: 1, json: file.json, source }, file.story, most);

it('goes on from the journal where the file lacks what was typed last, however many changes there are', async () => {
  const desk = typed(1);
  for (const most of [2, 5000]) {
    const history = await read(desk, most);
    expect(history?.story.blocks).toEqual(desk.now.blocks);
    expect(history?.unsaved).toBeGreaterThan(0);
  }
});

it('begins a long journal anew where the file has all of it', async () => {
  const desk = typed(3);
  expect((await read(desk, 5000))?.unsaved).toBe(0);
  expect(await read(desk, 2)).toBeNull();
});
