import type {
  Annotations,
  Attribution,
  Cue,
  DetectedQuotation,
  Detection,
  ReadableBlock,
  ReportedSpeech,
  SpeakerAnswer,
} from '../story/annotations';
import type { LoadedLanguage } from '../language/loadLanguage';
import { answerFor, speakerPerson } from './speakers/answer';
import { place, type Candidate } from './speakers/candidates';
import { decide, type Choice } from './speakers/decide';
import { entryOf } from '../story/entryOf';
import { explain } from './speakers/explain';
import { listSpeakers, type Voices } from './people/listSpeakers';
import { castOf, offerFor, type Cast, type Speech } from './speakers/offer';
import { byWeights, resolvePronouns } from './people/pronouns';
import { shareOf, standingOf } from './speakers/rank';
import { speakerModelOf } from './speakers/speakerModel';
import { findReported } from './speakers/reported';
import { personName, readScene, type Scene } from './scene';
import { markedRange, rangeOfTokens, sentenceEnd, textOf } from './words/words';

/** Below this an answer is only offered. */
const surest = 0.2;

/** What was decided for one quotation, before it is put in words. */
export interface Verdict {
  readonly choice: Choice;
  readonly best: Candidate;
  readonly confidence: number;
}

interface Desk {
  readonly scene: Scene;
  readonly idOf: (person: number) => string;
  readonly voices: Voices;
  cast: Cast | null;
}

const judge = (scene: Scene, choice: Choice): Verdict | null => {
  const { candidates, scores } = choice;
  const standing = standingOf(scores);
  const best = entryOf(candidates, standing.best);
  if (!best) return null;
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1)
    if (i === standing.best || (best.person >= 0 && candidates[i]?.person === best.person))
      sum += shareOf(scores[i] ?? 0, standing);
  const certain = scene.referents.get(best.mention)?.confidence ?? 1;
  return { choice, best, confidence: Math.min(1, sum) * certain };
};

const cueOf = (scene: Scene, frameIndex: number): Cue | null => {
  const frame = entryOf(scene.frames, frameIndex);
  const { words } = scene;
  if (!frame || frame.last < frame.first) return null;
  return { text: textOf(words, frame.first, frame.last), at: rangeOfTokens(words, frame.first, frame.last) };
};

/** A pronoun that stands for nobody the copy has named is no answer. */
const isAnswer = (scene: Scene, mention: number): boolean => {
  const m = entryOf(scene.mentions, mention);
  return m !== undefined && (m.kind !== 'pronoun' || scene.referents.has(mention));
};

const note = ({ scene, voices }: Desk, mention: number): void => {
  const person = speakerPerson(scene, mention);
  if (person < 0) return;
  voices.speaking.add(person);
  voices.answering.set(mention, person);
};

const answer = (desk: Desk, mention: number, frame: number): SpeakerAnswer | null => {
  const { scene } = desk;
  if (!isAnswer(scene, mention)) return null;
  const partners = entryOf(scene.frames, frame)?.partners ?? [];
  for (const each of [mention, ...partners, ...(scene.referents.get(mention)?.partners ?? [])]) note(desk, each);
  return answerFor(scene, mention, partners, desk.idOf);
};

const offer = (desk: Desk, mention: number, speeches: () => readonly Speech[]): Attribution['suggested'] => {
  const cast = (): Cast => (desk.cast ??= castOf(desk.scene, speeches()));
  return offerFor(desk.scene, mention, cast, desk.idOf);
};

const noteOffered = ({ voices }: Desk, suggested: Attribution['suggested'], prefix: string): void => {
  if (suggested) voices.speaking.add(Number(suggested.speaker.slice(prefix.length)) - 1);
};

const doubtful = (desk: Desk, { best, confidence }: Verdict): Attribution['suggested'] => {
  const person = speakerPerson(desk.scene, best.mention);
  if (person < 0) return null;
  desk.voices.speaking.add(person);
  return {
    speaker: desk.idOf(person),
    name: personName(desk.scene, person),
    because: `The nearest fit, but not sure enough to fill in (${Math.round(confidence * 100)} in 100).`,
  };
};

/** For a whole sentence that no cue claims: whoever comes nearest, as an offer. */
const unclaimed = (desk: Desk, id: string, { choice, confidence }: Verdict): Attribution => {
  const { scene } = desk;
  let person = -1;
  let most = -Infinity;
  choice.candidates.forEach((candidate, i) => {
    const score = choice.scores[i] ?? 0;
    const isBefore = candidate.place !== place.nextSentence && candidate.place !== place.nextParagraph;
    const own = candidate.frame >= 0 && isBefore ? speakerPerson(scene, candidate.mention) : -1;
    if (own >= 0 && score > most) {
      person = own;
      most = score;
    }
  });
  const name = personName(scene, person);
  const suggested =
    person < 0
      ? null
      : {
          speaker: desk.idOf(person),
          name,
          because: `${name} speaks nearest before it, but no cue goes with these words.`,
        };
  return {
    quotation: id,
    speaker: null,
    suggested,
    cue: null,
    confidence,
    reasons: ['No cue beside the words names a speaker.', ...(suggested ? [suggested.because] : [])],
  };
};

