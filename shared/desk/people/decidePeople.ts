import type { Annotations, ReadableBlock, Speaker } from '../../story/annotations';
import type { PersonDecision, Quotation, StoryDocument } from '../../story/storyDocument';
import { tidyText } from '../../text/tidyText';
import { freshId } from '../decideSpeaker';
import { readableCopy } from '../readableBlocks';
import { changeFound, changePeople, type ChangedPeople, type PeopleChange } from './changePeople';

const longestName = 200;

/** The editor calls a person otherwise, wherever the person speaks. A name that another has already is refused. */
export function renamePerson(story: StoryDocument, id: string, text: string): StoryDocument {
  const name = tidyText(text).text.slice(0, longestName);
  const person = story.speakers.find((each) => each.id === id);
  if (!person || name === '' || name === person.name) return story;
  if (story.speakers.some((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase())) return story;
  return decide(story, { kind: 'rename', person: id, name }, { kind: 'rename', person: person.name, name });
}

/** The editor says that two names are one person, who is called as the second. */
export function joinPeople(story: StoryDocument, id: string, intoId: string): StoryDocument {
  const [person, into] = [id, intoId].map((each) => story.speakers.find((speaker) => speaker.id === each));
  if (!person || !into || person === into) return story;
  return decide(
    story,
    { kind: 'join', person: id, into: intoId },
    { kind: 'join', person: person.name, into: into.name },
  );
}

/** The editor says that one form of a name is another person's. The last name that somebody has stays. */
export function splitPerson(story: StoryDocument, id: string, surface: string): StoryDocument {
  const person = story.speakers.find((each) => each.id === id);
  if (!person) return story;
  const as = freshId('named', new Set(story.speakers.map((each) => each.id)));
  return decide(story, { kind: 'split', person: id, surface, as }, { kind: 'split', person: person.name, surface });
}

type Said = PersonDecision extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never;

function decide(story: StoryDocument, change: PeopleChange, said: Said): StoryDocument {
  const changed = changePeople(story.speakers, change, readableCopy(story.blocks));
  if (!changed) return story;
  const before = story.people ?? [];
  const id = freshId(`${story.maker ?? ''}p`, new Set(before.map((each) => each.id)));
  const { decided } = story;
  return {
    ...story,
    speakers: changed.speakers,
    quotations: story.quotations.map((quotation) => changeQuotation(quotation, changed)),
    ...(decided ? { decided: decided.map((quotation) => changeQuotation(quotation, changed)) } : {}),
    reported: story.reported.map((speech) => ({
      ...speech,
      speaker: changed.answer(speech.speaker),
      suggested: changed.suggestion(speech.suggested),
    })),
    people: [...before, { ...said, id } as PersonDecision],
  };
}

function changeQuotation(quotation: Quotation, { answer, suggestion, idOf, speakers }: ChangedPeople): Quotation {
  const { copySays, copySaid } = quotation;
  const speaker = answer(quotation.speaker);
  // What the copy said of the speaker goes with the speaker, so that the decision is no edit of the copy.
  const isMoved = speaker !== quotation.speaker && copySaid?.join() === quotation.speaker?.speakers.join();
  const saidNow = isMoved ? (speaker?.speakers ?? []) : copySaid?.map(idOf);
  const saysNow = copySays?.speakers.map(idOf);
  return {
    ...quotation,
    speaker,
    suggested: suggestion(quotation.suggested),
    ...(saidNow ? { copySaid: saidNow } : {}),
    ...(copySays && saysNow
      ? { copySays: { speakers: saysNow, name: speakers.find(({ id }) => id === saysNow[0])?.name ?? copySays.name } }
      : {}),
  };
}

/** Whom a name that was decided on means among the people found now: by name, else by any form of it. */
const personCalled = (speakers: readonly Speaker[], name: string): string | null =>
  (speakers.find((each) => each.name === name) ?? speakers.find(({ surfaces }) => surfaces.includes(name)))?.id ?? null;

function changeOf(decision: PersonDecision, { speakers }: Annotations): PeopleChange | null {
  const person = personCalled(speakers, decision.person);
  if (person === null) return null;
  if (decision.kind === 'rename') return { kind: 'rename', person, name: decision.name };
  if (decision.kind === 'split')
    return { kind: 'split', person, surface: decision.surface, as: `apart-${decision.id}` };
  const into = personCalled(speakers, decision.into);
  return into === null ? null : { kind: 'join', person, into };
}

/** What reading found, with all that the editor has decided on the people, in the order of the decisions. */
export const peopleAsDecided = (
  found: Annotations,
  decisions: readonly PersonDecision[],
  copy: readonly ReadableBlock[],
): Annotations =>
  decisions.reduce((now, decision) => {
    const change = changeOf(decision, now);
    const changed = change && changePeople(now.speakers, change, copy);
    return changed ? changeFound(now, changed) : now;
  }, found);
