import type { Speaker, SpeakerAnswer } from '../story/annotations';
import type { Quotation, StoryDocument } from '../story/storyDocument';
import { rememberDecisions } from './rememberDecisions';
import { keepIfSame } from './sameData';
import { tidyText } from '../text/tidyText';
import { joinNames } from '../text/joinNames';

/** The editor agrees with the speaker proposed, or with “nobody’s words”; nothing changes while no speaker is proposed. */
export const confirmQuotation = (story: StoryDocument, id: string): StoryDocument =>
  decide(story, id, (quotation) =>
    quotation.speaker === null && quotation.kind !== 'scare' ? quotation : { ...quotation, status: 'confirmed' },
  );

/** The editor says which of the story's speakers it is. */
export function chooseSpeaker(story: StoryDocument, id: string, speakerId: string): StoryDocument {
  const speaker = story.speakers.find((each) => each.id === speakerId);
  return speaker ? decide(story, id, (quotation) => spokenBy(quotation, speaker)) : story;
}

/** The editor adds one of the story's speakers to who speaks the quotation already, or takes one of several away. */
export function joinSpeaker(story: StoryDocument, id: string, speakerId: string): StoryDocument {
  const before = story.quotations.find((quotation) => quotation.id === id)?.speaker?.speakers ?? [];
  const ids = before.includes(speakerId) ? before.filter((each) => each !== speakerId) : [...before, speakerId];
  const speakers = ids.flatMap((each) => story.speakers.find((speaker) => speaker.id === each) ?? []);
  const [only, ...others] = speakers;
  if (!only || others.length === 0) return chooseSpeaker(story, id, only?.id ?? speakerId);
  const name = joinNames(speakers.map((speaker) => speaker.name));
  return decide(story, id, (quotation) =>
    givenTo(quotation, {
      speakers: speakers.map((speaker) => speaker.id),
      name,
      surface: name,
      at: null,
      isPronoun: false,
    }),
  );
}

/** The editor types a speaker the story does not list; a name it lists already is chosen. */
export function nameSpeaker(story: StoryDocument, id: string, name: string): StoryDocument {
  const tidy = tidyText(name).text.slice(0, longestName);
  const quotation = story.quotations.find((each) => each.id === id);
  const place = quotation?.segments[0];
  if (tidy === '' || !place) return story;
  const known = story.speakers.find(
    (speaker) => sameName(speaker.name, tidy) || speaker.surfaces.some((surface) => sameName(surface, tidy)),
  );
  if (known) return chooseSpeaker(story, id, known.id);
  const speaker: Speaker = {
    id: freshId('named', new Set(story.speakers.map((each) => each.id))),
    name: tidy,
    role: null,
    surfaces: [tidy],
    gender: 'unknown',
    first: { block: place.block, from: place.from, to: place.from },
  };
  return chooseSpeaker({ ...story, speakers: [...story.speakers, speaker] }, id, speaker.id);
}

/** The editor says it cannot be known who speaks. */
export const markUnknown = (story: StoryDocument, id: string): StoryDocument =>
  decide(story, id, (quotation) => ({
    ...quotation,
    speaker: null,
    status: 'unknown',
    confidence: 0,
    reasons: ['You marked it as one that cannot be known.'],
  }));

/** An id made of a stem and a number that is free. */
export function freshId(stem: string, taken: ReadonlySet<string>): string {
  for (let number = taken.size + 1; ; number += 1) {
    const id = `${stem}${number}`;
    if (!taken.has(id)) return id;
  }
}

const longestName = 200;

const plain = (name: string): string => name.replaceAll(/[‘’]/g, "'").toLowerCase();

const sameName = (a: string, b: string): boolean => plain(a) === plain(b);

/** Notes what the copy said of the speaker when the editor decided, so that a later edit which changes that is told. */
function settle(before: Quotation, decided: Quotation): Quotation {
  if (decided === before) return before;
  const { copySays: _, disputed: __, ...after } = decided;
  return { ...after, copySaid: before.copySays?.speakers ?? before.copySaid ?? before.speaker?.speakers ?? [] };
}

function decide(story: StoryDocument, id: string, change: (quotation: Quotation) => Quotation): StoryDocument {
  const quotations = story.quotations.map((quotation) =>
    quotation.id === id ? keepIfSame(quotation, settle(quotation, change(quotation))) : quotation,
  );
  return quotations.every((quotation, index) => quotation === story.quotations[index])
    ? story
    : rememberDecisions({ ...story, quotations });
}

/** Words somebody is said to speak are no longer nobody's. */
function spokenBy(quotation: Quotation, speaker: Speaker): Quotation {
  const proposed = quotation.speaker;
  const isProposed = proposed?.speakers.length === 1 && proposed.speakers[0] === speaker.id;
  const chosen = givenTo(quotation, {
    speakers: [speaker.id],
    name: speaker.name,
    surface: speaker.name,
    at: null,
    isPronoun: false,
  });
  return isProposed
    ? { ...chosen, speaker: proposed, confidence: quotation.confidence, reasons: quotation.reasons }
    : chosen;
}

const givenTo = (quotation: Quotation, speaker: SpeakerAnswer): Quotation => ({
  ...quotation,
  kind: quotation.kind === 'scare' ? 'partial' : quotation.kind,
  speaker,
  suggested: null,
  confidence: 1,
  reasons: [`You chose ${speaker.name}.`],
  status: 'confirmed',
});
