import type { CardPatterns, HeadingPatterns } from '../../languageCleaning';

const stories =
  '(?:articles?|stories|story|coverage|news|headlines?|content|links?|posts?|reading|reads|topics?|features?|items?|reports?|updates?)';

/** What may stand above links to other stories. */
export const relatedHeadings: readonly string[] = [
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
  '(?:(?:more|also) )?from our (?:partners?|archives?|network|sister (?:sites?|titles?|papers?)|friends)',
  '(?:people|readers|others) (?:also|are|were) (?:also )?(?:read(?:ing)?|liked|enjoyed|viewed)\\b.{0,20}',
  "don(?:[’'])?t miss(?: these)?",
  'in case you missed it|icymi',
  '(?:coming )?up next|next up',
  'keep reading',
  'explore (?:further|more)',
  'further reading',
];

/** What may stand before a link to another story, in its own line. */
export const relatedLabels: readonly string[] = [
  'read more',
  'see more',
  'read next',
  'also read',
  'read also',
  'see also',
  'more(?: (?:on|from|in|about) [^:]{2,30})?',
  'related(?: (?:story|article|post|coverage|news|link)s?)?',
  'more on this(?: story)?',
  'must read',
  "don(?:[’'])?t miss",
  'click here to read',
];

/** The patterns of headings and labels; those for related stories are made of the phrases given. */
export const headingsWith = (headings: readonly string[], labels: readonly string[]): HeadingPatterns => ({
  related: new RegExp(`^(?:${headings.join('|')})\\s{0,2}[:.…]{0,3}$`, 'i'),
  newswire: /^newswire\b.{0,20}$/i,
  sponsored:
    /^(?:(?:from |more from )?around the web|(?:more )?from the web|(?:promoted|sponsored) (?:stories|links|content)|more from the web)\s{0,2}[:.…]{0,3}$/i,
  mostRead:
    /^(?:most (?:read|popular|viewed|watched|shared|commented|recent)|trending|popular (?:now|stories|posts|articles)|top (?:stories|news|headlines|videos?)|latest (?:news|stories|headlines|videos?)|editor(?:['’])?s?(?:['’])? (?:picks?|choice))\b.{0,30}$/i,
  label: new RegExp(
    `^(?:(?:${labels.join('|')})\\s{0,2}(?:[:|\\t–—]|\\s-\\s)\\s{0,3}|(?:previous|next) (?:article|story|post):?\\s{1,3})(?=\\S.{10})`,
    'i',
  ),
});

export const headingPatterns = headingsWith(relatedHeadings, relatedLabels);

/** What sections and kinds of story are called: no source, though it stands where sources do. */
const sections =
  'africa|americas|analysis|arts|asia|audio|australia|auto|basketball|books|boxing|business|car|cars|celebrity|climate|comment|community|court|courts|cricket|crime|culture|cycling|economy|education|entertainment|environment|europe|exclusive|family|fashion|feature|features|film|food|football|gallery|golf|health|history|home|international|interview|investigation|letters|life|lifestyle|listen|live|local|markets|middle east|money|motoring|movies|music|national|nature|news|obituary|opinion|people|photos?|pictures?|podcasts?|politics|premium|property|racing|review|reviews|rising|royals|rugby|rugby league|rugby union|science|shopping|showbiz|soccer|sponsored|sport|sports|style|subscriber|subscribers only|tech|technology|television|tennis|theatre|transport|travel|tv|uk|updated|us|us news|uk news|world news|video|videos|watch|weather|women|world';
