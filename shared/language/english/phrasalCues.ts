/** Forms of verbs that signal speech together with a second word, and the cue that means the same. */
const phrasal: readonly (readonly [forms: string, second: string, meaning: string])[] = [
  ['shoot shot shoots shooting', 'back', 'retort'],
  ['hit hits hitting', 'back', 'retort'],
  ['fire fired fires firing', 'back', 'retort'],
  ['snap snapped snaps snapping', 'back', 'snap'],
  ['write wrote writes writing', 'back', 'reply'],
  ['answer answered answers answering', 'back', 'reply'],
  ['shout shouted shouts shouting', 'back', 'shout'],
  ['call called calls calling', 'back', 'shout'],
  ['joke joked jokes joking', 'back', 'joke'],
  ['go went goes going', 'on', 'continue'],
  ['carry carried carries carrying', 'on', 'continue'],
  ['let lets letting', 'on', 'reveal'],
  ['let lets letting', 'slip', 'reveal'],
  ['make made makes making', 'clear', 'stress'],
  ['point pointed points pointing', 'out', 'note'],
  ['spell spelled spelt spells spelling', 'out', 'explain'],
  ['call called calls calling', 'out', 'shout'],
  ['cry cried cries crying', 'out', 'cry'],
  ['shout shouted shouts shouting', 'out', 'shout'],
  ['yell yelled yells yelling', 'out', 'yell'],
  ['burst bursts bursting', 'out', 'exclaim'],
  ['blurt blurted blurts blurting', 'out', 'exclaim'],
  ['let lets letting', 'out', 'exclaim'],
  ['read reads reading', 'out', 'read'],
  ['chime chimed chimes chiming', 'in', 'chime'],
  ['cut cuts cutting', 'in', 'interrupt'],
  ['butt butted butts butting', 'in', 'interrupt'],
  ['jump jumped jumps jumping', 'in', 'interrupt'],
  ['put puts putting', 'in', 'interject'],
  ['throw threw throws throwing', 'in', 'interject'],
  ['pipe piped pipes piping', 'up', 'interject'],
  ['speak spoke speaks speaking', 'up', 'say'],
  ['sum summed sums summing', 'up', 'sum'],
  ['own owned owns owning', 'up', 'admit'],
];

/** “shot back”: retort. */
export const phrasalCues = (): ReadonlyMap<string, string> =>
  new Map(
    phrasal.flatMap(([forms, second, meaning]) => forms.split(' ').map((form) => [`${form} ${second}`, meaning])),
  );
