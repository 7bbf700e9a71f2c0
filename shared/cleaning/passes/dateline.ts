/** “HALVORSEN FALLS, Minn. — ”, “LONDON (PA) - ”, “EDINBURGH, 2 March — ”: a place in capitals, and a dash before the copy. */
const opening =
  /^(\p{Lu}[\p{Lu}'’.-]{2,30}(?: \p{Lu}[\p{Lu}'’.-]{1,20}){0,3}(?:, [\p{L}\d][\p{L}\d. ]{1,30}){0,2}(?: ?\([\p{L} .]{2,24}\))?) {0,2}(?:[—–]|--|- ) {0,2}(?=\S)/u;

/** “Berlin (dpa) - ”, “St Ives/London (Reuters) — ”: a place in small letters is one where an agency stands behind it. */
const agencyOpening =
  /^(\p{Lu}[\p{L}'’.-]{1,30}(?:[ /]\p{L}[\p{L}'’.-]{0,20}){0,3}(?:, [\p{L}\d. ]{2,30})? ?\((?:(?!left|right|top|aged?|née)\p{Ll}{2,5}|\p{Lu}{2,5}|Reuters|Bloomberg|Xinhua|Ritzau|Belga)(?:\/\p{L}{2,5})?\)) {0,2}(?:[—–]|--|-) {1,2}(?=\S)/u;

/** Where in a paragraph its dateline ends and its copy begins, in UTF-16 code units; null when it has none. */
export function findDateline(paragraph: string): { readonly end: number; readonly copy: number } | null {
  const head = paragraph.slice(0, 160);
  const found = opening.exec(head) ?? agencyOpening.exec(head);
  return found?.[1] === undefined ? null : { end: found[1].length, copy: found[0].length };
}
