/** Marks and signs that stand in copy. */
const usual = /[\u2018-\u201e\u2039\u203a«»\u2013\u2014\u2026•·€£¥¢§©®™°±×½¼¾¡¿†‡‰ªº\u00a0\u3000-\u3011\uff01-\uff5e]/u;
/** Words of one letter in the languages of these alphabets. */
const shortWords = /^[àáèéêíóòöøåÅÉÀÔôаявикосуѐё]$/u;
/** Letters of one script in a row. */
const word = /[\p{L}\p{M}]+/gu;
const cased = /\p{Ll}\p{Lu}/u;
const latin = /^[\p{Script=Latin}\p{M}]+$/u;
const oneScript =
  /^(?:\p{Script=Cyrillic}+|\p{Script=Greek}+|[\p{Script=Hebrew}\p{M}]+|[\p{Script=Arabic}\p{M}]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Hangul}+)$/u;
/** What stands in copy alone, or is a sign of nothing: half-width Japanese, and characters of no standard. */
const odd = /[\uff61-\uff9f\ue000-\uf8ff\ufffd]/u;
/** Signs of Japanese and Korean sounds: bytes that mean something else hardly make one. */
const telling = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const beyond = (text: string): number => [...text].filter((character) => character > '\u007f').length;

/** Whether letters beyond ASCII make a word that somebody may have written. */
function isWord(text: string): boolean {
  if (cased.test(text) || odd.test(text)) return false;
  if (latin.test(text)) return text.length === 1 ? shortWords.test(text) : beyond(text) * 2 <= text.length;
  return oneScript.test(text) && (text.length > 1 || shortWords.test(text) || /\p{Script=Han}/u.test(text));
}

/**
 * Of the characters beyond ASCII in a text, the share that stand where a writer may have put them, 0 to 1; 1 where there
 * are none. The five bytes that windows-1252 leaves free, and what else has no look, are not counted. By rules of thumb:
 * it tells one reading of the same bytes from another, nothing else.
 */
export function shareOfSense(text: string): number {
  let sense = 0;
  let nonsense = 0;
  for (const [letters] of text.matchAll(word)) {
    const count = beyond(letters);
    if (count === 0) continue;
    if (isWord(letters)) sense += telling.test(letters) ? 2 * count : count;
    else nonsense += count;
  }
  for (const character of text.replace(word, '')) {
    if (character <= '\u009f') continue;
    if (usual.test(character)) sense += 1;
    else nonsense += 1;
  }
  return sense + nonsense === 0 ? 1 : sense / (sense + nonsense);
}
