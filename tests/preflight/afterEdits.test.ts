import { describe, expect, it } from 'vitest';
import { keepSpeakers, orphanedSpeech } from '../../shared/desk/orphanedSpeech';
import { reannotate } from '../../shared/desk/reannotate';
import { removeBlock } from '../../shared/desk/removeBlock';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { blockWith, findings, quotationOf, storyOf } from '../desk/storyFrom';

const rules = ['introduction-moved', 'pronoun-moved', 'also-alone'];
const told = (story: StoryDocument): readonly string[] =>
  findings(story).flatMap(({ rule, message }) => (rules.includes(rule) ? [`${rule}: ${message}`] : []));
const cut = (story: StoryDocument, words: string): StoryDocument =>
  removeBlock(story, blockWith(story, words).id, 'taken out by the editor');

/** As when a paragraph is cut and put in before another. */
function moveBefore(story: StoryDocument, words: string, place: string): StoryDocument {
  const moved = blockWith(story, words);
  const rest = story.blocks.filter((block) => block !== moved);
  return reannotate({
    ...story,
    blocks: rest.flatMap((block) => (block.text.includes(place) ? [moved, block] : [block])),
  });
}

const harbour = storyOf(
  'The harbour at Saltby will stay open all winter.',
  'Ruth Pell, the harbour master, opened the quay in May.',
  'She has run it for eleven years.',
  'Anna Thorne, who leads the council, paid for the work.',
  'The council also bought two cranes.',
  'Pell walked the quay on Monday.',
);

describe('copy that nobody cut or moved', () => {
  it('is not asked about', () => expect(told(harbour)).toEqual([]));
  it('nor is it after a word was changed', () => {
    const blocks = harbour.blocks.map((block) => ({ ...block, text: block.text.replace('Monday', 'Tuesday') }));
    expect(told(reannotate({ ...harbour, blocks }))).toEqual([]);
  });
});

describe('a paragraph that says who somebody is', () => {
  it('is missed at the first surname once it was cut', () =>
    expect(told(cut(harbour, 'opened the quay'))).toContain(
      'introduction-moved: Pell is named here for the first time, and who that is (“Ruth Pell”) was taken out. Give the full name here, or undo the edit.',
    ));
  it('is missed once it was moved behind the surname', () =>
    expect(told(moveBefore(harbour, 'Pell walked', 'Ruth Pell, the'))).toEqual([
      'introduction-moved: Pell is named here for the first time, and who that is (“Ruth Pell”) now comes only later. Give the full name here, or undo the edit.',
    ]));
  it('is not missed while the full name comes first', () => expect(told(cut(harbour, 'Pell walked'))).toEqual([]));
  it('is nobody where the name is a council’s', () => {
    const story = storyOf('Saltby Council met in May.', 'The quay was mended.', 'Council workers put the cranes up.');
    expect(told(cut(story, 'met in May'))).toEqual([]);
  });
});

describe('a pronoun that begins a paragraph', () => {
  it('means somebody else once another stands before it', () =>
    expect(told(moveBefore(harbour, 'She has run', 'The council also'))).toContain(
      'pronoun-moved: “She” was Ruth Pell; since a cut or a move, the one named last before it is Anna Thorne. Name Ruth Pell here, or undo the edit.',
    ));
  it('means nobody once the one it stood for is gone', () =>
    expect(told(cut(harbour, 'opened the quay'))).toContain(
      'pronoun-moved: “She” was Ruth Pell; since a cut or a move, nobody named before it can be meant. Name Ruth Pell here, or undo the edit.',
    ));
  it('is not asked about where the same person is still the last named', () => {
    const story = storyOf(
      'Ruth Pell, the harbour master, opened the quay in May.',
      'The harbour at Saltby will stay open all winter.',
      'She has run it for eleven years.',
    );
    expect(told(cut(story, 'stay open'))).toEqual([]);
  });
});

describe('“also”', () => {
  it('is asked about where what it added to was cut', () =>
    expect(told(cut(harbour, 'paid for the work'))).toContain(
      'also-alone: “also” adds to “Anna Thorne, who leads the council, paid…”, which was taken out. Undo the edit, or see that the sentence still follows.',
    ));
  it('is asked about where what it added to comes later now', () =>
    expect(told(moveBefore(harbour, 'The council also', 'Anna Thorne'))).toEqual([
      'also-alone: “also” adds to “Anna Thorne, who leads the council, paid…”, which now comes later. Undo the edit, or see that the sentence still follows.',
    ]));
  it.each(['too small for the quay', 'as well as the old ones'])('is no “%s”', (words) => {
    const story = storyOf('The council paid for the quay.', `It bought cranes ${words}.`, 'The harbour is open.');
    expect(told(cut(story, 'paid for'))).toEqual([]);
  });
});

describe('speech that an edit orphans', () => {
  const attack = storyOf(
    'Council leader Owen Tarrant said the plan was “long overdue”.',
    'Victor Marsh, the harbour master, told reporters the plan was “a mistake”.',
    'He said: “This will cost jobs and the leader knows it.',
    '“He should resign.”',
    'He added: “The quay is falling down.”',
  );
  const orphaned = cut(attack, 'told reporters');
  const alarms = (story: StoryDocument): readonly string[] =>
    findings(story).flatMap(({ rule, message }) => (rule === 'speaker-changed' ? [message] : []));

  it('is one finding, which says how many paragraphs were whose and whom the copy names now', () =>
    expect(alarms(orphaned)).toEqual([
      'Three paragraphs (“This will cost jobs and the leader knows…”) were Victor Marsh’s; since an edit, the copy now says Owen Tarrant. Undo the edit, name the speaker in the copy, or keep Victor Marsh.',
    ]));
  it('stays whose it was by one answer for all of it', () => {
    const [group] = orphanedSpeech(orphaned);
    const kept = keepSpeakers(orphaned, group!);
    expect(alarms(kept)).toEqual([]);
    for (const words of ['cost jobs', 'falling down'])
      expect(quotationOf(kept, words)).toMatchObject({ status: 'confirmed', speaker: { name: 'Victor Marsh' } });
    expect(alarms(reannotate(kept))).toEqual([]);
  });
});
