import type { NoticePatterns } from '../../languageCleaning';

/** What a wire says to the desk beside its copy. */
export const noticePatterns: NoticePatterns = {
  embargo:
    /^\W{0,4}(?:(?:strictly|under) )?embargo(?:ed)?\b.{0,120}|^(?:not for (?:publication|release|use)|for release|hold for release|do not (?:publish|release|use))\b.{0,20}\b(?:before|until|till|on|at)\b/i,
  correction:
    /^\W{0,4}(?:correction|corrects|corrected version|clarification|write-?through|(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|\d{1,2}th) (?:lead|write-?through)|(?:updates?|adds|recasts|refiles|repeats|changes|edits) (?:with|to|throughout|from|first|lead|quotes?|details?|headline)|kill|advisory|eds|editors(?:'|’)? note|note to editors)(?:, [^:.]{3,24})?\s{0,2}(?:[:—–(]|\d)|^(?:(?:update|updated|correction|amended): )?(?:this (?:article|story|piece|report|page) (?:was|has been) (?:amended|corrected|updated|changed|edited)|an earlier version of this (?:article|story|piece|report))\b|^[a-z]{2}-[a-z]{2,6}--\S.{0,80}$/i,
  credit:
    /^(?:credit|source|copyright|agency):?\s{1,3}(?:©\s{0,2})?([\p{Lu}][\p{L} .&-]{1,40})$|^\(?(PA Media|PA|AP|AFP|Reuters|Press Association|Associated Press|Bloomberg|UPI|dpa|EFE|ANSA|AAP)\)?$|^[-–—]\s{0,2}(PA Media|PA|AP|AFP|Reuters|Press Association|Associated Press|Bloomberg|UPI|dpa|AAP)$/u,
  endOfCopy: /^\W{0,3}(?:ends?|more follows|mf|30|copy ends)\W{0,3}$|^#{2,4}$/i,
  published: /^(?:first )?(?:published|posted|updated|last (?:updated|modified|edited)|date|created|on)\b/i,
  weekday: /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b/i,
  agencyDateline:
    /^(\p{Lu}[\p{L}'’.-]{1,30}(?:[ /]\p{L}[\p{L}'’.-]{0,20}){0,3}(?:, [\p{L}\d. ]{2,30})? ?\((?:(?!left|right|top|aged?|née)\p{Ll}{2,5}|\p{Lu}{2,5}|Reuters|Bloomberg|Xinhua|Ritzau|Belga)(?:\/\p{L}{2,5})?\)) {0,2}(?:[—–]|--|-) {1,2}(?=\S)/u,
};
