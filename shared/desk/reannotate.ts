import { languageFor } from '../language/languages';
import { newMemory } from '../quotes/copyMemory';
import type {
  Annotations,
  Attribution,
  DetectedQuotation,
  Detection,
  ReportedSpeech,
  Speaker,
  SpeakerAnswer,
} from '../story/annotations';
import { saidOf } from '../story/said';
import type { Quotation, StoryDocument, StorySpeech } from '../story/storyDocument';
import { peopleAsDecided } from './people/decidePeople';
import { binder, type Bind } from '../verbatim/bindAgain';
import { keepIntact, keptId } from '../verbatim/keepIntact';
import { keepMarked, markedByFile } from './markedByFile';
import { matchQuotations } from './matchQuotations';
import { mergeSpeakers, type MergedSpeakers } from './mergeSpeakers';
import { readableCopy } from './readableBlocks';
import { readAgain, type ReadingMemory } from './readAgain';
import { rememberDecisions } from './rememberDecisions';
import { keepIfSame } from './sameData';
import { blockTexts } from '../verbatim/checkVerbatim';
import { joinNames } from '../text/joinNames';

/**
 * Reads the copy again after an edit. Every decision of the editor stays with its quotation, as does
 * the source it is bound to; the same story when nothing changed. Needs the quotations where they stand
 * now; those out of place are found by their words. With the memory of the reading before, only changed paragraphs
 * are weighed anew; the answer is the same.
 */
export function reannotate(story: StoryDocument, memory: ReadingMemory = newMemory()): StoryDocument {
  const copy = readableCopy(story.blocks);
  const language = languageFor(story.details.language);
  const isMarked = markedByFile(story);
  const keep = (read: Detection): Detection => keepMarked(story, isMarked, keepIntact(story, copy, read));
  const found = peopleAsDecided(readAgain(copy, language, keep, memory), story.people ?? [], copy);
  const matched = matchKept(story, matchQuotations(story, found.quotations, blockTexts(story.blocks)));
  const known = [...story.quotations, ...(story.decided ?? [])];
  const merged = mergeSpeakers(story.speakers, found.speakers, speakersOf(known));
  const next: Reading = { found, matched, merged, bind: binder(story), ids: newIds(story), isMarked };
  const quotations = readQuotations(next);
  return keepIfSame(
    story,
    rememberDecisions({
      ...story,
      quotations,
      ...next.ids.count(),
      reported: readReported(story.reported, found, merged),
      speakers: stillNamed(next, [...quotations, ...(story.decided ?? [])]),
    }),
  );
}

interface Reading {
  readonly found: Annotations;
  readonly matched: ReadonlyMap<string, Quotation>;
  readonly merged: MergedSpeakers;
  readonly bind: Bind;
  readonly ids: NewIds;
  /** Whether the file marks a quotation as one. */
  readonly isMarked: (quotation: Quotation) => boolean;
}

interface NewIds {
  readonly next: () => string;
  /** What the story keeps, so that no id is used again. */
  readonly count: () => Pick<StoryDocument, 'readTags'>;
}

/** Ids for quotations that were not there before, from who reads and a counter. */
function newIds({ maker = '', readTags = 0, quotations, decided = [] }: StoryDocument): NewIds {
  // A file may have brought ids of its own.
  const taken = new Set([...quotations, ...decided].map(({ id }) => id));
  let last = readTags;
  const next = (): string => {
    last += 1;
    const id = `${maker}r${last}`;
    return taken.has(id) ? next() : id;
  };
  return { next, count: () => (last === 0 ? {} : { readTags: last }) };
}

/** Whoever speaks a quotation stays among the speakers, though the copy may name them no more. */
const speakersOf = (quotations: readonly Quotation[]): ReadonlySet<string> =>
  new Set(quotations.flatMap(({ speaker, copySaid = [] }) => [...(speaker?.speakers ?? []), ...copySaid]));

/** Those the copy names now, and those who speak a quotation all the same. */
function stillNamed({ found, merged }: Reading, quotations: readonly Quotation[]): readonly Speaker[] {
  const named = new Set([...found.speakers.map(({ id }) => merged.idOf(id)), ...speakersOf(quotations)]);
  return merged.speakers.filter(({ id }) => named.has(id));
}

/** A quotation that was kept is itself, whatever else has its words. */
function matchKept(
  { quotations }: StoryDocument,
  matched: ReadonlyMap<string, Quotation>,
): ReadonlyMap<string, Quotation> {
  const kept = new Map(quotations.map((quotation) => [keptId(quotation.id), quotation]));
  const own = new Set([...matched.keys()].flatMap((id) => kept.get(id)?.id ?? []));
  return new Map(
    [...matched].flatMap(([id, old]): [string, Quotation][] => {
      const self = kept.get(id);
      if (self) return [[id, self]];
      return own.has(old.id) ? [] : [[id, old]];
    }),
  );
}

function readQuotations({ found, matched, merged, bind, ids, isMarked }: Reading): readonly Quotation[] {
  const attributions = new Map(found.attributions.map((attribution) => [attribution.quotation, attribution]));
  const speakers = new Map(merged.speakers.map((speaker) => [speaker.id, speaker]));
  return found.quotations.map((detected) => {
    const old = matched.get(detected.id);
    const id = old?.id ?? ids.next();
    const proposed = propose({ ...detected, id }, attributions.get(detected.id), merged);
    const segments = bind(detected, old);
    const bound = { ...proposed, segments, said: old?.said ?? saidOf(segments), ...(old ? answersOf(old) : {}) };
    if (!old) return bound;
    const answered = keepAnswer(bound, old, speakers);
    return answered.kind === 'scare' && isMarked(old) ? { ...answered, kind: old.kind } : answered;
  });
}

