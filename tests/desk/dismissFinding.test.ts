import { expect, it } from 'vitest';
import { dismissFinding, recallFinding } from '../../shared/desk/dismissFinding';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { findings, storyOf } from './storyFrom';

const filler = 'The council meets again in the first week of April to decide on the plan.';
const story = storyOf('The boats waited in the the harbour for a week.', filler);

const twice = (of: StoryDocument) => findings(of).find(({ rule }) => rule === 'doubled-word')!;

it('lets a finding be for a reason, which is told beside it', () => {
  expect(twice(story).severity).toBe('warn');
  const after = dismissFinding(story, twice(story), ' It is a  play on words ');
  expect(twice(after)).toMatchObject({ severity: 'info', dismissed: 'It is a play on words' });
});

it('asks for a reason, and takes no second one', () => {
  expect(dismissFinding(story, twice(story), '  ')).toBe(story);
  const once = dismissFinding(story, twice(story), 'Meant');
  expect(dismissFinding(once, twice(once), 'Meant so')).toBe(once);
});

it('asks again when the words change', () => {
  const after = dismissFinding(story, twice(story), 'Meant');
  const edited = {
    ...after,
    blocks: after.blocks.map((block) => ({
      ...block,
      text: block.text.replace('the the harbour', 'in in the harbour'),
    })),
  };
  expect(twice(edited)).toMatchObject({ severity: 'warn' });
});

it('lets no hold be', () => {
  const held = storyOf('The harbour cost TK to build in the end.', filler);
  const hold = findings(held).find(({ rule }) => rule === 'placeholder')!;
  expect(dismissFinding(held, hold, 'Never mind')).toBe(held);
});

it('lets no hold be for what a story file says', () => {
  const held = storyOf('The harbour cost TK to build in the end.', filler);
  const hold = findings(held).find(({ rule }) => rule === 'placeholder')!;
  const forged = { ...held, dismissed: [{ id: hold.key, reason: 'Never mind' }] };
  expect(findings(forged).find(({ rule }) => rule === 'placeholder')).toMatchObject({ severity: 'hold' });
});

it('takes a finding back among the others', () => {
  const after = dismissFinding(story, twice(story), 'Meant');
  expect(twice(recallFinding(after, twice(after))).severity).toBe('warn');
  expect(recallFinding(story, twice(story))).toBe(story);
});
