// Answers of the engine on the corpus beside the project, each with the model's own share and whether it is right.
import { annotate } from '../../shared/attribution/annotate';
import { groupOf, type ConfidenceGroup } from '../../shared/attribution/confidence';
import { loadLanguage } from '../../shared/language/loadLanguage';
import { english } from '../../shared/language/languages';
import type { Attribution } from '../../shared/story/annotations';
import { articleBlocks, loadScorer, readGold, type GoldArticle } from '../accuracy/quotes';
import type { Judged } from './fitConfidence';

interface GoldSpeaker {
  readonly text: string;
  readonly resolvedAuto: string | null;
  readonly conf?: string;
}
interface GoldQuote {
  readonly start: number;
  readonly speaker: GoldSpeaker | null;
  readonly suspectMissed?: boolean;
  readonly transcript?: boolean;
}

export interface JudgedAnswer extends Judged {
  readonly article: string;
  readonly group: ConfidenceGroup;
}

/** English that leaves the model's own share as it is. */
const uncalibrated = loadLanguage({ ...english, confidence: () => ({}) });

/** “said”, “asked”, half a word: the corpus names no speaker there, so nothing can be held against it. */
const namesNobody = ({ text }: GoldSpeaker): boolean =>
  text.length < 2 || english.cues.forms().has((text.split(' ', 1)[0] ?? '').toLowerCase()) || text === 'who';

type Scorer = Awaited<ReturnType<typeof loadScorer>>;

/**
 * Whether an answer is right; null where the corpus cannot tell. Of a pronoun the person counts, by those names of the
 * corpus that are not marked as doubtful; of all others the words.
 */
function isRight(scorer: Scorer, gold: GoldSpeaker | null, { speaker }: Attribution): boolean | null {
  if (!speaker || (gold && namesNobody(gold))) return null;
  if (!gold) return false;
  if (speaker.isPronoun)
    return gold.resolvedAuto === null || gold.conf === 'low' ? null : scorer.sameName(speaker.name, gold.resolvedAuto);
  return scorer.speakerCorrect(gold, { text: speaker.surface, resolved: speaker.name });
}

function answersOf(scorer: Scorer, article: GoldArticle): readonly JudgedAnswer[] {
  const { quotes } = article as unknown as { readonly quotes: readonly GoldQuote[] };
  const { blocks, starts } = articleBlocks(article.text);
  const { quotations, attributions } = annotate(blocks, uncalibrated);
  const byId = new Map(attributions.map((each) => [each.quotation, each]));
  return quotations.flatMap(({ id, kind, segments: [segment] }): readonly JudgedAnswer[] => {
    const attribution = byId.get(id);
    const start = (starts.get(segment?.block ?? '') ?? 0) + (segment?.from ?? 0);
    const own = quotes.find((each) => Math.abs(each.start - start) < 4);
    if (!attribution || !own || own.suspectMissed === true || own.transcript === true) return [];
    const group = groupOf(kind, attribution, english);
    const right = isRight(scorer, own.speaker, attribution);
    return group === null || right === null
      ? []
      : [{ article: article.id, group, share: attribution.confidence, isRight: right }];
  });
}

/** Every answer of a part of the corpus (`dev`, `train`) that can be judged. */
export async function judgedAnswers(part: string): Promise<readonly JudgedAnswer[]> {
  const scorer = await loadScorer();
  return readGold(part).flatMap((article) => answersOf(scorer, article));
}
