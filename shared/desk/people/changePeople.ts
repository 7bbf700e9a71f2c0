import type { Annotations, Attribution, ReadableBlock, Speaker, SpeakerAnswer } from '../../story/annotations';
import type { TextRange } from '../../story/range';
import { joinNames } from '../../text/joinNames';

/** What is changed of the people of a story, by their ids. */
export type PeopleChange =
  | { readonly kind: 'rename'; readonly person: string; readonly name: string }
  | { readonly kind: 'join'; readonly person: string; readonly into: string }
  /** The form of the name is another person's, who is called by it from here on. */
  | { readonly kind: 'split'; readonly person: string; readonly surface: string; readonly as: string };

/** The people afterwards, and what becomes of each answer to who speaks. */
export interface ChangedPeople {
  readonly speakers: readonly Speaker[];
  readonly answer: (given: SpeakerAnswer | null) => SpeakerAnswer | null;
  readonly suggestion: (given: Attribution['suggested']) => Attribution['suggested'];
  readonly idOf: (id: string) => string;
}

type Copy = readonly Pick<ReadableBlock, 'id' | 'text'>[];

/** Changes the people of a story; null where one that is meant is not there. */
export function changePeople(speakers: readonly Speaker[], change: PeopleChange, copy: Copy): ChangedPeople | null {
  const person = speakers.find(({ id }) => id === change.person);
  if (!person) return null;
  if (change.kind === 'rename') {
    const named = { ...person, name: change.name };
    return redirected(replaced(speakers, person, [named]), [named], (id) => id);
  }
  if (change.kind === 'split') return split(speakers, person, change, copy);
  const into = speakers.find(({ id }) => id === change.into);
  return into && into !== person ? join(speakers, person, into, copy) : null;
}

const replaced = (speakers: readonly Speaker[], person: Speaker, by: readonly Speaker[]): readonly Speaker[] =>
  speakers.flatMap((each) => (each === person ? by : [each]));

function join(speakers: readonly Speaker[], person: Speaker, into: Speaker, copy: Copy): ChangedPeople {
  const surfaces = [...new Set([...into.surfaces, person.name, ...person.surfaces])];
  const both: Speaker = {
    ...into,
    surfaces,
    role: into.role ?? person.role,
    gender: into.gender === 'unknown' ? person.gender : into.gender,
    first: firstPlace(copy, surfaces) ?? into.first,
  };
  const left = replaced(replaced(speakers, person, []), into, [both]);
  return redirected(left, [both], (id) => (id === person.id ? into.id : id));
}

function split(
  speakers: readonly Speaker[],
  person: Speaker,
  { surface, as }: Extract<PeopleChange, { readonly kind: 'split' }>,
  copy: Copy,
): ChangedPeople | null {
  const surfaces = person.surfaces.filter((each) => each !== surface);
  const names = namesOf(surfaces);
  if (surfaces.length === person.surfaces.length || names.length === 0) return null;
  const fullest = names.reduce((a, b) => (b.length > a.length ? b : a));
  const stays: Speaker = {
    ...person,
    name: person.name === surface ? fullest : person.name,
    surfaces,
    first: firstPlace(copy, surfaces) ?? person.first,
  };
  const apart: Speaker = {
    id: as,
    name: surface,
    role: null,
    surfaces: [surface],
    gender: person.gender,
    first: firstPlace(copy, [surface]) ?? person.first,
  };
  return redirected(replaced(speakers, person, [stays, apart]), [stays, apart], (id, by) =>
    id === person.id && by === surface ? as : id,
  );
}

function redirected(
  speakers: readonly Speaker[],
  touched: readonly Speaker[],
  to: (id: string, surface: string | null) => string,
): ChangedPeople {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const isTouched = new Set(touched.map(({ id }) => id));
  return {
    speakers,
    idOf: (id) => to(id, null),
    answer: (given) => {
      if (given === null) return null;
      const ids = [...new Set(given.speakers.map((id) => to(id, given.surface)))];
      if (!ids.some((id) => isTouched.has(id))) return given;
      const name = joinNames(ids.map((id) => names.get(id) ?? given.name));
      return { ...given, speakers: ids, name };
    },
    suggestion: (given) => {
      const id = given && to(given.speaker, null);
      return given && id && isTouched.has(id) ? { ...given, speaker: id, name: names.get(id) ?? given.name } : given;
    },
  };
}

/** The forms that name somebody: no pronoun, no “the minister”. */
export const namesOf = (surfaces: readonly string[]): readonly string[] =>
  surfaces.filter((surface) => /^\p{Lu}/u.test(surface) && !/^(?:He|She|They|It|His|Her|Their|We|I)$/u.test(surface));

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Where one of these forms stands first in the copy; null where none does. */
function firstPlace(copy: Copy, surfaces: readonly string[]): TextRange | null {
  const forms = namesOf(surfaces);
  for (const { id, text } of copy) {
    const places = forms.flatMap((form) => {
      const from = text.indexOf(form);
      const isWhole = from >= 0 && !isLetter(text[from - 1]) && !isLetter(text[from + form.length]);
      return isWhole ? [{ block: id, from, to: from + form.length }] : [];
    });
    const [first] = places.toSorted((a, b) => a.from - b.from || b.to - a.to);
    if (first) return first;
  }
  return null;
}

/** What reading found, with its people changed. */
export const changeFound = (found: Annotations, { speakers, answer, suggestion }: ChangedPeople): Annotations => ({
  ...found,
  speakers,
  attributions: found.attributions.map((each) => ({
    ...each,
    speaker: answer(each.speaker),
    suggested: suggestion(each.suggested),
  })),
  reported: found.reported.map((each) => ({
    ...each,
    speaker: answer(each.speaker),
    suggested: suggestion(each.suggested),
  })),
});
