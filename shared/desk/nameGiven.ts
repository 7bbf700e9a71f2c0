import type { Annotations, Attribution, ReportedSpeech, Speaker, SpeakerAnswer } from '../story/annotations';
import type { GivenSpeaker } from '../story/source';
import { freshId } from './decideSpeaker';
import type { PlacedGiven } from './placeGiven';

/** How sure a speaker is whom the file itself names. */
const sure = 0.97;

const wordsIn = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}'-]+/gu) ?? [];

const titles: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'sir',
  'dame',
  'lord',
  'lady',
  'baroness',
  'president',
  'senator',
  'sen',
  'rep',
]);

/** The same person by name: alike, or one surname and no two first names that differ. */
function sameName(one: string, other: string): boolean {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  if (a.length === 0 || b.length === 0) return one === other;
  if (a.join(' ') === b.join(' ')) return true;
  const firsts = [a, b].map((words) => words.slice(0, -1).find((word) => !titles.has(word)));
  return a.at(-1) === b.at(-1) && (firsts[0] === firsts[1] || firsts.includes(undefined));
}

const isAlike = (person: GivenSpeaker, speaker: Speaker): boolean =>
  [speaker.name, ...speaker.surfaces].some((name) => sameName(person.name, name));

/** The file’s people among the story’s speakers. */
interface Cast {
  readonly speakers: readonly Speaker[];
  /** The id now of each speaker that reading found. */
  readonly idOf: (id: string) => string;
  readonly idFor: (person: GivenSpeaker) => string;
}

/** Finds the speakers whose names end alike: only those can be the same person. */
function finder(found: readonly Speaker[]): (person: GivenSpeaker) => readonly Speaker[] {
  const byLast = new Map<string, Set<Speaker>>();
  for (const speaker of found) {
    for (const name of [speaker.name, ...speaker.surfaces]) {
      const last = wordsIn(name).at(-1) ?? name;
      byLast.set(last, (byLast.get(last) ?? new Set()).add(speaker));
    }
  }
  return (person) =>
    [...(byLast.get(wordsIn(person.name).at(-1) ?? person.name) ?? [])]
      .slice(0, 50)
      .filter((speaker) => isAlike(person, speaker));
}

const keyOf = ({ id, name }: GivenSpeaker): string => `${id ?? ''} ${name}`;

const peopleOf = ({ given }: PlacedGiven): readonly GivenSpeaker[] =>
  given.speakers ?? (given.speaker === null ? [] : [{ name: given.speaker, role: null }]);

/** Finds each of the file’s people among the speakers found, by the name as it stands, else where only one can be meant. */
function castOf(found: readonly Speaker[], placed: readonly PlacedGiven[]): Cast {
  const people = new Map(
    placed.flatMap((each) =>
      peopleOf(each).map((person) => [keyOf(person), { person, at: each.segments[0] }] as const),
    ),
  );
  const wanted = new Set([...people.values()].flatMap(({ person }) => person.id ?? []));
  const taken = new Set([...found.map(({ id }) => id), ...wanted]);
  const findAlike = finder(found);
  const byName = new Map(found.map((speaker) => [speaker.name, speaker]));
  const renamed = new Map<string, string>();
  const names = new Map<string, GivenSpeaker>();
  const ids = new Map<string, string>();
  const added = new Map<string, Speaker>();
  for (const [key, { person, at }] of people) {
    const alike = findAlike(person);
    const known = byName.get(person.name) ?? (alike.length === 1 ? alike[0] : undefined);
    const id = (known && renamed.get(known.id)) ?? person.id ?? known?.id ?? freshId('file', taken);
    taken.add(id);
    ids.set(key, id);
    if (known) {
      if (!renamed.has(known.id)) renamed.set(known.id, id);
      if (person.name.length > (names.get(known.id)?.name.length ?? 0)) names.set(known.id, person);
    } else if (at && !added.has(id)) {
      added.set(id, {
        id,
        name: person.name,
        role: person.role,
        surfaces: [person.name],
        gender: person.isBody ? 'thing' : 'unknown',
        first: { block: at.block, from: at.from, to: at.from },
      });
    }
  }
  for (const { id } of found)
    if (!renamed.has(id) && wanted.has(id)) {
      const fresh = freshId('s', taken);
      taken.add(fresh);
      renamed.set(id, fresh);
    }
  const idOf = (id: string): string => renamed.get(id) ?? id;
  const speakers = found.map((speaker): Speaker => {
    const person = names.get(speaker.id);
    return { ...speaker, id: idOf(speaker.id), name: person?.name ?? speaker.name, role: person?.role ?? speaker.role };
  });
  return { speakers: [...speakers, ...added.values()], idOf, idFor: (person) => ids.get(keyOf(person)) ?? '' };
}

