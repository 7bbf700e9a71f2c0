import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { markQuotations } from '../../../renderer/editor/markQuotations';
import { storyFromEditor } from '../../../renderer/editor/storyFromEditor';
import { loadStory } from '../../../shared/desk/loadStory';
import { reannotate } from '../../../shared/desk/reannotate';
import { american, british } from '../../../shared/houseStyle/houseStyle';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { stateOf } from './editorState';

const folder = 'tests/stories';

function load(slug: string, file: string): StoryDocument {
  const bytes = new Uint8Array(readFileSync(join(folder, slug, file)));
  const loaded = loadStory({ name: file, bytes }, slug.length % 2 === 0 ? british : american, slug);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value.story;
}

const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const stories = slugs.flatMap((slug) => {
  const file = readdirSync(join(folder, slug)).find((name) => name.startsWith('source.'));
  return file === undefined ? [] : [{ slug, file }];
});

it('finds whole stories to try', () => {
  expect(stories.length).toBeGreaterThan(0);
});

for (const { slug, file } of stories) {
  it(`brings ${slug} through the editor unchanged`, () => {
    const story = load(slug, file);
    expect(storyFromEditor(stateOf(story))).toEqual(story);
  });

  it(`marks ${slug} no differently when it is read again`, () => {
    const story = load(slug, file);
    const state = stateOf(story);
    const again = reannotate(storyFromEditor(state));
    expect(again.blocks).toEqual(story.blocks);
    expect(markQuotations(state, again)).toBeNull();
  });
}
