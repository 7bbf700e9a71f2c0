import { describe, expect, it } from 'vitest';
import { styleFor } from '../../cli/styleFor';
import { confirmQuotation, markUnknown } from '../../shared/desk/decideSpeaker';
import { storyAsLoaded } from '../../shared/desk/storyAsLoaded';
import { nobodysWords } from '../../shared/desk/tags/nobodysWords';
import { setStanding } from '../../shared/desk/tags/setStanding';
import { untag } from '../../shared/desk/tags/untag';
import { readStory } from '../../shared/exporters/copy/readStory';
import { british } from '../../shared/houseStyle/houseStyle';
import { preflight } from '../../shared/preflight/preflight';
import { stateOf, summarise } from '../../shared/preflight/summarise';
import type { Finding } from '../../shared/story/finding';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { verbatimChecks } from '../../shared/verbatim/checkVerbatim';
import { edit, findings, noon, quotationOf, storyOf } from '../desk/storyFrom';

const story = storyOf(
  'Harbour master Ruth Pell said: “It is a good day for the town.”',
  'Councillor Owen Tarrant said: “We will vote against it.”',
);
const good = quotationOf(story, 'a good day').id;
const vote = quotationOf(story, 'We will vote').id;
const told = (of: StoryDocument, rule: string): readonly Finding[] => findings(of).filter((each) => each.rule === rule);

describe('unreviewed-quotations', () => {
  const count = (of: StoryDocument): readonly string[] =>
    told(of, 'unreviewed-quotations').map(({ message }) => message.split('.')[0] ?? '');
  it('counts them in one warning, which leads to the first', () => {
    expect(count(story)).toEqual(['2 quotations have not been reviewed']);
    expect(told(story, 'unreviewed-quotations')[0]).toMatchObject({
      severity: 'warn',
      at: { from: quotationOf(story, 'a good day').segments[0]?.from },
    });
  });
  it('counts one as one', () => {
    expect(count(confirmQuotation(story, good))).toEqual(['One quotation has not been reviewed']);
  });
  it('is silent once each has been confirmed, given up, untagged or called nobody’s', () => {
    expect(count(markUnknown(confirmQuotation(story, good), vote))).toEqual([]);
    expect(count(nobodysWords(untag(story, good), vote))).toEqual([]);
  });
  it('is off on the command line for copy that no editor has had in hand', () => {
    const rules = (of: StoryDocument, style = british): readonly string[] =>
      preflight(of, styleFor(of, style), noon).map(({ rule }) => rule);
    expect(rules(story)).not.toContain('unreviewed-quotations');
    expect(rules(confirmQuotation(story, good))).toContain('unreviewed-quotations');
    expect(rules(story, { ...british, severities: { 'unreviewed-quotations': 'hold' } })).toContain(
      'unreviewed-quotations',
    );
  });
});

describe('off-the-record', () => {
  it.each([
    ['off-record', '“We will vote against it.” was said off the record.'],
    ['not-for-publication', '“We will vote against it.” is not for publication.'],
  ] as const)('holds what is %s', (standing, message) => {
    const [finding] = told(setStanding(story, vote, standing), 'off-the-record');
    expect(finding).toMatchObject({ severity: 'hold' });
    expect(finding?.message).toContain(message);
  });
  it('lets what is on the record stand', () => {
    expect(told(setStanding(story, vote, 'on-record'), 'off-the-record')).toEqual([]);
  });
});

describe('an untagged quotation', () => {
  const changed = edit(story, 'vote against it', 'vote for it');
  const gone = untag(setStanding(changed, vote, 'off-record'), vote);
  it('is no longer checked', () => {
    expect(verbatimChecks(changed)).toHaveLength(1);
    expect(verbatimChecks(gone)).toEqual([]);
    expect(findings(gone).filter(({ severity }) => severity === 'hold')).toEqual([]);
  });
  it('is neither counted nor waited for on the desk', () => {
    expect(summarise(gone, []).quotations).toBe(1);
    expect(stateOf(confirmQuotation(gone, good), [])).toBe('ready');
  });
  it('leaves with no export and stands in no report', () => {
    const copy = readStory(gone, { now: noon, houseStyle: british });
    expect(copy.quotations.map(({ id }) => id)).toEqual([good]);
    expect(storyAsLoaded(gone).annotations.quotations.map(({ id }) => id)).toEqual([good]);
  });
});
