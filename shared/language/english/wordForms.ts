/** Tails of compound adjectives besides those in -ed and -ing: “a French-born chef”, “the Tory-held seat”. */
const tails = new Set(
  'born bred run led held made built grown sent only free wide era style like type class level language proof bound friendly heavy loyal first rich strong wise sized speaking area known owned based backed fed'.split(
    ' ',
  ),
);
/** What stands before a name's capital and makes an adjective of it, at a sentence's start: “Anti-Brexit”. */
const heads = new Set('anti pro ex non post pre mid cross trans inter neo'.split(' '));
/** Syllables of Chinese names in -ing (“Ka-shing”) are shorter than any participle that makes an adjective. */
const shortestParticiple = 6;

const isTail = (tail: string): boolean =>
  tails.has(tail) ||
  (tail.length >= 4 && tail.endsWith('ed')) ||
  (tail.length >= shortestParticiple && tail.endsWith('ing'));

/** True for “Leeds-based”, “French-speaking”, “Anti-Brexit”: an adjective made of a name. False for a name with a hyphen (“Kim Jong-un”, “Anne-Sophie”). */
export function isCompoundAdjective(text: string): boolean {
  const word = text.replaceAll('\u2011', '-');
  const last = word.lastIndexOf('-');
  if (last < 1 || last >= word.length - 1) return false;
  return isTail(word.slice(last + 1)) || heads.has(word.slice(0, word.indexOf('-')).toLowerCase());
}

const counted = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
/** What somebody is by calling, in sport, on a stage, with a pen or in a trade: not what he is in the story (“the judge”, “the driver”). */
const callings =
  'midfielder|striker|defender|goalkeeper|winger|playmaker|full-back|centre-back|batsman|batter|bowler|all-rounder|wicketkeeper|fly-half|scrum-half|hooker|flanker|golfer|sprinter|swimmer|boxer|cyclist|jockey|footballer|cricketer|gymnast|skater|skier|athlete|champion|actor|actress|singer|rapper|songwriter|musician|guitarist|drummer|pianist|violinist|comedian|comic|dancer|presenter|broadcaster|author|novelist|poet|playwright|screenwriter|sculptor|chef|restaurateur|billionaire|entrepreneur|adventurer|explorer|mountaineer|baker|farmer|fisherman|builder|shopkeeper';
const descriptions = new RegExp(
  '^(?:' +
    [
      '(?:\\p{Ll}{3,15} )?\\d{1,3}-year-old',
      `(?:great-)?(?:grand)?(?:mother|father|mum|dad|parent)[ -]of[ -]${counted}`,
      '(?:former|ex|one-time|retired)[ -]\\p{Ll}{3,20}',
      `(?:\\p{Ll}{3,15} )?(?:${callings})`,
      'veteran|newcomer|pensioner|teenager|youngster|septuagenarian|octogenarian|nonagenarian|centenarian',
    ].join('|') +
    ')$',
  'u',
);

/** True for what says who somebody is and names no office: the sub's second word for a person named just before. */
export const isDescription = (phrase: string): boolean =>
  phrase.length <= 40 && descriptions.test(phrase.replaceAll('\u2011', '-'));
