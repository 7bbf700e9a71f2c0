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
import type { TextRange } from '../story/range';
import type { LoadedLanguage } from '../language/loadLanguage';
import { answerFor, speakerPerson } from './speakers/answer';
import { isDisplayed } from '../quotes/kinds/displayed';
import { place, type Spot } from './speakers/candidates';
import { decide } from './speakers/decide';
import { judge } from './speakers/judge';
import { isPutTo, putTo } from './speakers/putQuestions';
import { entryOf } from '../story/entryOf';
import { explain } from './speakers/explain';
import { byTurns, leftOpen, nearest, unclaimed } from './speakers/leftOpen';
import { isElsewhere, isLone, isOrphan, nextByTurns, type Turn } from './speakers/loneQuotations';
import type { Verdict } from './speakers/verdict';
import { listSpeakers, type Voices } from './people/listSpeakers';
import { castOf, offerFor, type Cast, type Speech } from './speakers/offer';
import { byWeights, resolvePronouns } from './people/pronouns';
import { speakerModelOf } from './speakers/speakerModel';
import { findReported } from './speakers/reported';
import { personName, readScene, type Scene } from './scene';
import { markedRange, rangeOfTokens, sentenceEnd, textOf, tokenAt } from './words/words';

/** Below this an answer is only offered. */
const surest = 0.2;

interface Desk {
  readonly scene: Scene;
  readonly idOf: (person: number) => string;
  readonly voices: Voices;
  cast: Cast | null;
  /** Whoever spoke last, answered for or offered; latest last. */
  readonly turns: Turn[];
}

/** Notes whose words a quotation was taken for, that the next turn may be told. */
const noteTurn = ({ scene, turns }: Desk, verdict: Verdict | null, person: number): void => {
  if (verdict && person >= 0) turns.push({ person, block: tokenAt(scene.words, verdict.choice.spot.last).block });
};

const cueOf = (scene: Scene, frameIndex: number): Cue | null => {
  const frame = entryOf(scene.frames, frameIndex);
  const { words } = scene;
  if (!frame || frame.last < frame.first) return null;
  return { text: textOf(words, frame.first, frame.last), at: rangeOfTokens(words, frame.first, frame.last) };
};

/** A pronoun that stands for nobody the copy has named is no answer, nor is a surname that could be two people's. */
const isAnswer = (scene: Scene, mention: number): boolean => {
  const m = entryOf(scene.mentions, mention);
  if (!m || scene.people.unsure.has(mention)) return false;
  return m.kind !== 'pronoun' || scene.referents.has(mention);
};

