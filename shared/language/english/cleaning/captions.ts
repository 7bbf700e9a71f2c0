import type { CaptionPatterns } from '../../languageCleaning';

/** What those who take pictures call themselves, and how a picture's taker is named. */
const agencies =
  "(?:[\\p{Lu}][^()/]{0,40}\\/){0,3}(?:[\\p{Lu}][^()/]{0,30}\\/)?(?:PA|AP|AFP|EPA|Reuters|Getty(?: Images)?|Alamy|SWNS|PA (?:Wire|Archive|Media)|AP Photo[^()]{0,40}|[\\p{L} .'’-]{2,40}\\/[\\p{L} .'’-]{2,40})";
const houses =
  "(?:\\p{Lu}[\\p{L}'’&.-]* ){1,4}(?:Press|News|Media|Images|Photos|Photography|Pictures|Pics|Agency|Archive|Wire|Newspapers)";
const takers =
  "(?:[Pp]hoto(?:graph)?|[Pp]icture|[Pp]ic|[Ii]mage|[Cc]redit|[Cc]ourtesy|[Ff]ile (?:photo|picture)|[Ll]ibrary (?:photo|picture)|[Aa]rchive(?: photo| picture)?)s?(?:(?: by| of| courtesy of|:) ?[^()]{2,60})?|\\p{Lu}[\\p{L}’'-]+ \\p{Lu}[\\p{L}’'-]+ for (?:the )?\\p{Lu}[^()]{1,40}";

export const captionPatterns: CaptionPatterns = {
  credit: new RegExp(`\\((${agencies}|${houses}|${takers})\\)`, 'gu'),
  creditSign:
    /\/|\((?:PA|AP|AFP|EPA|Reuters|Getty|Alamy|SWNS)|(?:Press|News|Media|Images|Photos|Photography|Pictures|Pics|Agency|Archive|Wire|Newspapers)\)|\([^()]{0,12}(?:photo|picture|pic|image|credit|courtesy|archive)| for (?:the )?\p{Lu}[^()]{1,40}\)/iu,
  abbreviations: 'mr mrs ms dr st prof sen rep gov gen col lt sgt rev hon jr sr no vs inc ltd co u.s u.k u.n',
  pictured:
    /\b(?:left|right|centre|center|file photo|photographed|pictured)\b[,.)]|\u00a9|\((?:[^()]{2,40}\/)?(?:AP|PA|AFP|Reuters|Getty)\b/i,
};
