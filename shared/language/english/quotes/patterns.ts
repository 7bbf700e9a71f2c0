import type { NamingPatterns, SignaturePatterns, SpeechPatterns } from '../../languageQuotes';

/** What works are: the words in marks beside one of these are its title. */
const work =
  '(?:films?|movies?|books?|novels?|memoirs?|songs?|singles?|albums?|tracks?|hits?|series|shows?|sitcoms?|plays?|musicals?|operas?|poems?|essays?|documentar(?:y|ies)|podcasts?|episodes?|columns?|paintings?|drama|comedy|thriller|ballad|anthem|hymn|sequel|video|game)';

/** A nickname, a title, “so called”. */
export const naming: NamingPatterns = {
  bringsName:
    /\b(?:by the (?:\p{L}+ )?(?:names?|nickname|pseudonym|alias|handle|moniker|stage name|pen name)(?: of)?|under the (?:name|title|alias|pseudonym|headline)(?: of)?|(?:go(?:es|ing)?|went) by|nicknamed|alias|aka|a\.k\.a\.|code-?named|(?:better |also |once |still |widely )?known (?:(?:to|by|among|across|throughout|in) (?:[\p{L}\d’'-]+ ){1,6})?(?:simply |only |locally )?as|(?:titled|entitled|subtitled|headlined))(?: just| simply| only)?,?\s*$/iu,
  mayBringName:
    /\b(?:(?:called|calls|calling|named|renamed|christened|dubbed|styled)(?: (?:him|her|it|them)(?:self|selves)?)?|calls? (?:him|her|them)sel(?:f|ves))(?: just| simply| only)?\s*$/iu,
  soCalled: /\bso[- ]called\s*$/i,
  bringsTitle: new RegExp(
    `\\b(?:${work}(?:,| of| called| titled)?|(?:has |have |had |is |was )?(?:just )?(?:filmed|filming|directed|directing|wrote|written|writing|starred in|stars in|starring in|appeared in|appears in|sang|sung|recorded|released|published|produced|adapted|read|reading|watched|performed|played in|plays in|won an? \\p{L}+ for|nominated for|award for|prize for|role in|part in|version of|(?:open|clos|end|beg[iu]n|start|conclud|finish|return)(?:s|es|ed|ing|ning)? with))\\s*$`,
    'iu',
  ),
  setsTitleApart: new RegExp(
    `\\b(?:the|a|an|his|her|their|its|our|new|first|last|latest|\\p{L}+[’']s?) (?:\\p{L}+ )?(?:${work}|paper|study|thesis|dissertation|article|lecture|report|pamphlet|exhibition|feature|research),\\s*$`,
    'iu',
  ),
  saysBefore:
    /\b(?:said|says|saying|told|tells|asked|asks|added|adds|replied|shouted|shouts|cried|chanted|chanting|insisted|warned|claimed|answered|declared|tweeted|quoted|read|reads)\b[^.!?]{0,30}[,:]?\s*$/i,
  saysAfter:
    /^[\s,]*(?:(?:he|she|they|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}) (?:said|says|added|told|asked)|(?:said|says|added|asked) )/u,
  smallWord: /^(?:an?|and|as|at|but|by|for|from|in|into|is|of|on|or|the|to|up|vs|with|\P{L}.*)$/u,
};

/** What is given word for word. */
const given =
  '(?:speech|sermon|statement|address|letter|remarks|eulogy|homily|message|lecture|prayer|apology|resignation|evidence|testimony|poem|note|e-?mail|post|words)';

export const speeches: SpeechPatterns = {
  full: new RegExp(
    `\\b(?:the following is|following is|here is|here are|this is|below is|below are|(?:full )?text of|transcript of|in full|the (?:full )?text|read(?:s)? in full)\\b`,
    'i',
  ),
  byName: new RegExp(`\\b${given}\\b[^.]{0,60}?\\b(?:by|from|of) (?=(?:the |her |his )?[\\p{L}])`, 'iu'),
  ofName: new RegExp(`(?<name>(?:\\p{Lu}[\\p{L}’'.-]* ?){1,4})(?:['’]s|s['’])(?: \\p{Ll}+){0,3} ${given}\\b`, 'u'),
  endOfName: /(?:,? (?:on|in|at|to|after|before|during|which|that|yesterday|today|last|this) )|[.:;(]|$/i,
};

const namePart = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";
const particle = '(?:(?:de|van|von|der|den|da|di|la|le|bin|al|ap|ní|nic|mac|ó|y) )';
const cue =
  '(?:said|says|added|adds|asked|told|replied|insisted|warned|claimed|explained|recalled|argued|wrote|shouted|cried)';

export const signatures: SignaturePatterns = {
  nameAndRole: new RegExp(
    `^(?<first>${namePart})(?: ${particle}{0,2}${namePart}){1,3}(?<role>,? (?:of|for|from|at) [^,.!?]{2,60}|, [^.!?]{2,70})?\\.?$`,
    'u',
  ),
  sentence:
    /\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|i|me|my|we|us|our|you|your|it|they|them|said|says)\b/i,
  inverted: new RegExp(
    `^\\s${cue}\\s(?:an?\\s|the\\s|one\\s)?(?:\\p{Lu}|(?:\\p{Ll}[\\p{L}'’-]{1,20},?\\s){1,3}\\p{Lu})`,
    'u',
  ),
  upright: new RegExp(
    `^\\s(?!(?:He|She|They|I|We|It|Who)\\s)\\p{Lu}[\\p{L}’'.-]{0,24}(?:\\s\\p{Lu}[\\p{L}’'.-]{0,24}){0,4}(?:,[^,]{1,60},)?\\s${cue}\\b`,
    'u',
  ),
  byNoun: new RegExp(
    `^\\s(?:the|an?|her|his|their|its|our|one)\\s(?:\\p{L}[\\p{L}’'-]*\\s){0,5}\\p{L}[\\p{L}’'-]*(?:,\\s${namePart}(?:\\s${namePart}){0,3},\\s${cue}\\b|\\s${cue}\\s?(?:[.,:]|$))`,
    'u',
  ),
  byPronoun: new RegExp(`^\\s(?:(?:he|she|they)\\s${cue}|${cue}\\s(?:he|she|they))\\s?(?:[.,:]|$)`, 'u'),
};
