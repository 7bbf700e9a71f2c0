import type { MarkWords, ScareWords } from '../../languageQuotes';
import { wordsOf } from '../../wordList';

/** Words written with a mark that is no quotation mark. */
export const markWords: MarkWords = {
  elisions:
    'em e til till tis twas twill twere cause cos bout round n neath er im ere alf ave ow ood hood burbs tude nuff fraid cept ' +
    'fro un uns ard appen gainst ello ee scuse specially nother kay phone flu plane t s d m ll ve re ad ead eard eart eavy ' +
    'ell elp erself imself eld ey oliday ome ope orse ospital ot ouse uge undred ungry urry urt usband ang appened appy',
  elidedWords: 'is as at ate all and ill it old ole ear',
  clippedEnds: 'th o wi an ol lil po fo yo mo gi',
  joiners: 'and or but to in of as for with at by on from which who that while when',
};

/** Words near short words in marks, as the model of scare quotes was taught them. */
export const scareWords: ScareWords = {
  determiner: 'the a an this that these those his her their its our my your some any no every',
  preposition: 'of in on at for with by from to about as against into over under through like than between',
  auxiliary:
    "is are was were be been am has have had do does did will would can could should must may not isn't aren't wasn't don't doesn't didn't won't can't never",
  pronoun:
    "i i'm i've i'd i'll we we're we've we'll my me our us you you're your he she it it's they this that there here his her their him them",
  joiner: 'and or but if when while who which what how why where then so also just only even more most very too',
  saying:
    'said say says saying told tells telling added adds adding called calls calling call described describes describing wrote writes writing tweeted tweets tweeting asked asks asking declared declares declaring warned warns warning argued argues arguing claimed claims claiming denounced dismissed branded dubbed labeled labelled termed deemed hailed praised criticized criticised slammed blasted accused accusing accuses insisted insists insisting noted notes noting urged vowed vows promised promises pledged pledges stated explained responded replied continued suggested suggests suggesting referred refers referring characterized characterised likened joked quipped complained acknowledged admitted conceded believes thinks thought believe announced predicted mocked ridiculed chanted shouted yelled cited cites citing recalled concluded quoted according contends contended maintains maintained asserted alleged testified tweet declares boasted touted lamented decried condemned attacked railed charges charged expressed emphasized emphasised stressed observed remarked commented repeated reiterated',
  utterance:
    'claim claims comment comments remark remarks statement statements question answer argument suggestion charge criticism accusation accusations promise pledge vow call calls warning assertion speech interview tweet tweets email emails letter memo phrase term word words slogan chant chants quote quotes message op-ed editorial essay report post declaration assessment description headline',
  work: 'show program programme movie film book song album play series magazine podcast column episode documentary novel memoir sitcom comedy drama musical anthem host star hosts anchor appearance aired airs broadcast website blog titled entitled headlined co-host author reporter interview trailer tv television season premiere interviewed autobiography biography hit hits hat hats shirt shirts t-shirt sequel thriller titles soundtrack tune stars starring starred screening director directed published publishes publication copies novels books songs movies films shows authors co-author cover lyrics track single ballad musicals opera poem painting exhibition award role',
  broadcaster:
    "abc nbc cbs cnn fox msnbc hbo npr pbs netflix bbc itv sky amc nbcs fx espn univision bloomberg comedy showtime news c-span channel radio abc's nbc's cbs's cbs' cnn's fox's msnbc's hbo's npr's pbs's netflix's bbc's itv's bloomberg's",
  person: 'he she',
  that: 'that',
  breaking: 'who which where while but',
};

/** Abbreviations whose stop ends no sentence around words in marks. */
export const quoteAbbreviations = 'sen rep gov mrs gen v vs prof rev messrs capt col sgt jr';

const fillingSounds = 'ah eh er erm hm hmm mm mmm uh uhm um umm';
export const fillers: readonly string[] = [
  ...wordsOf(fillingSounds),
  'you know',
  'i mean',
  'sort of',
  'kind of',
  'well',
];