const renameAnswer = (answer: SpeakerAnswer | null, { idOf }: Cast): SpeakerAnswer | null =>
  answer && { ...answer, speakers: answer.speakers.map(idOf) };

const renameSuggestion = (suggested: Attribution['suggested'], { idOf }: Cast): Attribution['suggested'] =>
  suggested && { ...suggested, speaker: idOf(suggested.speaker) };

const renameReported = (speech: ReportedSpeech, cast: Cast): ReportedSpeech => ({
  ...speech,
  speaker: renameAnswer(speech.speaker, cast),
  suggested: renameSuggestion(speech.suggested, cast),
});

const blank = (quotation: string): Attribution => ({
  quotation,
  speaker: null,
  suggested: null,
  cue: null,
  confidence: 0,
  reasons: [],
});

/** The file’s word on a speaker stands; where reading the copy says otherwise, that is kept as a suggestion. */
function nameOne(read: Attribution, each: PlacedGiven, cast: Cast): Attribution {
  const name = each.given.speaker;
  if (name === null) return read;
  const speakers = [...new Set(peopleOf(each).map(cast.idFor))];
  const told = read.speaker;
  const agrees = told !== null && told.speakers.toSorted().join() === speakers.toSorted().join();
  const says = `The file names ${name} as the speaker.`;
  if (agrees) return { ...read, speaker: { ...told, name }, confidence: sure, reasons: [says, ...read.reasons] };
  const [other] = told?.speakers ?? [];
  return {
    ...read,
    speaker: { speakers, name, surface: name, at: null, isPronoun: false },
    suggested:
      told && other !== undefined
        ? { speaker: other, name: told.name, because: read.reasons[0] ?? 'The copy reads so.' }
        : null,
    confidence: sure,
    reasons: [says],
  };
}

/** Somebody’s words by the file’s account: it names who, or a desk decided on it before. */
const isSpoken = (each: PlacedGiven | undefined): boolean =>
  each !== undefined && (each.given.speaker !== null || each.given.status !== undefined);

/** Gives the quotations that the file marks the speakers it names, and the story the people it lists. */
export function nameGiven(found: Annotations, placed: readonly PlacedGiven[]): Annotations {
  const cast = castOf(found.speakers, placed);
  const byId = new Map(placed.map((each) => [each.id, each]));
  const attributed = new Map(
    found.attributions.map((attribution): [string, Attribution] => [
      attribution.quotation,
      {
        ...attribution,
        speaker: renameAnswer(attribution.speaker, cast),
        suggested: renameSuggestion(attribution.suggested, cast),
      },
    ]),
  );
  for (const each of placed) attributed.set(each.id, nameOne(attributed.get(each.id) ?? blank(each.id), each, cast));
  return {
    marks: found.marks,
    quotations: found.quotations.map((quotation) =>
      quotation.kind === 'scare' && isSpoken(byId.get(quotation.id)) ? { ...quotation, kind: 'partial' } : quotation,
    ),
    attributions: [...attributed.values()],
    reported: found.reported.map((speech) => renameReported(speech, cast)),
    speakers: cast.speakers,
  };
}
