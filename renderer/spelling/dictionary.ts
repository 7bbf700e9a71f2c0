import type { DictionaryName } from '../../shared/ipc/spelling';
import type { Outcome } from '../../shared/story/outcome';
import { succeed } from '../../shared/story/outcome';
import { newsroom } from '../newsroom';

const mostAsked = 2000;
/** Every word that was looked up since the start, and whether it is right. */
const answers: Readonly<Record<DictionaryName, Map<string, boolean>>> = { 'en-GB': new Map(), 'en-US': new Map() };

/** Which of the words are wrong by a dictionary. Each is asked about once. */
export async function wrongWords(
  dictionary: DictionaryName,
  words: readonly string[],
): Promise<Outcome<(word: string) => boolean>> {
  const known = answers[dictionary];
  const unknown = words.filter((word) => !known.has(word));
  for (let at = 0; at < unknown.length; at += mostAsked) {
    const asked = unknown.slice(at, at + mostAsked);
    const wrong = await newsroom.checkWords({ dictionary, words: asked });
    if (!wrong.ok) return wrong;
    const isWrong = new Set(wrong.value);
    for (const word of asked) known.set(word, !isWrong.has(word));
  }
  return succeed((word) => known.get(word) === false);
}