/** What the editor said of a quotation, besides who speaks it. */
function answersOf(old: Quotation): Partial<Quotation> {
  const { changeReason, changeBasis, madeBy, tag, standing, verified, kind, disputed, takenFrom } = old;
  return {
    ...(changeReason === undefined ? {} : { changeReason }),
    ...(changeBasis === undefined ? {} : { changeBasis }),
    ...(madeBy === undefined ? {} : { madeBy, kind }),
    ...(tag === undefined ? {} : { tag }),
    ...(disputed === undefined ? {} : { disputed }),
    ...(takenFrom === undefined ? {} : { takenFrom }),
    ...(standing === undefined ? {} : { standing }),
    ...(verified === undefined ? {} : { verified }),
  };
}

/** Indirect speech as it is read now, and what the editor tagged as such. */
function readReported(
  before: readonly StorySpeech[],
  found: Annotations,
  merged: MergedSpeakers,
): readonly StorySpeech[] {
  const byHand = before.filter(({ madeBy }) => madeBy === 'editor');
  const isFree = ({ at }: ReportedSpeech): boolean =>
    !byHand.some((hand) => hand.at.block === at.block && hand.at.from < at.to && at.from < hand.at.to);
  return [...found.reported.filter(isFree).map((speech) => renameReported(speech, merged)), ...byHand];
}

const propose = (
  detected: DetectedQuotation,
  attribution: Attribution | undefined,
  merged: MergedSpeakers,
): Omit<Quotation, 'segments' | 'said'> => ({
  id: detected.id,
  where: detected.where,
  kind: detected.kind,
  closed: detected.closed,
  speaker: renameAnswer(attribution?.speaker ?? null, merged),
  suggested: renameSuggestion(attribution?.suggested ?? null, merged),
  cue: attribution?.cue ?? null,
  confidence: attribution?.confidence ?? 0,
  reasons: attribution?.reasons ?? [],
  status: 'proposed',
});

const renameAnswer = (answer: SpeakerAnswer | null, { idOf }: MergedSpeakers): SpeakerAnswer | null =>
  answer && { ...answer, speakers: answer.speakers.map(idOf) };

const renameSuggestion = (suggested: Attribution['suggested'], { idOf }: MergedSpeakers): Attribution['suggested'] =>
  suggested && { ...suggested, speaker: idOf(suggested.speaker) };

const renameReported = (speech: ReportedSpeech, merged: MergedSpeakers): ReportedSpeech => ({
  ...speech,
  speaker: renameAnswer(speech.speaker, merged),
  suggested: renameSuggestion(speech.suggested, merged),
});

/**
 * Whom a quotation had, it keeps: by the editor's word, by the file's, or because the copy said so before it was
 * edited. Where the copy now says otherwise, that is noted beside it; never is a speaker changed in silence.
 */
function keepAnswer(now: Quotation, old: Quotation, speakers: ReadonlyMap<string, Speaker>): Quotation {
  const isSettled = old.status !== 'proposed' || old.speakerFrom !== undefined;
  const saysNow = now.speaker?.speakers ?? [];
  // A file of before this was noted does not tell what the copy said when its editor decided.
  const said = old.copySaid ?? (isSettled ? saysNow : (old.speaker?.speakers ?? []));
  const isNew = said.length > 0 && saysNow.join() !== said.join() && !(now.kind === 'scare' && old.kind === 'scare');
  if (!isSettled && !isNew) return now;
  const kept = isSettled || now.speaker === null || isNew ? keepDecision(now, old, speakers) : now;
  if (!isNew) return isSettled ? { ...kept, copySaid: said } : kept;
  return { ...kept, copySays: { speakers: saysNow, name: now.speaker?.name ?? null }, copySaid: said };
}

/** The editor's word, and the file's, stand against what is read now; only where the name stands in the copy is taken from there. */
function keepDecision(now: Quotation, old: Quotation, speakers: ReadonlyMap<string, Speaker>): Quotation {
  const decided = {
    ...now,
    status: old.status,
    confidence: old.confidence,
    reasons: old.reasons,
    suggested: old.suggested,
    ...(old.speakerFrom === undefined ? {} : { speakerFrom: old.speakerFrom }),
  };
  const kind = now.kind === 'scare' || old.madeBy === 'editor' ? old.kind : now.kind;
  if (old.speaker === null) return { ...decided, kind, speaker: null };
  const agrees = now.speaker !== null && old.speaker.speakers.join() === now.speaker.speakers.join();
  // The file names the speaker in its own words.
  const named = old.speakerFrom === 'file' && now.speaker ? { ...now.speaker, name: old.speaker.name } : now.speaker;
  if (agrees) return { ...decided, kind, speaker: named };
  const name = joinNames(old.speaker.speakers.flatMap((id) => speakers.get(id)?.name ?? []));
  return { ...decided, kind, speaker: { ...old.speaker, name: name === '' ? old.speaker.name : name, at: null } };
}