const ago =
  '(?:(?:about |over |almost )?(?:\\d{1,3}|an?|one|two|three|few|several)\\s{0,2}(?:s|m|h|d|w|y|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|mos?|years?|yrs?)\\.?\\s+ago|yesterday|just now|today)';
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const day = `(?:\\d{1,2} ${month},? \\d{4}|${month} \\d{1,2},? \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;
/** Nothing at all where a page set the two in elements of their own: “Skerry Bugle3 hours ago”. */
const joint = '(?:[\\s·•|,–—-]{1,4}\\(?|(?<=\\p{L})(?=\\d))';

/** What the lines of a card are. */
export const cardPatterns: CardPatterns = {
  clocks: [
    /(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d{1,2}[:.]\d{2}\s?[ap]m$/i,
    /\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}[:.]\d{2}\s?[ap]m$/i,
  ],
  shortAge: /^\d{1,2}\s?(?:h|hrs?|m|mins?|d|w)$/i,
  noTitle:
    /^(?:provided|citation|more information|posted|written|published|your|we(?:'|’)re|what do you|scroll|tell us|skip to|continue reading|share this|about the author|about \p{L}{2,20} \p{L}{2,20}$|comments powered)\b|^[–—-] ?\S.{0,60}\(@|\((?:image|photo|picture|pic)s?\b[^()]{0,60}\)\s{0,2}$|%2f|@\S{2,30}\.\S/iu,
  label: new RegExp(
    `^(?:(?:(?:${sections})(?: |$)){1,2}(?:(?:news|reviews?|section)$|$)|\\d{1,2}[.)]?$|\\d{1,3} ?(?:min|mins|minutes?)(?: read| watch)?$|\\d{1,5} (?:comments?|shares?|views?)$|(?:by|words by) \\p{Lu}|powered by\\b|(?:save|share|bookmark|see all|view all|load more|show more|more|true|false)$|read(?: more| now| full story)?$|continue reading|\\P{L}+$|\\[[^\\]]{2,60}\\]$)`,
    'iu',
  ),
  nameThenAge: new RegExp(
    `^(\\D.{1,48}?)(?:${joint}((?:${ago}|${day}))\\)?|\\s{0,2}[·•|]\\s{0,2}(\\d{1,2}\\s?(?:h|hrs?|m|mins?|d|w)))$`,
    'iu',
  ),
  ageThenName: new RegExp(`^((?:${ago}|${day}))(?:\\s{0,2}[·•|,–—-]\\s{0,2}| (?:from|by|in|on) )(\\D.{1,48})$`, 'iu'),
  introducesName: /^(?:posted (?:on|by)|source|via|from|by|in):?\s{1,2}/i,
  introducesSource: /^(?:posted on|source|via|from):?\s/i,
  introducesAge: /^(?:posted|published|updated|last|modified|about|over|almost|just|on|at)\b(?! [A-Z])|\bago\b/i,
  ageLabel: /^(?:posted|published|updated|last updated):?\s/i,
  ofDates:
    /\d[\d:.,/]*(?:st|nd|rd|th)?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun)[a-z]{0,6}\b|\b(?:[ap]\.?m|[a-z]{2,3}t|at|on|of|the|posted|published|updated)\b\.?/gi,
  press:
    /\b(?:advertiser|age|argus|bee|broadcasting|bugle|bulletin|chronicle|courier|daily|dispatch|echo|enquirer|evening|examiner|express|gazette|globe|guardian|herald|independent|inquirer|journal|ledger|live|magazine|mail|mercury|mirror|monitor|news|observer|online|post|press|radio|record|reporter|review|sentinel|standard|star|sun|telegraph|times|today|tribune|tv|weekly|wire|world|BBC|CNN|ITV|Sky|AP|AFP|PA|UPI|Reuters)\b|\.(?:com|co\.uk|org|net|news|ie|scot|wales)$/iu,
  nameWord: /^(?:\P{L}*\p{Lu}|of|the|and|on|in|for|de|la|le|&)/u,
  endDate:
    /\s((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}, \d{4}|\(?(?:\d{1,3}|an?) (?:minutes?|mins?|hours?|hrs?|days?|weeks?) ago\)?)$/i,
  mayBeName: /^(?:\p{Lu}|mac|i\p{Lu})/u,
  smallWord: /^(?:an?|and|as|at|but|by|for|from|in|is|of|on|or|the|to|up|vs|with|\P{L}.*)$/u,
};