/** Why a name or pronoun is no answer. */
const whyOpen = (scene: Scene, mention: number): string => {
  const m = entryOf(scene.mentions, mention);
  const word = m ? textOf(scene.words, m.nameFirst, m.nameLast) : '';
  return scene.people.unsure.has(mention)
    ? `“${word}” could be more than one person of the story.`
    : `Nobody named before can be “${word}”: text may be missing above.`;
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

const inWords = (desk: Desk, id: string, verdict: Verdict, speeches: () => readonly Speech[]): Attribution => {
  const { scene } = desk;
  const { best, choice, confidence } = verdict;
  const cue = cueOf(scene, best.frame);
  const reasons = explain(scene, choice, best);
  if (best.place === place.nobody)
    return { quotation: id, speaker: null, suggested: null, cue: null, confidence, reasons };
  if (!isAnswer(scene, best.mention)) {
    const suggested = offer(desk, best.mention, speeches);
    return {
      quotation: id,
      speaker: null,
      suggested,
      cue,
      confidence,
      reasons: [...reasons, whyOpen(scene, best.mention), ...(suggested ? [suggested.because] : [])],
    };
  }
  if (confidence < surest)
    return { quotation: id, speaker: null, suggested: doubtful(desk, verdict), cue, confidence, reasons };
  return { quotation: id, speaker: answer(desk, best.mention, best.frame), suggested: null, cue, confidence, reasons };
};

/** The words are those of the one whom the copy names by no cue: in a signature, above a speech. */
const signed = (desk: Desk, id: string, named: TextRange): Attribution | null => {
  const { scene } = desk;
  // The first phrase there: “Ann Lee, Marl” is Ann Lee's. Of those that begin together the shortest: of “Ann Lee’s letter” the name.
  let mention = -1;
  let best = { from: Infinity, to: Infinity };
  scene.mentions.forEach(({ first, last }, index) => {
    const { block, from, to } = rangeOfTokens(scene.words, first, last);
    if (block !== named.block || from >= named.to || to <= named.from) return;
    if (from > best.from || (from === best.from && to >= best.to)) return;
    mention = index;
    best = { from, to };
  });
  const speaker = mention < 0 ? null : answer(desk, mention, -1);
  return (
    speaker && {
      quotation: id,
      speaker,
      suggested: null,
      cue: null,
      confidence: ofSignature,
      reasons: [`${speaker.name} is named as the one whose words these are.`],
    }
  );
};

/** What such a name is trusted with; few were seen, so it is set by hand. */
const ofSignature = 0.95;

/** Words that nobody is asked for: a crowd chants them, or they stand on a banner. */
const isShown = ({ words }: Scene, { first }: Spot, [segment]: readonly TextRange[]): boolean => {
  const text = words.blocks[tokenAt(words, first).block]?.text;
  return segment !== undefined && text !== undefined && isDisplayed(text, segment.from, words.language);
};

const attribution = (
  desk: Desk,
  { id, kind, named, segments }: DetectedQuotation,
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
  const byName = named ? signed(desk, id, named) : null;
  if (byName) return byName;
  if (kind === 'scare')
    return {
      quotation: id,
      speaker: null,
      suggested: null,
      cue: null,
      confidence: 0.9,
      reasons: ['A term or a title in marks: nobody’s words.'],
    };
  const { best, choice } = verdict;
  if (isPutTo(desk.scene, choice.spot, best)) return putTo(id, verdict);
  if (best.frame < 0 && isShown(desk.scene, choice.spot, segments))
    return {
      quotation: id,
      speaker: null,
      suggested: null,
      cue: null,
      confidence: verdict.confidence,
      reasons: ['The words stand on a banner or are chanted: the copy does not say whose they are.'],
    };
  if (isLone(desk.scene, choice.spot)) {
    const next = isElsewhere(best) ? nextByTurns(desk.scene, choice.spot, desk.turns) : -1;
    if (next >= 0) return leftOpen(desk, id, verdict, next, byTurns);
    if (isOrphan(desk.scene, choice.spot, best))
      return leftOpen(desk, id, verdict, speakerPerson(desk.scene, best.mention), nearest);
  }
  if (kind === 'direct' && best.place === place.nobody) return unclaimed(desk, id, verdict);
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
    turns: [],
  };
  const personOfId = (speaker: string | undefined): number =>
    speaker === undefined ? -1 : Number(speaker.slice(prefix.length)) - 1;
  const verdicts = judgeAll(scene, found);
  const ofQuotation: (Verdict | null)[] = [];
  for (let i = 0; i < found.quotations.length; i += 1) ofQuotation.push(null);
  for (const verdict of verdicts) ofQuotation[verdict.choice.spot.quotation] = verdict;
  const speeches = (): readonly Speech[] => speechesOf(scene, verdicts);
  const attributions: Attribution[] = [];
  for (const quotation of found.quotations) {
    const verdict = ofQuotation[attributions.length] ?? null;
    const answered = attribution(desk, quotation, verdict, speeches);
    attributions.push(answered);
    noteTurn(desk, verdict, personOfId(answered.speaker?.speakers[0] ?? answered.suggested?.speaker));
  }
  const reported = report(desk, speeches);
  for (const { suggested } of attributions) noteOffered(desk, suggested, prefix);
  for (const { suggested } of reported) noteOffered(desk, suggested, prefix);
  return { attributions, reported, speakers: listSpeakers(scene, desk.voices, desk.idOf) };
}
