import type { Annotations, Attribution, Cue, DetectedQuotation, SpeakerAnswer } from '../story/annotations';
import type { SourceRange, TextRange } from '../story/range';
import type { ReportAnswer, ReportQuote, ReportReported, ReportSpeaker, ReportSuggestion, ReportText } from './report';

type Place = (range: TextRange) => SourceRange;

/** Every quotation, those of related stories included, with its places in the source. */
export function reportQuotes(found: Annotations, source: string, place: Place): readonly ReportQuote[] {
  const attributions = new Map(found.attributions.map((attribution) => [attribution.quotation, attribution]));
  const names = speakerNames(found);
  return found.quotations.map((quotation) =>
    reportQuote(quotation, attributions.get(quotation.id), { source, place, names }),
  );
}

interface Desk {
  readonly source: string;
  readonly place: Place;
  readonly names: ReadonlyMap<string, string>;
}

const speakerNames = (found: Annotations): ReadonlyMap<string, string> =>
  new Map(found.speakers.map((speaker) => [speaker.id, speaker.name]));

function reportQuote(quotation: DetectedQuotation, attribution: Attribution | undefined, desk: Desk): ReportQuote {
  const segments = quotation.segments.map(desk.place);
  return {
    id: quotation.id,
    where: quotation.where,
    kind: quotation.kind,
    text: segments.map(({ start, end }) => desk.source.slice(start, end)).join('\n'),
    segments,
    closed: quotation.closed,
    speaker: reportAnswer(attribution?.speaker ?? null, desk),
    suggested: reportSuggestion(attribution?.suggested ?? null),
    cue: reportCue(attribution?.cue ?? null, desk.place),
    confidence: attribution?.confidence ?? 0,
    reasons: attribution?.reasons ?? [],
  };
}

function reportAnswer(answer: SpeakerAnswer | null, { place, names }: Desk): ReportAnswer | null {
  if (!answer) return null;
  const range = answer.at && place(answer.at);
  const said = answer.speakers.map((id) => names.get(id)).filter((name) => name !== undefined);
  return {
    name: answer.name,
    ...(said.length > 1 ? { names: said } : {}),
    surface: answer.surface,
    start: range?.start ?? null,
    end: range?.end ?? null,
    isPronoun: answer.isPronoun,
  };
}

const reportSuggestion = (suggested: Attribution['suggested']): ReportSuggestion | null =>
  suggested && { name: suggested.name, because: suggested.because };

const reportCue = (cue: Cue | null, place: Place): ReportText | null => cue && { text: cue.text, ...place(cue.at) };

/** Indirect speech with its places in the source. */
export function reportReported(found: Annotations, source: string, place: Place): readonly ReportReported[] {
  const desk: Desk = { source, place, names: speakerNames(found) };
  return found.reported.map((speech) => {
    const range = place(speech.at);
    return {
      text: source.slice(range.start, range.end),
      ...range,
      speaker: reportAnswer(speech.speaker, desk),
      suggested: reportSuggestion(speech.suggested),
      cue: reportCue(speech.cue, place),
    };
  });
}

/** Everybody who speaks or is named in the story, with the quotations each speaks; `own` are the ids of its people, without those of related stories. */
export function reportSpeakers(found: Annotations, own: ReadonlySet<string>): readonly ReportSpeaker[] {
  const spoken = new Map<string, string[]>(found.speakers.map((speaker) => [speaker.id, []]));
  for (const attribution of found.attributions) {
    for (const id of attribution.speaker?.speakers ?? []) spoken.get(id)?.push(attribution.quotation);
  }
  const speakers = found.speakers.filter(({ id }) => own.has(id));
  return speakers.map(({ id, name, role, surfaces }) => ({ name, role, surfaces, quotes: spoken.get(id) ?? [] }));
}
