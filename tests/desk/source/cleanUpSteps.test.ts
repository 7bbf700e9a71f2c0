import { expect, it } from 'vitest';
import { cleanUpSteps, keepLineOut, switchStep } from '../../../shared/desk/source/cleanUpSteps';
import { reclassifyLines } from '../../../shared/desk/source/reclassifyLines';
import { restoreLine } from '../../../shared/desk/restoreLine';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { storyFrom } from '../storyFrom';

const story = storyFrom(`Ferry to run all winter

The ferry to Lowness will run all winter, the harbour board said on Monday.

Share this article

Sign up to our newsletter

Wendy Pell, who chairs the board, said: “It is a good day for the island.”

Follow us on every channel

Owen Tarrant, a fisherman, said he had waited long for this.
`);
const reasons = cleanUpSteps(story).map(({ reason }) => reason);
const [first = ''] = reasons;
const words = (of: StoryDocument): readonly string[] => of.blocks.map(({ text }) => text);
const ofFirst = story.removed.filter(({ reason }) => reason === first);

it('lists each reason once, with its lines', () => {
  expect(reasons.length).toBeGreaterThan(0);
  expect(new Set(reasons).size).toBe(reasons.length);
  expect(cleanUpSteps(story).reduce((sum, { lines }) => sum + lines, 0)).toBe(story.removed.length);
});

it('gives the lines of a step back where they stood, and takes them out again', () => {
  const off = switchStep(story, first, false);
  for (const { text } of ofFirst) expect(words(off)).toContain(text);
  expect(cleanUpSteps(off)[0]).toMatchObject({ reason: first, lines: ofFirst.length, out: 0 });
  const on = switchStep(off, first, true);
  expect(words(on)).toEqual(words(story));
  expect(on.removed).toEqual(story.removed);
});

it('leaves a line alone that the editor decided on', () => {
  const start = ofFirst[0]?.start ?? -1;
  const decided = reclassifyLines(story, [start], 'crosshead');
  const on = switchStep(switchStep(decided, first, false), first, true);
  expect(on.blocks.find(({ source }) => source?.start === start)?.kind).toBe('crosshead');
});

it('changes nothing where the step is so already', () => {
  expect(switchStep(story, first, true)).toBe(story);
  expect(switchStep(story, 'no such reason', false)).toBe(story);
});

it('keeps a line out again that was brought back', () => {
  const id = ofFirst[0]?.id ?? '';
  const back = restoreLine(story, id);
  expect(words(keepLineOut(back, id))).toEqual(words(story));
  expect(keepLineOut(story, id)).toBe(story);
});
