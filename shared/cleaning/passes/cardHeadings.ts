import type { RelatedKind } from '../../story/sortedSource';
import { hasAtMost } from '../countWords';

/** What stands below a heading: links to other stories by kind, or a list that has nothing to do with this story. */
export type HeadingKind = RelatedKind | 'most-read';

const stories =
  '(?:articles?|stories|story|coverage|news|headlines?|content|links?|posts?|reading|reads|topics?|features?|items?|reports?|updates?)';

/** “Related”, “More Fenland stories:”, “What to Read Next”, “You may also like”. */
const related = new RegExp(
  `^(?:${[
    `related(?: ${stories}(?: and stories)?| to this(?: story)?| on this site)?`,
    'more\\s?:',
    'more (?:on|about|in|from|by|like|for|to)\\b.{0,40}',
    `more (?:\\S{1,20} ){0,4}${stories}(?: (?:from|on|in|about|for|like|to|you)\\b.{0,30})?`,
    `(?:other|further|similar|recommended|suggested|additional|linked|connected|also|and) (?:\\S{1,20} ){0,2}${stories}(?: (?:for|from|you)\\b.{0,30})?`,
    `${stories} (?:for you|you (?:may|might|could|will)\\b.{0,30})`,
    'you (?:may|might|could|will|would)(?: also)? (?:like|love|enjoy|be interested in|have missed|want to (?:read|see))\\b.{0,20}',
    "you(?:[’']|’)?ll (?:also )?(?:like|love|enjoy)\\b.{0,20}",
    'recommended(?: (?:for you|reading))?',
    'we (?:also )?recommend',
    '(?:selected|suggested|picked) for you',
    '(?:what (?:to|you should|should you) )?read (?:more|next|also|this next|on|these next)',
    'what to (?:read|watch|see) next',
    'see (?:also|more)',
    '(?:also|must) read',
    '(?:also|elsewhere) (?:in|on)\\b.{0,30}',
    'in other news',
    "don(?:[’'])?t miss(?: these)?",
    'in case you missed it|icymi',
    '(?:coming )?up next|next up',
    'keep reading',
    'explore (?:further|more)',
    'further reading',
  ].join('|')})\\s{0,2}[:.…]{0,3}$`,
  'i',
);
const newswire = /^newswire\b.{0,20}$/i;
const sponsored =
  /^(?:(?:from |more from )?around the web|(?:more )?from the web|(?:promoted|sponsored) (?:stories|links|content)|more from the web)\s{0,2}[:.…]{0,3}$/i;
const mostRead =
  /^(?:most (?:read|popular|viewed|watched|shared|commented|recent)|trending|popular (?:now|stories|posts|articles)|top (?:stories|news|headlines|videos?)|latest (?:news|stories|headlines|videos?)|editor(?:['’])?s?(?:['’])? (?:picks?|choice))\b.{0,30}$/i;

const longest = { characters: 80, words: 8 };

/** What a line is the heading of; null for any other line. */
export function headingKind(text: string): HeadingKind | null {
  if (text.length > longest.characters || !hasAtMost(text, longest.words)) return null;
  if (mostRead.test(text)) return 'most-read';
  if (sponsored.test(text)) return 'sponsored';
  if (newswire.test(text)) return 'newswire';
  return related.test(text) ? 'related' : null;
}

const label =
  /^(?:(?:read more|see more|read next|also read|read also|see also|more(?: on [^:]{2,30})?|related(?: (?:story|article|post|coverage|news|link)s?)?|more on this(?: story)?|must read|don(?:['’])?t miss|click here to read)\s{0,2}(?:[:|\t–—]|\s-\s)\s{0,3}|(?:previous|next) (?:article|story|post):?\s{1,3})(?=\S.{10})/i;

const longestLabelled = { characters: 400, words: 60 };

/** Where in a line that begins with a label (“READ MORE: …”) what it names begins; null for any other line. */
export function labelledAt(text: string): number | null {
  if (text.length > longestLabelled.characters || !hasAtMost(text, longestLabelled.words)) return null;
  return label.exec(text)?.[0].length ?? null;
}
