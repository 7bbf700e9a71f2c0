import { annotateDetected } from '../shared/attribution/annotate';
import { partsOf, type CopyPart } from '../shared/attribution/attribute';
import { judgeAll, sceneOf } from '../shared/attribution/attributeSection';
import type { Verdict } from '../shared/attribution/speakers/verdict';
import { genderOf } from '../shared/attribution/people/people';
import { personName, personOf, type Scene } from '../shared/attribution/scene';
import { place, type Candidate, type Place } from '../shared/attribution/speakers/candidates';
import { shareOf, standingOf } from '../shared/attribution/speakers/rank';
import { textOf, tokenAt } from '../shared/attribution/words/words';
import { english } from '../shared/language/languages';
import { detectQuotes } from '../shared/quotes/detectQuotes';
import { doubtScares } from '../shared/quotes/kinds/doubtfulScares';
import { scareLikelihood } from '../shared/quotes/kinds/scareLikelihood';
import type { Attribution, DetectedQuotation, ReadableBlock } from '../shared/story/annotations';
import { entryOf } from '../shared/story/entryOf';

const placeNames = new Map(Object.entries(place).map(([name, number]): [Place, string] => [number, name]));
const AROUND = 60;

/** A part of the copy as attribution saw it, with what it decided. */
interface Reading {
  readonly scene: Scene;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

function read({ blocks, found }: CopyPart): Reading {
  const scene = sceneOf(blocks, found, english);
  const verdicts = judgeAll(scene, found).map((verdict): [string, Verdict] => [
    found.quotations[verdict.choice.spot.quotation]?.id ?? '',
    verdict,
  ]);
  return { scene, verdicts: new Map(verdicts) };
}

const number = (value: number): string => value.toFixed(2);
const row = (label: string, text: string): string => `   ${label.padEnd(11)} ${text}`;
const rows = (label: string, texts: readonly string[]): string[] =>
  texts.map((text, index) => row(index === 0 ? label : '', text));

/** The quotation's words in the copy around them. */
function drawCopy({ segments }: DetectedQuotation, blocks: readonly ReadableBlock[]): string[] {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  return segments.map(({ block, from, to }) => {
    const text = texts.get(block) ?? '';
    const before = text.slice(Math.max(0, from - AROUND), from);
    return `${from > AROUND ? '…' : ''}${before}[${text.slice(from, to)}]${text.slice(to, to + AROUND)}${to + AROUND < text.length ? '…' : ''}`;
  });
}

/** A mention's words, and who it is taken for. */
function drawMention(scene: Scene, mention: number): string {
  const m = entryOf(scene.mentions, mention);
  if (!m) return 'nobody';
  const name = personName(scene, personOf(scene, mention));
  const referent = scene.referents.get(mention);
  const sure = referent ? ` ${number(referent.confidence)}` : '';
  return `${m.kind} “${textOf(scene.words, m.first, m.last)}” = ${name === '' ? '?' : name}${sure}`;
}

/** The mentions of the quotation's own paragraphs and of the one before, but for those inside quotations. */
function drawMentions(scene: Scene, { choice: { spot } }: Verdict): string[] {
  const { words } = scene;
  const from = tokenAt(words, spot.first).block - 1;
  const to = tokenAt(words, spot.last).block;
  return scene.mentions.flatMap((m, mention) => {
    const at = tokenAt(words, m.first).block;
    return !m.quoted && at >= from && at <= to ? [drawMention(scene, mention)] : [];
  });
}

function drawCandidate(scene: Scene, candidate: Candidate): string {
  const frame = entryOf(scene.frames, candidate.frame);
  const cue = frame && frame.last >= frame.first ? ` “${textOf(scene.words, frame.first, frame.last)}”` : '';
  const how = frame ? `, ${frame.kind} of ${frame.strong ? 'strong' : 'weak'} cue${cue}` : '';
  return candidate.mention < 0
    ? 'nobody'
    : `${drawMention(scene, candidate.mention)} (${placeNames.get(candidate.place) ?? ''}${how})`;
}

/** Everybody who was asked about, the likeliest first: share of one, sum of weights, who and where. */
function drawCandidates(scene: Scene, { choice: { candidates, scores } }: Verdict): string[] {
  const standing = standingOf(scores);
  return candidates
    .map((candidate, index) => ({ candidate, score: scores[index] ?? 0 }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ candidate, score }) => {
      const share = number(shareOf(score, standing));
      return `${share} ${number(score).padStart(7)}  ${drawCandidate(scene, candidate)}`;
    });
}

function drawAnswer({ speaker, suggested, cue, confidence, reasons }: Attribution): string[] {
  return [
    row('cue', cue ? `“${cue.text}”` : 'none'),
    row('answer', `${speaker ? `${speaker.name} <- “${speaker.surface}”` : 'left open'} ${number(confidence)}`),
    ...rows('because', reasons),
    ...(suggested ? rows('offered', [suggested.name, suggested.because]) : []),
  ];
}

/** Everybody the reading found, related stories apart. */
const drawPeople = (scene: Scene): string[] =>
  scene.people.people.map((person, id) => {
    const facts = [person.kind, genderOf(person), `named ${person.count}×`, `speaks ${scene.sourced[id] ?? 0}×`];
    return `   ${personName(scene, id)}: ${facts.join(', ')}${person.role === null ? '' : `; ${person.role}`}`;
  });

/** Why each quotation of the copy (or the one of that number, from 1) has the kind and the speaker it has, as text. */
export function drawWhy(blocks: readonly ReadableBlock[], only?: number): string {
  const detection = detectQuotes(blocks, english);
  const doubted = doubtScares(blocks, detection, scareLikelihood(english));
  const { quotations, attributions } = annotateDetected(blocks, detection, english);
  const { own, related } = partsOf(blocks, doubted);
  const ownReading = read(own);
  const readings = [ownReading, ...(related ? [read(related)] : [])];

  const drawQuotation = (quotation: DetectedQuotation, index: number): string => {
    const { id, where, kind } = quotation;
    const reading = readings.find(({ verdicts }) => verdicts.has(id));
    const verdict = reading?.verdicts.get(id);
    const attribution = attributions.find((each) => each.quotation === id);
    const doubt = doubted.doubts.get(id);
    return [
      `${index + 1}. ${kind}, in the ${where}${quotation.closed ? '' : ', not closed'}`,
      ...rows('copy', drawCopy(quotation, blocks)),
      ...(doubt === undefined ? [] : [row('nobody’s?', `${number(doubt)} by the trees`)]),
      ...(reading && verdict
        ? [
            ...rows('mentions', drawMentions(reading.scene, verdict)),
            ...rows('candidates', drawCandidates(reading.scene, verdict)),
          ]
        : []),
      ...(attribution ? drawAnswer(attribution) : []),
    ].join('\n');
  };

  const drawn = quotations.map(drawQuotation).filter((_, index) => only === undefined || index + 1 === only);
  return [...drawn, ['People', ...drawPeople(ownReading.scene)].join('\n')].join('\n\n');
}
