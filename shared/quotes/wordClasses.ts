const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const determiners = words('the a an this that these those his her their its our my your some any no every');
export const prepositions = words('of in on at for with by from to about as against into over under through like than between');
export const auxiliaries = words("is are was were be been am has have had do does did will would can could should must may not isn't aren't wasn't don't doesn't didn't won't can't never");
export const pronouns = words("i i'm i've i'd i'll we we're we've we'll my me our us you you're your he she it it's they this that there here his her their him them");
const joiners = words('and or but if when while who which what how why where then so also just only even more most very too');

/** Verbs that hand somebody's words over. */
export const sayingVerbs = words('said say says saying told tells telling added adds adding called calls calling call described describes describing wrote writes writing tweeted tweets tweeting asked asks asking declared declares declaring warned warns warning argued argues arguing claimed claims claiming denounced dismissed branded dubbed labeled labelled termed deemed hailed praised criticized criticised slammed blasted accused accusing accuses insisted insists insisting noted notes noting urged vowed vows promised promises pledged pledges stated explained responded replied continued suggested suggests suggesting referred refers referring characterized characterised likened joked quipped complained acknowledged admitted conceded believes thinks thought believe announced predicted mocked ridiculed chanted shouted yelled cited cites citing recalled concluded quoted according contends contended maintains maintained asserted alleged testified tweet declares boasted touted lamented decried condemned attacked railed charges charged expressed emphasized emphasised stressed observed remarked commented repeated reiterated');

/** Nouns for what somebody said or wrote. */
export const utterances = words('claim claims comment comments remark remarks statement statements question answer argument suggestion charge criticism accusation accusations promise pledge vow call calls warning assertion speech interview tweet tweets email emails letter memo phrase term word words slogan chant chants quote quotes message op-ed editorial essay report post declaration assessment description headline');

/** Nouns and verbs that stand beside the title of a work or a programme. */
export const works = words('show program programme movie film book song album play series magazine podcast column episode documentary novel memoir sitcom comedy drama musical anthem host star hosts anchor appearance aired airs broadcast website blog titled entitled headlined co-host author reporter interview trailer tv television season premiere interviewed autobiography biography hit hits hat hats shirt shirts t-shirt sequel thriller titles soundtrack tune stars starring starred screening director directed published publishes publication copies novels books songs movies films shows authors co-author cover lyrics track single ballad musicals opera poem painting exhibition award role');

const broadcasters = words('abc nbc cbs cnn fox msnbc hbo npr pbs netflix bbc itv sky amc nbcs fx espn univision bloomberg comedy showtime news c-span channel radio');

const inners: readonly (readonly [ReadonlySet<string>, string])[] = [[determiners, 'D'], [sayingVerbs, 'V'], [auxiliaries, 'F'], [pronouns, 'F'], [joiners, 'F']];

/** Small words that carry grammar rather than matter. */
export const isFunctionWord = (word: string): boolean =>
  determiners.has(word) || prepositions.has(word) || auxiliaries.has(word) || pronouns.has(word) || joiners.has(word);

/** Whether a word (or its possessor, “BBC’s”) is a broadcaster. */
export const isBroadcaster = (word: string): boolean => broadcasters.has(word.replace(/'s?$/, ''));

/** A word's rough grammar, by lists and endings. */
export function wordClass(word: string, isCapitalised: boolean): string {
  if (prepositions.has(word)) return `P:${word}`;
  for (const [set, name] of inners) if (set.has(word)) return name;
  if (isBroadcaster(word)) return 'N';
  const isPossessor = word.endsWith("'s");
  if (isCapitalised) return isPossessor ? 'Cs' : 'C';
  if (isPossessor) return 's';
  for (const ending of ['ing', 'ed', 'ly', 's']) if (word.endsWith(ending)) return ending;
  return 'x';
}
