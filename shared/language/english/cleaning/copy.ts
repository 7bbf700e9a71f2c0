import type { CopyPatterns } from '../../languageCleaning';

/** How copy reads, and what shows that some of it is lost. */
export const copyPatterns: CopyPatterns = {
  sections:
    'analysis and arts book books breaking business comment culture editorial education entertainment environment exclusive ' +
    'feature features film food gallery health home interview international latest letters lifestyle live local money music ' +
    'national news obituaries obituary opinion photo photos picture pictures politics profile property review science sport ' +
    'sports stories story tech technology the top travel tv uk update updates us video weather world',
  beginsLikeCopy:
    /^["'“‘]?(?:the|an?|he|she|it|they|we|i|you|his|her|its|their|our|this|that|these|those|there|but|and|so|in|on|at|when|as|for|q|a)\b/i,
  tellsLikeCopy:
    /\b(?:was|were|had|has|have|been|is|are|said|says|told|would|could|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i,
  fusion:
    /[A-Z\x80-\uffff](?:(?<=\b(v[ao]n(?: de[rn])?|de la|del|di|bin|al)\s.)|(?<=[a-z\x80-\uffff] [SBHTWI])(?:o|ut|e|he|hey|owever|hat|his|t) [a-z])/g,
  sentenceStarters: / (?:So|But|He|She|They|We|However|That|This|It) [a-z]/g,
  joinsNames: /,? (?:and|&) |, /,
  particle: / (?:v[ao]n|de la|del|di|bin|al) /,
  particled: /\b(?:von der|van der|van den|von|van|de la|del|di|bin|al)\s(\p{Lu}\p{Ll}{2,20})\b/gu,
};