const inWords = (desk: Desk, id: string, verdict: Verdict, speeches: () => readonly Speech[]): Attribution => {
  const { scene } = desk;
  const { best, choice, confidence } = verdict;
  const cue = cueOf(scene, best.frame);
  const reasons = explain(scene, choice, best);
  if (best.place === place.nobody)
    return { quotation: id, speaker: null, suggested: null, cue: null, confidence, reasons };
  if (!isAnswer(scene, best.mention)) {
    const suggested = offer(desk, best.mention, speeches);
    const m = entryOf(scene.mentions, best.mention);
    const pronoun = m ? textOf(scene.words, m.first, m.last) : '';
    return {
      quotation: id,
      speaker: null,
      suggested,
      cue,
      confidence,
      reasons: [
        ...reasons,
        `Nobody named before can be “${pronoun}”: text may be missing above.`,
        ...(suggested ? [suggested.because] : []),
      ],
    };
  }
  if (confidence < surest)
    return { quotation: id, speaker: null, suggested: doubtful(desk, verdict), cue, confidence, reasons };
  return { quotation: id, speaker: answer(desk, best.mention, best.frame), suggested: null, cue, confidence, reasons };
};

const attribution = (
  desk: Desk,
  { id, kind }: DetectedQuotation,
  verdict: Verdict | null,
  speeches: () => readonly Speech[],
): Attribution => {
  if (!verdict)
    return {
      quotation: id,
      speaker: null,
      suggested: null,
      cue: null,
      confidence: 0,
      reasons: ['There are no words between the marks, or they lie within another quotation.'],
    };
  if (kind === 'scare')
    return {
      quotation: id,
      speaker: null,
      suggested: null,
      cue: null,
      confidence: 0.9,
      reasons: ['A term or a title in marks: nobody’s words.'],
    };
  if (kind === 'direct' && verdict.best.place === place.nobody) return unclaimed(desk, id, verdict);
  return inWords(desk, id, verdict, speeches);
};

const speechesOf = (scene: Scene, verdicts: readonly Verdict[]): Speech[] => [
  ...verdicts.flatMap(({ best, choice }) => {
    const person = speakerPerson(scene, best.mention);
    return person >= 0 ? [{ person, first: choice.spot.first, last: choice.spot.last }] : [];
  }),
  ...scene.frames.flatMap((frame) => {
    const person = frame.strong ? speakerPerson(scene, frame.speaker) : -1;
    const { words } = scene;
    const end = Math.min(sentenceEnd(words, frame.last) - 1, frame.first + 80);
    return person >= 0 ? [{ person, first: frame.first, last: end }] : [];
  }),
];

const report = (desk: Desk, speeches: () => readonly Speech[]): ReportedSpeech[] => {
  const { scene } = desk;
  return findReported(scene).map(({ frame, first, last }) => {
    const mention = entryOf(scene.frames, frame)?.speaker ?? -1;
    const speaker = answer(desk, mention, frame);
    return {
      at: markedRange(scene.words, first, last),
      speaker,
      suggested: speaker ? null : offer(desk, mention, speeches),
      cue: cueOf(scene, frame),
    };
  });
};

/** Reads one story's copy, pronouns resolved. */
export function sceneOf(blocks: readonly ReadableBlock[], found: Detection, language: LoadedLanguage): Scene {
  const read = readScene(blocks, found, language);
  return { ...read, referents: resolvePronouns(read, byWeights(speakerModelOf(language).antecedent)) };
}

/** Decides for each quotation of a scene who comes nearest to having spoken it; in reading order. */
export function judgeAll(scene: Scene, found: Detection): Verdict[] {
  const verdicts: Verdict[] = [];
  const { speaker } = speakerModelOf(scene.words.language);
  decide(scene, found, { weights: speaker, listed: false }, (choice) => {
    const verdict = judge(scene, choice);
    if (verdict) verdicts.push(verdict);
    return verdict ? choice.candidates.indexOf(verdict.best) : -1;
  });
  return verdicts;
}

/** One story's copy: its quotations, its indirect speech, its people. `prefix` keeps its ids apart from other stories'. */
export function attributeSection(
  blocks: readonly ReadableBlock[],
  found: Detection,
  prefix: string,
  language: LoadedLanguage,
): Pick<Annotations, 'attributions' | 'reported' | 'speakers'> {
  if (blocks.length === 0) return { attributions: [], reported: [], speakers: [] };
  const scene = sceneOf(blocks, found, language);
  const desk: Desk = {
    scene,
    idOf: (person) => `${prefix}${person + 1}`,
    voices: { answering: new Map(), speaking: new Set() },
    cast: null,
  };
  const verdicts = judgeAll(scene, found);
  const ofQuotation: (Verdict | null)[] = [];
  for (let i = 0; i < found.quotations.length; i += 1) ofQuotation.push(null);
  for (const verdict of verdicts) ofQuotation[verdict.choice.spot.quotation] = verdict;
  const speeches = (): readonly Speech[] => speechesOf(scene, verdicts);
  const attributions: Attribution[] = [];
  for (const quotation of found.quotations)
    attributions.push(attribution(desk, quotation, ofQuotation[attributions.length] ?? null, speeches));
  const reported = report(desk, speeches);
  for (const { suggested } of attributions) noteOffered(desk, suggested, prefix);
  for (const { suggested } of reported) noteOffered(desk, suggested, prefix);
  return { attributions, reported, speakers: listSpeakers(scene, desk.voices, desk.idOf) };
}
