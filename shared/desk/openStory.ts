import { languageFor } from '../language/languages';
import type { LoadedLanguage } from '../language/loadLanguage';
import type { HouseStyle } from '../houseStyle/houseStyle';
import { detectQuotes } from '../quotes/detectQuotes';
import type {
  Annotations,
  Attribution,
  Cue,
  DetectedQuotation,
  ReportedSpeech,
  Speaker,
  SpeakerAnswer,
} from '../story/annotations';
import type { Block } from '../story/block';
import { blockId, type BlockId, type TextRange } from '../story/range';
import { saidOf } from '../story/said';
import { withSourceSpans } from '../story/spans';
import type { SortedSource } from '../story/sortedSource';
import type { Quotation, StoryDocument } from '../story/storyDocument';
import { marksToSet, setBlock, type SetBlock } from '../houseStyle/setBlock';
import { tiePullQuotes } from './pullQuotes';
import { slugFrom } from './slugFrom';

/** What a story is opened with. */
export interface NewStory {
  readonly houseStyle: HouseStyle;
  readonly id: string;
  /** The language of its copy, as a BCP 47 code. */
  readonly code: string;
}

/** Puts a sorted and annotated source on the desk: sets marks by their roles, binds each quotation, link and emphasis to its words. */
export function openStory(sorted: SortedSource, found: Annotations, { houseStyle, id, code }: NewStory): StoryDocument {
  const language = languageFor(code);
  const marks = marksToSet([...found.marks, ...marksBeside(sorted.blocks, found, language)], houseStyle, code);
  const set = new Map(
    sorted.blocks.map((block) => [
      block.id,
      setBlock(withSourceSpans(block, sorted.source.spans), marks.get(block.id) ?? [], houseStyle),
    ]),
  );
  const whole = [...set.values()].map((each) => each.block);
  const { published, credit, embargo } = sorted.details;
  const place = placer(set);
  const quotations = bindQuotations(found, sorted.blocks, place);
  const blocks = tiePullQuotes(whole, quotations);
  const reported = found.reported
    .filter((speech) => set.has(speech.at.block))
    .map((speech) => placeReported(speech, place));
  return {
    schemaVersion: 2,
    id,
    slug: slugFrom(
      (blocks.find((block) => block.kind === 'headline') ?? blocks.find(({ text }) => text !== ''))?.text ?? '',
      language,
    ),
    source: sorted.source,
    details: {
      language: code,
      published,
      credit,
      embargo,
      url: sorted.source.metadata.url ?? null,
    },
    blocks,
    quotations,
    reported,
    speakers: ownSpeakers(found.speakers, [...quotations, ...reported], set).map((speaker) =>
      placeSpeaker(speaker, place),
    ),
    captions: sorted.captions,
    related: sorted.related.map((card) => ({ ...card, title: setTitle(card.title, houseStyle, language), kept: true })),
    removed: sorted.removed.map((line) => ({ ...line, restored: false })),
    damage: sorted.damage,
    override: null,
  };
}

/** Marks of captions and pull quotes, which are set like the copy's and are not read with it. */
function marksBeside(blocks: readonly Block[], { marks }: Annotations, language: LoadedLanguage): Annotations['marks'] {
  const beside = blocks.filter(({ kind }) => kind === 'image' || kind === 'pull-quote');
  if (beside.length === 0) return [];
  const read = new Set(marks.map(({ block }) => block));
  return beside
    .filter(({ id }) => !read.has(id))
    .flatMap(({ id, text }) => detectQuotes([{ id, where: 'body', text }], language).marks);
}

/** Another publisher's headline is set as our own is. */
function setTitle(title: string, houseStyle: HouseStyle, language: LoadedLanguage): string {
  const id = blockId('title');
  const { marks } = detectQuotes([{ id, where: 'headline', text: title }], language);
  return setBlock({ id, kind: 'headline', text: title, source: null }, marks, houseStyle).block.text;
}

type Place = (range: TextRange) => TextRange;

/** Takes ranges of the blocks as they came to the blocks as they are set; ranges of related copy stay as they are. */
const placer =
  (set: ReadonlyMap<BlockId, SetBlock>): Place =>
  (range) => {
    const own = set.get(range.block);
    return own ? { block: range.block, from: own.map(range.from), to: own.map(range.to) } : range;
  };

/** A straight mark inside a name is an apostrophe, and set like those of the copy. */
const setName = (name: string): string => name.replaceAll("'", '’');

const placeAnswer = (answer: SpeakerAnswer | null, place: Place): SpeakerAnswer | null =>
  answer && {
    ...answer,
    name: setName(answer.name),
    surface: setName(answer.surface),
    at: answer.at && place(answer.at),
  };

const placeCue = (cue: Cue | null, place: Place): Cue | null => cue && { text: setName(cue.text), at: place(cue.at) };

const placeSuggestion = (suggested: Attribution['suggested']): Attribution['suggested'] =>
  suggested && { ...suggested, name: setName(suggested.name), because: setName(suggested.because) };

const placeReported = (speech: ReportedSpeech, place: Place): ReportedSpeech => ({
  at: place(speech.at),
  speaker: placeAnswer(speech.speaker, place),
  suggested: placeSuggestion(speech.suggested),
  cue: placeCue(speech.cue, place),
});

const placeSpeaker = (speaker: Speaker, place: Place): Speaker => ({
  ...speaker,
  name: setName(speaker.name),
  role: speaker.role === null ? null : setName(speaker.role),
  surfaces: speaker.surfaces.map(setName),
  first: place(speaker.first),
});

/** People of the related stories are not the story's. */
function ownSpeakers(
  speakers: readonly Speaker[],
  spoken: readonly Pick<ReportedSpeech, 'speaker' | 'suggested'>[],
  set: ReadonlyMap<BlockId, SetBlock>,
): readonly Speaker[] {
  const named = new Set(
    spoken.flatMap(({ speaker, suggested }) => [
      ...(speaker?.speakers ?? []),
      ...(suggested ? [suggested.speaker] : []),
    ]),
  );
  return speakers.filter((speaker) => set.has(speaker.first.block) || named.has(speaker.id));
}

/** Related copy is not the story's: its quotations stay out. */
function bindQuotations(found: Annotations, blocks: readonly Block[], place: Place): readonly Quotation[] {
  const starts = new Map(blocks.map((block) => [block.id, block.source?.start ?? null]));
  const attributions = new Map(found.attributions.map((attribution) => [attribution.quotation, attribution]));
  return found.quotations
    .filter((quotation) => quotation.where !== 'related')
    .map((quotation) => bindQuotation(quotation, attributions.get(quotation.id), starts, place))
    .filter(({ segments }) => segments.some(({ from, to }) => from < to));
}

function bindQuotation(
  quotation: DetectedQuotation,
  attribution: Attribution | undefined,
  starts: ReadonlyMap<BlockId, number | null>,
  place: Place,
): Quotation {
  const segments = quotation.segments.map((segment) => {
    const start = starts.get(segment.block) ?? null;
    return {
      ...place(segment),
      source: start === null ? null : { start: start + segment.from, end: start + segment.to },
    };
  });
  return {
    id: quotation.id,
    where: quotation.where,
    kind: quotation.kind,
    segments,
    said: saidOf(segments),
    closed: quotation.closed,
    speaker: placeAnswer(attribution?.speaker ?? null, place),
    suggested: placeSuggestion(attribution?.suggested ?? null),
    cue: placeCue(attribution?.cue ?? null, place),
    confidence: attribution?.confidence ?? 0,
    reasons: (attribution?.reasons ?? []).map(setName),
    status: 'proposed',
  };
}
