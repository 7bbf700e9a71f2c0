import { expect, it } from 'vitest';
import { noteInStory } from '../../../renderer/state/noteInStory';
import { openSession, type Session } from '../../../renderer/state/session';
import { noteSent } from '../../../shared/desk/sentPlaces';
import { storyOf } from '../../desk/storyFrom';
import { headlessEditor } from '../editor/headlessEditor';

const place = { id: 'ghost https://paper.example', name: 'paper', remote: '7', url: null, at: '2026-03-01T10:00:00Z' };

const type = ({ editor }: Session, words: string): void => editor.view.dispatch(editor.state.tr.insertText(words, 6));

it('that a story was sent is taken back by no undo, of words or of decisions, and saved', () => {
  const story = storyOf('The board said the plan was “a mistake”.');
  let changes = 0;
  const session = openSession({ story, check: () => [], onChange: () => (changes += 1) }, headlessEditor(story));
  type(session, 'old ');
  session.update((now) => ({ ...now, slug: 'plan' }));
  const before = changes;
  noteInStory(session, (now) => noteSent(now, place));
  expect(changes).toBeGreaterThan(before);
  expect(session.sync().sent).toEqual([place]);
  type(session, 'very ');
  for (let step = 0; step < 5; step += 1) session.undo();
  expect(session.sync()).toMatchObject({ slug: story.slug, blocks: story.blocks, sent: [place] });
  for (let step = 0; step < 5; step += 1) session.redo();
  expect(session.sync()).toMatchObject({ slug: 'plan', sent: [place] });
});
