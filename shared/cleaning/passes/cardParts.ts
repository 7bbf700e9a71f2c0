import { agoPattern, captionPattern, datePattern } from '../model/linePatterns';
import { hasAtLeast, hasAtMost } from '../countWords';

/**
 * What a line of a card can be: its title, the age of its story, the name of its source, name and age in one, a teaser,
 * or a label that says nothing of it (“Video”, “4 min read”, “3.”).
 */
export type CardPart = 'title' | 'age' | 'name' | 'name-age' | 'teaser' | 'label';

const weekdayClock = /(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d{1,2}[:.]\d{2}\s?[ap]m$/i;
const figuresClock = /\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}[:.]\d{2}\s?[ap]m$/i;
/** “3h”, “20 min”: an age where only ages stand. */
const shortAge = /^\d{1,2}\s?(?:h|hrs?|m|mins?|d|w)$/i;
const noTitle =
  /^(?:provided|citation|more information|posted|written|published|your|we(?:'|’)re|what do you|scroll|tell us|skip to|continue reading|share this|about the author|about \p{L}{2,20} \p{L}{2,20}$|comments powered)\b|^[–—-] ?\S.{0,60}\(@|\((?:image|photo|picture|pic)s?\b[^()]{0,60}\)\s{0,2}$|%2f|@\S{2,30}\.\S/iu;
/** What sections and kinds of story are called: no source, though it stands where sources do. */
const sections =
  'africa|americas|analysis|arts|asia|audio|australia|auto|basketball|books|boxing|business|car|cars|celebrity|climate|comment|community|court|courts|cricket|crime|culture|cycling|economy|education|entertainment|environment|europe|exclusive|family|fashion|feature|features|film|food|football|gallery|golf|health|history|home|international|interview|investigation|letters|life|lifestyle|listen|live|local|markets|middle east|money|motoring|movies|music|national|nature|news|obituary|opinion|people|photos?|pictures?|podcasts?|politics|premium|property|racing|review|reviews|rising|royals|rugby|rugby league|rugby union|science|shopping|showbiz|soccer|sponsored|sport|sports|style|subscriber|subscribers only|tech|technology|television|tennis|theatre|transport|travel|tv|uk|updated|us|us news|uk news|world news|video|videos|watch|weather|women|world';
const labels = new RegExp(
  `^(?:(?:(?:${sections})(?: |$)){1,2}(?:(?:news|reviews?|section)$|$)|\\d{1,2}[.)]?$|\\d{1,3} ?(?:min|mins|minutes?)(?: read| watch)?$|\\d{1,5} (?:comments?|shares?|views?)$|(?:by|words by) \\p{Lu}|powered by\\b|(?:save|share|bookmark|see all|view all|load more|show more|more|true|false)$|read(?: more| now| full story)?$|continue reading|\\P{L}+$|\\[[^\\]]{2,60}\\]$)`,
  'iu',
);

const ago =
  '(?:(?:about |over |almost )?(?:\\d{1,3}|an?|one|two|three|few|several)\\s{0,2}(?:s|m|h|d|w|y|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|mos?|years?|yrs?)\\.?\\s+ago|yesterday|just now|today)';
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const day = `(?:\\d{1,2} ${month},? \\d{4}|${month} \\d{1,2},? \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;
/** Nothing at all where a page set the two in elements of their own: “Skerry Bugle3 hours ago”. */
const joint = '(?:[\\s·•|,–—-]{1,4}\\(?|(?<=\\p{L})(?=\\d))';
const nameThenAge = new RegExp(`^(\\D.{1,48}?)${joint}((?:${ago}|${day}))\\)?$`, 'iu');
const ageThenName = new RegExp(
  `^((?:${ago}|${day}))(?:\\s{0,2}[·•|,–—-]\\s{0,2}| (?:from|by|in|on) )(\\D.{1,48})$`,
  'iu',
);
const postedOn = /^(?:posted (?:on|by)|source|via|from|by|in):?\s{1,2}/i;

const longestName = 6;

/** What introduces an age. */
const ofAges = /^(?:posted|published|updated|last|modified|about|over|almost|just|on|at)\b(?! [A-Z])|\bago\b/i;

/** A long one is a title, unless it holds a word of the press. */
const mayBeName = (name: string): boolean =>
  hasAtMost(name, longestName) &&
  !ofAges.test(name) &&
  !/[.!?]$/.test(name) &&
  (hasAtMost(name, 3) || (isPress(name) && isCapitalised(name)));

/** A name and an age as they stand in one line: “Skerry Bugle · 20 minutes ago”; null where a line is not both. */
export function nameAndAge(text: string): { readonly name: string; readonly age: string } | null {
  if (text.length > 90) return null;
  const first = nameThenAge.exec(text);
  const second = first ? null : ageThenName.exec(text);
  const [name, age] = first ? [first[1], first[2]] : [second?.[2], second?.[1]];
  if (name === undefined || age === undefined || !mayBeName(name)) return null;
  return { name: nameOf(name), age };
}

/** A source's name without what introduces it. */
export const nameOf = (text: string): string =>
  text
    .replace(postedOn, '')
    .replace(/^[–—•|·-]\s{0,3}/, '')
    .trim();

/** An age without what introduces it. */
export const ageOf = (text: string): string =>
  (weekdayClock.exec(text) ?? figuresClock.exec(text))?.[0] ??
  text.replace(/^(?:posted|published|updated|last updated):?\s/i, '').trim();

/** What a line of dates is made of. */
const ofDates =
  /\d[\d:.,/]*(?:st|nd|rd|th)?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun)[a-z]{0,6}\b|\b(?:[ap]\.?m|[a-z]{2,3}t|at|on|of|the|posted|published|updated)\b\.?/gi;

const isAge = (text: string, endsWithStop: boolean): boolean =>
  hasAtMost(text, 9) &&
  (agoPattern.test(text) ||
    weekdayClock.test(text) ||
    figuresClock.test(text) ||
    shortAge.test(text) ||
    (hasAtMost(text, 9) && !endsWithStop && datePattern.test(text) && hasAtMost(text.replace(ofDates, ' '), 1)));

/** What publications call themselves. */
const press =
  /\b(?:advertiser|age|argus|bee|broadcasting|bugle|bulletin|chronicle|courier|daily|dispatch|echo|enquirer|evening|examiner|express|gazette|globe|guardian|herald|independent|inquirer|journal|ledger|live|magazine|mail|mercury|mirror|monitor|news|observer|online|post|press|radio|record|reporter|review|sentinel|standard|star|sun|telegraph|times|today|tribune|tv|weekly|wire|world|BBC|CNN|ITV|Sky|AP|AFP|PA|UPI|Reuters)\b|\.(?:com|co\.uk|org|net|news|ie|scot|wales)$/iu;

/** True for what reads like the name of a publication, not like that of a section. */
export const isPress = (name: string): boolean => press.test(name);

/** Each word begins with a capital, but for the small ones among them. */
export const isCapitalised = (name: string): boolean =>
  name.split(/\s+/).every((word) => /^(?:\P{L}*\p{Lu}|of|the|and|on|in|for|de|la|le|&)/u.test(word));

const lastStop = /[.!?…]["'”’)]?$/;
/** Stops that titles have as well: a question, a call, three dots. */
const titleStop = /[?!…]["'”’]?$|[^,]\.\.\.?$/;
/** The end of a sentence with another behind it. */
const innerStop = /\p{Ll}[.!?]\s\p{Lu}/u;
const isShouted = (text: string): boolean =>
  hasAtMost(text, 5) &&
  !text.includes(',') &&
  (text.match(/(?<!\p{L})\p{Lu}{2,}/gu)?.length ?? 0) >= text.split(' ').length - 1;

/** What a text can be in a card. `link`: whether it is one; null where the copy has no markup. */
export function partOfText(text: string, link: boolean | null): CardPart {
  const endsWithStop = lastStop.test(text);
  if (nameAndAge(text)) return 'name-age';
  if (isAge(text, endsWithStop)) return 'age';
  if (labels.test(text)) return 'label';
  const isSentence = endsWithStop && (link === null || hasAtLeast(text, 14)) && !titleStop.test(text);
  const isTitle =
    link !== false &&
    hasAtLeast(text, 4) &&
    hasAtMost(text, 30) &&
    text.includes(' ') &&
    !isSentence &&
    !isShouted(text) &&
    !noTitle.test(text) &&
    !(hasAtLeast(text, 18) && innerStop.test(text)) &&
    !captionPattern.test(text);
  const isShort = hasAtMost(text, 5);
  if (isTitle) return isShort && isPress(text) && isCapitalised(text) ? 'name' : 'title';
  return isShort && !endsWithStop ? 'name' : 'teaser';
}
