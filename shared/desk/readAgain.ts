import { annotateDetected } from '../attribution/annotate';
import type { LoadedLanguage } from '../language/loadLanguage';
import { rememberedLikelihood, type CopyMemory } from '../quotes/copyMemory';
import { detectQuotes } from '../quotes/detectQuotes';
import type { Annotations, Detection, ReadableBlock } from '../story/annotations';
import { sameData } from './sameData';

/** What the reading before found, and of what: a decision changes no word, and the copy need not be read anew for it. */
interface LastReading {
  readonly copy: readonly ReadableBlock[];
  readonly language: LoadedLanguage;
  readonly read: Detection;
  readonly kept: Detection;
  readonly found: Annotations;
}

/** What one reading of a story leaves for the next. */
export interface ReadingMemory extends CopyMemory {
  last?: LastReading;
}

/**
 * Reads copy for its quotations, of which `keep` says which those of the story stay, and for who speaks them. With the memory
 * of the reading before, the answer is the same, and what has not changed is not read again.
 */
export function readAgain(
  copy: readonly ReadableBlock[],
  language: LoadedLanguage,
  keep: (read: Detection) => Detection,
  memory: ReadingMemory,
): Annotations {
  const likelihood = rememberedLikelihood(memory, copy, language);
  const { last } = memory;
  const isSame = last !== undefined && last.language === language && sameData(last.copy, copy);
  const read = isSame ? last.read : detectQuotes(copy, language, likelihood);
  const kept = keep(read);
  const found = isSame && sameData(last.kept, kept) ? last.found : annotateDetected(copy, kept, language, likelihood);
  memory.last = { copy, language, read, kept, found };
  return found;
}
