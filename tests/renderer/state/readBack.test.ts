import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createReadBack } from '../../../renderer/state/readBack';
import { keptOf } from '../../../shared/desk/derive';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { serialiseCopy } from '../../../shared/story/storyParts';
import { storyFrom } from '../../desk/storyFrom';

const story = storyFrom(readFileSync('resources/stories/harbour-dredging.txt', 'utf8'));
const textOf = (one: StoryDocument): string => serialiseCopy(keptOf(one));
/** As an importer once let one through: its file would be called damaged at the next start. */
const unreadable = textOf({ ...story, speakers: story.speakers.map((each) => ({ ...each, id: 'n'.repeat(400) })) });

/** How many of ten saves, so far apart, are looked at where one look takes so long. */
function looksAt(between: number, look: number): number {
  let time = 0;
  let asked = 0;
  const readBack = createReadBack(() => {
    asked += 1;
    // The first question of a save begins a look, the second ends it.
    if (asked === 2) time += look;
    return time;
  });
  let looks = 0;
  for (let save = 0; save < 10; save += 1) {
    asked = 0;
    if (!readBack(unreadable, story.source).ok) looks += 1;
    time += between;
  }
  return looks;
}

it('lets pass what opens again', () => {
  expect(createReadBack()(textOf(story), story.source)).toEqual({ ok: true, value: null });
});

it('refuses what would not open again', () => {
  const refused = { ok: false, problem: { code: 'story-unreadable' } };
  expect(createReadBack()(unreadable, story.source)).toMatchObject(refused);
});

it('looks at every save of a usual story, and at one now and then where a look is slow', () => {
  expect(looksAt(700, 1)).toBe(10);
  // 200 ms, fifty times over: one save in fifteen.
  expect(looksAt(700, 200)).toBe(1);
  expect(looksAt(6000, 200)).toBe(5);
});
