import { describe, expect, it } from 'vitest';
import { confirmQuotation } from '../../../shared/desk/decideSpeaker';
import { derive, keptOf } from '../../../shared/desk/derive';
import { joinPeople, renamePerson, splitPerson } from '../../../shared/desk/people/decidePeople';
import { listPeople } from '../../../shared/desk/people/listPeople';
import { wordsToRename } from '../../../shared/desk/people/wordsToRename';
import { reannotate } from '../../../shared/desk/reannotate';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { parseStory, serialiseStory } from '../../../shared/story/storyFile';
import { findings, quotationOf, storyOf, textOf } from '../storyFrom';

const story = storyOf(
  'Ruth Pell, the harbour master, said: “The quay is safe.”',
  'Owen Tarrant, who leads the council, said: “The plan is long overdue.”',
  'Ms Pell said: “It is a good day for the town.”',
  'The Admiral told reporters: “We shall see about that.”',
);
const idOf = (of: StoryDocument, name: string): string =>
  of.speakers.find((speaker) => speaker.name === name)?.id ?? `nobody called ${name}`;
const speakerOf = (of: StoryDocument, words: string): string | undefined => quotationOf(of, words).speaker?.name;
const kept = (of: StoryDocument): StoryDocument => {
  const read = parseStory(serialiseStory(keptOf(of)));
  if (!read.ok) throw new Error(read.problem.message);
  return derive(read.value);
};
const changed = (of: StoryDocument): readonly string[] =>
  findings(of).flatMap(({ rule, message }) => (rule === 'speaker-changed' ? [message] : []));

describe('the people of a story', () => {
  it('are everybody with what they said, how much of it, and where they are named first', () => {
    const people = listPeople(story).map(({ speaker, quotations, words }) => [
      speaker.name,
      speaker.role,
      quotations.length,
      words,
      textOf(story, speaker.first.block).slice(speaker.first.from, speaker.first.to).split(' ')[0],
    ]);
    expect(people).toContainEqual(['Ruth Pell', null, 2, 12, 'Ruth']);
    expect(people).toContainEqual(['Owen Tarrant', null, 1, 5, 'Owen']);
  });
});

describe.each([
  ['as it stands', (of: StoryDocument) => of],
  ['once the copy is read again', (of: StoryDocument) => reannotate(of)],
  ['once it was saved and opened', kept],
])('a decision on people, %s', (_, after) => {
  it('calls somebody otherwise everywhere', () => {
    const renamed = after(renamePerson(story, idOf(story, 'Ruth Pell'), 'Ruth Pelling'));
    expect([speakerOf(renamed, 'quay is safe'), speakerOf(renamed, 'good day')]).toEqual([
      'Ruth Pelling',
      'Ruth Pelling',
    ]);
    expect(changed(renamed)).toEqual([]);
  });
  it('calls somebody otherwise twice over', () => {
    const once = renamePerson(story, idOf(story, 'Ruth Pell'), 'Ruth Pelling');
    const twice = after(renamePerson(once, idOf(once, 'Ruth Pelling'), 'Ruth Peel'));
    expect(speakerOf(twice, 'good day')).toBe('Ruth Peel');
  });
  it('makes two names one person', () => {
    const joined = after(joinPeople(story, idOf(story, 'The Admiral'), idOf(story, 'Owen Tarrant')));
    expect(speakerOf(joined, 'see about that')).toBe('Owen Tarrant');
    expect(joined.speakers.map(({ name }) => name)).not.toContain('The Admiral');
    expect(joined.speakers.find(({ name }) => name === 'Owen Tarrant')?.surfaces).toContain('The Admiral');
    expect(changed(joined)).toEqual([]);
  });
  it('makes a person of one form of a name', () => {
    const apart = after(splitPerson(story, idOf(story, 'Ruth Pell'), 'Ms Pell'));
    expect([speakerOf(apart, 'quay is safe'), speakerOf(apart, 'good day')]).toEqual(['Ruth Pell', 'Ms Pell']);
    expect(quotationOf(apart, 'good day').speaker?.speakers).toEqual([idOf(apart, 'Ms Pell')]);
    expect(changed(apart)).toEqual([]);
  });
  it('leaves what the editor confirmed with whom it was confirmed', () => {
    const confirmed = confirmQuotation(story, quotationOf(story, 'see about that').id);
    const joined = after(joinPeople(confirmed, idOf(story, 'The Admiral'), idOf(story, 'Owen Tarrant')));
    expect(quotationOf(joined, 'see about that')).toMatchObject({
      status: 'confirmed',
      speaker: { name: 'Owen Tarrant', speakers: [idOf(joined, 'Owen Tarrant')] },
    });
  });
});

describe('a decision on people that changes nothing', () => {
  it.each([
    ['no name', (id: string) => renamePerson(story, id, '  ')],
    ['the name of another', (id: string) => renamePerson(story, id, 'owen tarrant')],
    ['the same person twice', (id: string) => joinPeople(story, id, id)],
    ['a form that nobody has', (id: string) => splitPerson(story, id, 'Captain')],
  ])('leaves the story as it is: %s', (_, decide) => expect(decide(idOf(story, 'Ruth Pell'))).toBe(story));
  it('does not take the only name away that somebody has', () => {
    const only = idOf(story, 'The Admiral');
    expect(splitPerson(story, only, 'The Admiral')).toBe(story);
  });
});

describe('the words of a name', () => {
  it('change with it in every form that has them', () =>
    expect(wordsToRename('Harri Seiger', 'Harri Sieger', ['Harri Seiger', 'Mr Seiger', 'he'])).toEqual([
      { from: 'Harri Seiger', to: 'Harri Sieger' },
      { from: 'Mr Seiger', to: 'Mr Sieger' },
      { from: 'Seiger', to: 'Sieger' },
    ]));
  it('change as a whole where there are more of them or fewer', () =>
    expect(wordsToRename('Ms Pell', 'Ruth Ann Pell', ['Ms Pell', 'Pell'])).toEqual([
      { from: 'Ms Pell', to: 'Ruth Ann Pell' },
    ]));
});
