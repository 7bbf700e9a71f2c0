// English, as the words that a hyphen parts; of other languages only what the text itself shows is known.
import { wordSet } from '../../text/wordSet';

/** First parts of compounds that seldom begin another word: “self-taught”, “nine-year”. */
const firstParts = wordSet(
  'self non anti half semi mid quasi multi cross double single well long two three four five six seven eight nine ' +
    'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty ' +
    'seventy eighty ninety',
);

/** What goes on a word all the same: “six-teen”, “mid-dle”. */
const endings = wordSet('teen teens teenth ty ties tieth th dle dles ly ness ing er ers est ed');

/** Last parts of compounds, which are no endings of other words: “so-called”, “state-owned”. */
const lastParts = wordSet(
  'called known term year years month months week hour minute old time based level free led owned run made scale ' +
    'wide style like page party law laws up off in out on over by to the and about around through away friendly ' +
    'backed funded born bred built paid paying earning trained foot feet mile metre tonne kilometre storey strong ' +
    'heavy light high low hit fought held running serving ranking ranked looking being elect general captain ' +
    'president minister mayor wife husband partner soldier player champion winning driven bound proof ready risk ' +
    'tech profile quality class rise bedroom door wheel minded hearted handed headed eyed haired long ups offs half ' +
    'quarter third thirds fifths two three four five six seven eight nine speaking language american european ' +
    'british english war peace government controlled conscious confidence defence employed help sufficient ' +
    'proclaimed styled appointed inflicted violent profit partisan stop smoking fiction resident essential binding ' +
    'catholic white black blue green only too worn needed wanted awaited loved deserved publicised established ' +
    'respected connected written fired powered fuelled filled lined covered shaped sized coloured legged breaking ' +
    'making taking giving saving cutting raising keeping building sharing selling spending eating speed distance ' +
    'haul lived sighted tempered spoken worded',
);

/** Beginnings of words that seldom stand before a hyphen but at the end of a line: “con-tract”, “ex-pected”. */
const beginnings = wordSet(
  'con com cor col dis per sub trans sur sus suc suf sup ac ad af ag al ap ar as at ab ob op em en im ir il ef ex ' +
    'tech gov min dir pre pro de re un inter intro contra under',
);

const former = 'wife husband partner minister president mayor captain player soldier officer chief boss leader manager';

/** Of those that do begin compounds too, the words that follow there. */
const afterBeginning: Readonly<Record<string, ReadonlySet<string>>> = {
  ex: wordSet(`${former} prime champion chancellor policeman footballer servicemen boyfriend girlfriend`),
  pre: wordSet('war tax dawn school election match season trial budget christmas emptive existing'),
  pro: wordSet('war life choice government democracy union'),
  re: wordSet('elected election elect enter entered entry examine examined employ evaluate enact'),
  de: wordSet('facto jure escalate escalation'),
  sub: wordSet('zero committee editor'),
  inter: wordSet('city agency governmental'),
  under: wordSet('secretary fire'),
};

/** What is known of a text’s own words, in small letters: those it has whole, and those with a hyphen. */
export type OwnWords = ReadonlySet<string>;

/**
 * Whether the hyphen at the end of a line, between two parts in small letters, only divides a word. The text’s own
 * spelling of it decides; then what the parts are: a compound is made of words, a syllable seldom is one.
 */
export function dividesWord(head: string, tail: string, own: OwnWords): boolean {
  if (own.has(`${head}-${tail}`)) return false;
  if (own.has(head + tail) || endings.has(tail)) return true;
  if (beginnings.has(head)) return !afterBeginning[head]?.has(tail);
  return !(firstParts.has(head) || lastParts.has(tail) || (own.has(head) && own.has(tail)));
}
