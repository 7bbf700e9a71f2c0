import { expect, it } from 'vitest';
import { alarmsOf } from '../../../renderer/state/alarms';
import { allowChange } from '../../../shared/desk/allowChange';
import type { Finding } from '../../../shared/story/finding';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { verbatimChecks } from '../../../shared/verbatim/checkVerbatim';
import { findings, storyOf } from '../../desk/storyFrom';

const story = storyOf('Ruth Pell, the harbour master, said: “It is a good day for the town and the crews.”');
const [spoken] = story.quotations;
if (!spoken) throw new Error('the story has a quotation');
/** As an edit leaves it that takes the speaker's name away. */
const orphaned: StoryDocument = { ...story, quotations: [{ ...spoken, copySays: { name: null, speakers: [] } }] };
const edited = (given: StoryDocument, words: string): StoryDocument => ({
  ...given,
  blocks: given.blocks.map((block) => ({ ...block, text: block.text.replace('good', words) })),
});
const told = (given: StoryDocument): readonly string[] =>
  alarmsOf({ story: given, findings: findings(given), checks: verbatimChecks(given) }).map(({ rule }) => rule);

it('tells in one line what an edit took from its speaker', () => {
  expect(told(story)).toEqual([]);
  expect(told(orphaned)).toEqual(['speaker-changed']);
  const [alarm] = alarmsOf({ story: orphaned, findings: findings(orphaned), checks: verbatimChecks(orphaned) });
  expect(alarm?.sinceEdit).toMatch(/was Ruth Pell’s; since an edit, the copy no longer says who speaks\.$/);
  expect(alarm?.message).toBe(`${alarm?.sinceEdit} Undo the edit, name the speaker in the copy, or keep Ruth Pell.`);
});

it('asks for changed words first, and who says them once those are answered', () => {
  const changed = edited(orphaned, 'dire');
  expect(findings(changed).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['speaker-changed', 'verbatim-changed']),
  );
  expect(told(changed)).toEqual([]);
  expect(told(allowChange(changed, spoken.id, 'The writer has the tape'))).toEqual(['speaker-changed']);
});

it('lets go of what was let be, and puts first what holds the story', () => {
  const finding = (rule: string, severity: Finding['severity'], dismissed?: string): Finding => ({
    rule,
    key: rule,
    severity,
    message: rule,
    sinceEdit: rule,
    at: null,
    source: { start: 0, end: 0 },
    ...(dismissed !== undefined && { dismissed }),
  });
  const open = [finding('a', 'warn'), finding('b', 'info', 'meant so'), finding('c', 'hold')];
  expect(alarmsOf({ story, findings: open, checks: [] }).map(({ rule }) => rule)).toEqual(['c', 'a']);
});
