import type { Attribution, DetectedQuotation, Detection, ReadableBlock } from '../../story/annotations';

/** At most so many quotations of headline and standfirst are looked for in the body; real ones have one or two. */
const most = 8;

/** Words in lower case with one blank around each: marks, glyphs and punctuation do not count. */
const folded = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const wordsOf = (texts: ReadonlyMap<string, string>, quotation: DetectedQuotation): string =>
  quotation.segments.map(({ block, from, to }) => (texts.get(block) ?? '').slice(from, to)).join(' ');

const traced = (attribution: Attribution, body: readonly Attribution[]): Attribution => {
  const speaker = body[0]?.speaker ?? null;
  const agree = body.every((each) => each.speaker?.name === speaker?.name);
  if (!speaker || !agree) {
    return {
      ...attribution,
      reasons: [
        ...attribution.reasons,
        'The same words stand in the body, but the copy there does not tell who speaks or names two.',
      ],
    };
  }
  const confidence = Math.max(...body.map((each) => each.confidence));
  return {
    ...attribution,
    speaker,
    cue: null,
    suggested: null,
    confidence,
    reasons: [`The same words stand in the body, spoken by ${speaker.name}.`],
  };
};

/** Gives a quotation of the headline or standfirst the speaker who says the same words in the body. */
export function traceHeadline(
  blocks: readonly ReadableBlock[],
  detection: Detection,
  attributions: readonly Attribution[],
): Attribution[] {
  const above = detection.quotations
    .filter(({ where, kind }) => (where === 'headline' || where === 'standfirst') && kind !== 'scare')
    .slice(0, most);
  if (above.length === 0) return [...attributions];
  const texts = new Map<string, string>(blocks.map(({ id, text }) => [id, text]));
  const byId = new Map(attributions.map((attribution) => [attribution.quotation, attribution]));
  const body = detection.quotations
    .filter(({ where, kind }) => where === 'body' && kind !== 'scare')
    .map((quotation) => ({ id: quotation.id, words: wordsOf(texts, quotation) }));
  const answers = new Map<string, Attribution>();
  for (const quotation of above) {
    const wanted = folded(wordsOf(texts, quotation));
    const own = byId.get(quotation.id);
    if (!own || wanted.trim().length < 3) continue;
    const firstWord = wanted.slice(1, wanted.indexOf(' ', 1));
    // Folding is dear; few quotations have so much as the first word.
    const near = body
      .filter(({ words }) => words.toLowerCase().includes(firstWord))
      .map(({ id, words }) => ({ id, text: folded(words) }));
    const whole = near.filter(({ text }) => text === wanted);
    const same = (whole.length > 0 ? whole : near.filter(({ text }) => text.includes(wanted))).flatMap(
      ({ id }) => byId.get(id) ?? [],
    );
    if (same.length > 0) answers.set(quotation.id, traced(own, same));
  }
  return attributions.map((attribution) => answers.get(attribution.quotation) ?? attribution);
}
