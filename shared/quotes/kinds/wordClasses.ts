/** What is known of a word, as bits that one look-up gives at once. */
export const WORD = {
  determiner: 1,
  preposition: 2,
  auxiliary: 4,
  pronoun: 8,
  joiner: 16,
  saying: 32,
  utterance: 64,
  work: 128,
  broadcaster: 256,
  person: 512,
  that: 1024,
  breaking: 2048,
} as const;

const FUNCTION_WORD = WORD.determiner | WORD.preposition | WORD.auxiliary | WORD.pronoun | WORD.joiner;

const lists: readonly (readonly [number, string])[] = [
  [WORD.determiner, 'the a an this that these those his her their its our my your some any no every'],
  [WORD.preposition, 'of in on at for with by from to about as against into over under through like than between'],
  [
    WORD.auxiliary,
    "is are was were be been am has have had do does did will would can could should must may not isn't aren't wasn't don't doesn't didn't won't can't never",
  ],
  [
    WORD.pronoun,
    "i i'm i've i'd i'll we we're we've we'll my me our us you you're your he she it it's they this that there here his her their him them",
  ],
  [WORD.joiner, 'and or but if when while who which what how why where then so also just only even more most very too'],
  // Verbs that hand somebody's words over.
  [
    WORD.saying,
    'said say says saying told tells telling added adds adding called calls calling call described describes describing wrote writes writing tweeted tweets tweeting asked asks asking declared declares declaring warned warns warning argued argues arguing claimed claims claiming denounced dismissed branded dubbed labeled labelled termed deemed hailed praised criticized criticised slammed blasted accused accusing accuses insisted insists insisting noted notes noting urged vowed vows promised promises pledged pledges stated explained responded replied continued suggested suggests suggesting referred refers referring characterized characterised likened joked quipped complained acknowledged admitted conceded believes thinks thought believe announced predicted mocked ridiculed chanted shouted yelled cited cites citing recalled concluded quoted according contends contended maintains maintained asserted alleged testified tweet declares boasted touted lamented decried condemned attacked railed charges charged expressed emphasized emphasised stressed observed remarked commented repeated reiterated',
  ],
  // Nouns for what somebody said or wrote.
  [
    WORD.utterance,
    'claim claims comment comments remark remarks statement statements question answer argument suggestion charge criticism accusation accusations promise pledge vow call calls warning assertion speech interview tweet tweets email emails letter memo phrase term word words slogan chant chants quote quotes message op-ed editorial essay report post declaration assessment description headline',
  ],
  // What stands beside the title of a work or a programme.
  [
    WORD.work,
    'show program programme movie film book song album play series magazine podcast column episode documentary novel memoir sitcom comedy drama musical anthem host star hosts anchor appearance aired airs broadcast website blog titled entitled headlined co-host author reporter interview trailer tv television season premiere interviewed autobiography biography hit hits hat hats shirt shirts t-shirt sequel thriller titles soundtrack tune stars starring starred screening director directed published publishes publication copies novels books songs movies films shows authors co-author cover lyrics track single ballad musicals opera poem painting exhibition award role',
  ],
  [
    WORD.broadcaster,
    "abc nbc cbs cnn fox msnbc hbo npr pbs netflix bbc itv sky amc nbcs fx espn univision bloomberg comedy showtime news c-span channel radio abc's nbc's cbs's cbs' cnn's fox's msnbc's hbo's npr's pbs's netflix's bbc's itv's bloomberg's",
  ],
  // What single questions ask for; all of them function words.
  [WORD.person, 'he she'],
  [WORD.that, 'that'],
  [WORD.breaking, 'who which where while but'],
];

const known = new Map<string, number>();
for (const [bit, list] of lists) for (const word of list.split(' ')) known.set(word, (known.get(word) ?? 0) | bit);

/** Every word of the lists. */
export const listedWords = (): Iterable<string> => known.keys();

/** The bits of `WORD` that a word in lower case has. */
export const factsOf = (word: string): number => known.get(word) ?? 0;

/** Small words that carry grammar rather than matter. */
export const isFunctionWord = (facts: number): boolean => (facts & FUNCTION_WORD) !== 0;

const prepositions = lists.find(([bit]) => bit === WORD.preposition)?.[1].split(' ') ?? [];

/** A word's rough grammar, by lists and endings, as training spells it; a preposition is a class of its own. */
export const classNames: readonly string[] = [
  '',
  '^',
  'D',
  'V',
  'F',
  'N',
  'C',
  'Cs',
  's',
  'ing_',
  'ed_',
  'ly_',
  's_',
  'x',
  ...prepositions,
];

/** The classes by number: `none` for no word, `open` for those told by their ending alone. */
export const CLASS = {
  open: 0,
  none: 1,
  determiner: 2,
  saying: 3,
  function: 4,
  broadcaster: 5,
  name: 6,
  ownerName: 7,
  owner: 8,
  ing: 9,
  ed: 10,
  ly: 11,
  s: 12,
  other: 13,
  prepositions: 14,
} as const;

/** The class of a word in lower case that the lists settle; `open` when its ending has to tell. */
export function classOf(word: string, facts: number): number {
  if (facts & WORD.preposition) return CLASS.prepositions + prepositions.indexOf(word);
  if (facts & WORD.determiner) return CLASS.determiner;
  if (facts & WORD.saying) return CLASS.saying;
  if (isFunctionWord(facts)) return CLASS.function;
  return facts & WORD.broadcaster ? CLASS.broadcaster : CLASS.open;
}
