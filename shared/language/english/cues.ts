import type { CueForm } from '../language';

/**
 * Verbs that signal speech. `strong`: hardly ever anything but speech beside a quotation. `weak`: they also
 * have other work ("called a meeting"), so they need more evidence. Regular forms are made by `cueForms`.
 */
export const strongCues =
  'say add write tweet reply respond explain conclude recall state remark note announce declare insist exclaim quip joke warn argue claim complain comment concede confirm counter contend assert allege admit acknowledge answer ask shout yell chant bark urge assure muse retort reiterate observe emphasise emphasize stress mutter whisper scream cry testify caution lament boast suggest report recount opine proclaim reveal repeat inform advise interject intone reassure retweet email text sum elaborate clarify affirm joke crack deadpan fume gush snap sneer grumble murmur stammer implore plead beg pray wonder inquire enquire query predict vow pledge promise propose maintain reckon inveigh thunder crow chide chuckle laugh sigh chime interrupt jeer rejoin volunteer disclose protest demur';

export const weakCues =
  'call describe continue read think believe feel hope want tell label dub brand refer praise blast slam criticise criticize mock denounce condemn accuse charge dismiss tout champion cite quote mention post blog message publish remember agree disagree deny decry deride ridicule attack defend hail applaud thank label characterise characterize express offer demand request order invite threaten apologise apologize credit recommend require rule find conclude argue estimate speak talk go put point show hear sign endorse release issue close open begin end start title name deem view see consider regard rebuke scold lash rip vent rail preach hint imply indicate signal convey outline detail discuss address echo paraphrase parrot sing ring tease taunt brag pontificate theorise theorize speculate surmise figure guess worry fear know understand realise realize learn decide define frame portray cast paint picture pen scribble scrawl sign headline feature list record teach lecture answer tackle challenge press question ask vent salute welcome encourage remind quiz grill';

/** Forms that spelling rules do not give; the first is the base. */
export const irregularCues: readonly (readonly string[])[] = [
  ['say', 'said', 'says', 'saying'],
  ['tell', 'told', 'tells', 'telling'],
  ['write', 'wrote', 'writes', 'writing', 'written'],
  ['think', 'thought', 'thinks', 'thinking'],
  ['feel', 'felt', 'feels', 'feeling'],
  ['read', 'reads', 'reading'],
  ['put', 'puts', 'putting'],
  ['go', 'went', 'goes', 'going'],
  ['find', 'found', 'finds', 'finding'],
  ['speak', 'spoke', 'speaks', 'speaking'],
  ['hear', 'heard', 'hears', 'hearing'],
  ['show', 'showed', 'shows', 'showing'],
  ['see', 'saw', 'sees', 'seeing'],
  ['begin', 'began', 'begins', 'beginning'],
  ['know', 'knew', 'knows', 'knowing'],
  ['understand', 'understood', 'understands', 'understanding'],
  ['sing', 'sang', 'sings', 'singing'],
  ['teach', 'taught', 'teaches', 'teaching'],
  ['cast', 'casts', 'casting'],
  ['sum', 'summed', 'sums', 'summing'],
  ['quip', 'quipped', 'quips', 'quipping'],
  ['snap', 'snapped', 'snaps', 'snapping'],
  ['admit', 'admitted', 'admits', 'admitting'],
  ['beg', 'begged', 'begs', 'begging'],
  ['quiz', 'quizzed', 'quizzes', 'quizzing'],
  ['refer', 'referred', 'refers', 'referring'],
  ['demur', 'demurred', 'demurs', 'demurring'],
  ['rip', 'ripped', 'rips', 'ripping'],
  ['slam', 'slammed', 'slams', 'slamming'],
  ['blog', 'blogged', 'blogs', 'blogging'],
  ['dub', 'dubbed', 'dubs', 'dubbing'],
  ['label', 'labelled', 'labeled', 'labels', 'labelling', 'labeling'],
  ['signal', 'signalled', 'signaled', 'signals', 'signalling', 'signaling'],
  ['reply', 'replied', 'replies', 'replying'],
  ['cry', 'cried', 'cries', 'crying'],
  ['testify', 'testified', 'testifies', 'testifying'],
  ['clarify', 'clarified', 'clarifies', 'clarifying'],
  ['query', 'queried', 'queries', 'querying'],
  ['deny', 'denied', 'denies', 'denying'],
  ['decry', 'decried', 'decries', 'decrying'],
  ['imply', 'implied', 'implies', 'implying'],
  ['worry', 'worried', 'worries', 'worrying'],
  ['swear', 'swore', 'swears', 'swearing'],
  ['bet', 'bets'],
  ['brag', 'bragged', 'brags', 'bragging'],
  ['pen', 'penned', 'pens', 'penning'],
  ['blame', 'blamed', 'blames', 'blaming'],
  ['liken', 'likened', 'likens', 'likening'],
  ['lambast', 'lambasted', 'lambasts', 'lambasting'],
  ['berate', 'berated', 'berates', 'berating'],
];

/** Verbs whose object is the person spoken to: "told PA". */
export const addresseeCues =
  'tell ask assure remind inform warn urge advise email text thank press challenge question quiz grill beg implore reassure';

/** Cues that a clause follows: “said (that) the club would move”. Others report no clause: “answered questions”. */
export const clauseCues =
  'say tell add write tweet explain conclude state note announce declare insist joke warn argue claim complain concede confirm counter contend assert allege admit acknowledge maintain predict vow promise pledge suggest report reveal reply reiterate observe emphasise emphasize stress boast disclose reckon swear affirm clarify recall remark testify assure inform estimate';

/** Cues that pass a judgement: words in marks behind them are their subject's. “called the price “silly””. */
export const judgingCues =
  'call describe brand label dub term deem denounce dismiss hail condemn decry slam blast praise welcome lament mock deride';

/** What stands between subject and cue without changing who speaks. */
export const skippedBeforeCue =
  'has have had also later then often once again repeatedly reportedly recently previously earlier is was were are be been being would will could might may did does do just now never always still already even simply quickly publicly privately first finally famously specifically bluntly openly further initially subsequently frequently apparently actually merely only sometimes perhaps essentially explicitly flatly clearly reluctantly quietly angrily proudly quoted as not notably himself herself themselves itself both all rightly wrongly correctly jokingly consistently successfully immediately eventually sarcastically';

const regular = (base: string): readonly string[] => {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const s = /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, `${stem}ed`, s, `${stem}ing`];
};

/** Every form of every cue: “said” is a finite form of the strong cue “say”. */
export function cueForms(): ReadonlyMap<string, CueForm> {
  const forms = new Map<string, CueForm>();
  const irregular = new Map(irregularCues.map((list) => [list[0] ?? '', list]));
  const strong = new Set(strongCues.split(' '));
  const bases = new Set([...strong, ...weakCues.split(' '), ...irregular.keys()]);
  for (const base of bases) {
    for (const form of irregular.get(base) ?? regular(base)) {
      const shape = form === base ? 'base' : form.endsWith('ing') ? 'participle' : 'finite';
      forms.set(form, { base, strong: strong.has(base) || base === 'tell' || base === 'swear', form: shape });
    }
  }
  return forms;
}
