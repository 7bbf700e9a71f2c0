import type { LoadedLanguage } from '../../language/loadLanguage';

/** “HALVORSEN FALLS, Minn. — ”, “LONDON (PA) - ”, “EDINBURGH, 2 March — ”: a place in capitals, and a dash before the copy. */
const opening =
  /^(\p{Lu}[\p{Lu}'’.-]{2,30}(?: \p{Lu}[\p{Lu}'’.-]{1,20}){0,3}(?:, [\p{L}\d][\p{L}\d. ]{1,30}){0,2}(?: ?\([\p{L} .]{2,24}\))?) {0,2}(?:[—–]|--|- ) {0,2}(?=\S)/u;

/** Where in a paragraph its dateline ends and its copy begins, in UTF-16 code units; null when it has none. */
export function findDateline(
  paragraph: string,
  { cleaning }: LoadedLanguage,
): { readonly end: number; readonly copy: number } | null {
  const head = paragraph.slice(0, 160);
  const found = opening.exec(head) ?? cleaning.notices.agencyDateline.exec(head);
  return found?.[1] === undefined ? null : { end: found[1].length, copy: found[0].length };
}
