import type { Furniture } from '../../languageCleaning';

const trades = [
  'writer',
  'reporter',
  'editor',
  'journalist',
  'author',
  'correspondent',
  'columnist',
  'producer',
  'contributor',
  'blogger',
  'educator',
  'freelancer',
  'photographer',
  'critic',
]
  .map((trade) => `[${trade.charAt(0).toUpperCase()}${trade.charAt(0)}]${trade.slice(1)}|${trade.toUpperCase()}`)
  .join('|');

/** Most telling first. */
export const furniture: readonly Furniture[] = [
  {
    reason: 'comments widget',
    most: 16,
    pattern:
      /^(?:no comments yet|(?:\d[\d,]{0,6}|no|all|view|show|read|add|post|leave|join|hide|write|load|see|latest|top|be the first to)?\s{0,2}(?:a |the |more |all |your )?\(?\d{0,6}\)?\s{0,2}(?:comments?|replies|conversation|reply)(?:\s{0,2}[({]?\d{0,6}[)}]?)?(?:\s(?:are closed|off|on this (?:story|article)|below|yet))?\s{0,2}[.!…:]{0,3}$|be the first to (?:comment|respond|reply)|\[ ?\d{1,6} comments? ?\]|top (?:rated )?comments|(?:view|read|show|see|load) (?:all |more |the )?(?:\d{1,6} )?comments|\d{1,6} (?:thoughts|responses?|replies|comments?) (?:on|to)\b|join the (?:conversation|discussion|debate)|(?:\d{1,6} )?(?:people|users?) (?:commented|are here)|rating: ?\d{1,5} votes?|(?:post|submit) (?:a |your )?comment|comments? ?\(?\d{1,6}\)?$|your email address will not be published|required fields are marked|notify me of (?:new|follow)|deixe (?:um|uma|seu) |deja (?:un|tu) comentario|lascia un commento|laisser un commentaire|schreibe einen kommentar|nessun commento|sign in to comment|log ?in to (?:comment|reply)|you must be logged in|have your say|what do you think\?|comments (?:are|for|on|policy)|please keep comments|leave a (?:reply|comment))/i,
  },
  {
    reason: 'share bar',
    most: 14,
    pattern:
      /^(?:(?:facebook|twitter|whatsapp|pinterest|linkedin|telegram)(?:\s{2,6}|\s?[|•·]\s?)(?:facebook|twitter|whatsapp|pinterest|linkedin|telegram|e-?mail)\b.{0,40}$|share(?: this| on| via| with| article| story| now|:|$)|tweet(?: this)?$|retweet$|(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|flipboard|email|e-mail|print|messenger|telegram|copy link|copy|bluesky|threads|instagram|youtube|tumblr|google\+|rss|x)(?:[\s|,•·]{1,3}(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|flipboard|email|e-mail|print|messenger|telegram|copy link|copy|bluesky|threads|instagram|youtube|tumblr|google\+|rss|x)){0,12}$|follow us\b|like us on|(?:click|tap) to share|this story has been shared|save (?:this )?(?:article|story|for later)|(?:e-?mail|print|copy) (?:this|link|article|story)|link copied|\d[\d.,]{0,6}[km]? (?:reposts?|retweets?|likes?|shares?|quotes?|bookmarks?)(?:[\s·•|,]{1,3}\d[\d.,]{0,6}[km]? (?:reposts?|retweets?|likes?|shares?|quotes?|bookmarks?|views?|replies)){0,4}$)/i,
  },
  {
    reason: 'cookie notice',
    most: 60,
    pattern:
      /^(?:(?:we|this (?:site|website)|our (?:site|website)) (?:and our partners )?(?:use|uses|using) cookies|cookie (?:policy|settings|preferences|notice)|(?:accept|reject|manage) (?:all )?cookies|by (?:continuing|using|clicking|browsing)[^.]{0,60}(?:cookies|site|agree|website))/i,
  },
  {
    reason: 'newsletter sign-up',
    most: 45,
    pattern:
      /^(?:stay (?:up to date|informed|in the know|connected|in touch)\b|no spam\b|want more (?:stories|news|articles|content|like)\b|you have succ?ess?fully (?:subscribed|signed)|subscribe no thanks$|sign ?up(?: (?:to|for|here|now|today)|:)|subscribe (?:to|now|today|for|here)|subscribe$|sign (?:me |us )?up$|(?:get|receive) (?:the |our |all the )?(?:latest|best|daily|top|breaking|free|email|news(?:letter)?)[^.]{0,60}(?:inbox|newsletter|email|alerts|delivered)|(?:our|free|daily|weekly|the)? ?(?:email )?newsletters?$|enter your e-?mail|your e-?mail address|join (?:our|the) (?:newsletter|mailing list|whatsapp)|want (?:more|the latest)[^.?]{0,60}newsletter|thank you for (?:subscribing|signing up)|(?:please )?enter a valid e-?mail|invalid e-?mail|i(?:'|’)?d like to receive|by (?:signing up|subscribing))/i,
  },
  {
    reason: 'legal line',
    most: 120,
    pattern:
      /^(?:this (?:document|article|story|content|work|material) is (?:subject to copyright|copyrighted|protected by copyright)|©|\(c\) ?\d{4}|copyright\b|all rights reserved|terms (?:of|and|&) (?:use|service|conditions|sale)|privacy (?:policy|notice|settings|&)|do not sell (?:or share )?my|this material may not be published|registered in england|registered office|advertis(?:e|ing) (?:with|policy)|ad choices|cookie policy|accessibility (?:statement|help)$)/i,
  },
  {
    reason: 'advertisement',
    most: 12,
    pattern:
      /^(?:advertisements?|adverts?|ads?|sponsored(?: content| by| links?)?|promoted(?: stories| content| links)?|paid (?:content|post|partner content)|(?:story|article|content) continues(?: (?:below|after)(?: (?:this|the))?)?(?: (?:ads?|adverts?|advertisements?|video|promotion|break))?|scroll (?:down )?(?:to|for) (?:continue|more|videos?|photos|pictures|updates)|continue reading(?: below)?|skip ad|remove ads|loading(?: the player)?)[.…:]{0,3}$/i,
  },
  {
    reason: 'site promotion',
    most: 30,
    pattern:
      /^(?:(?:follow|join|find) .{1,60} on (?:facebook|twitter|instagram|linkedin|youtube|tiktok|bluesky|threads|telegram|whatsapp|google (?:news|discover)|apple news|x)\b|join (?:our|the|us on) .{0,30}(?:channel|community|group)$|(?:get|receive) (?:the )?(?:latest|breaking) .{0,40} on (?:whatsapp|telegram)\b|(?:watch|listen)(?: now| live| here)?:\s|video:\s|(?:read|see) (?:more|also|next):\s\S|read the (?:full|whole|original|rest of the) (?:story|article|report|interview|piece)\b|also read:\s\S|don(?:'|’)t miss:\s\S|try our\b|explore what\b.{0,60}\bcan do for you|download (?:our|the) .{0,30}app\b|(?:get|install) (?:our|the) .{0,30}app\b|click here (?:to|for)\b|have you (?:been affected|got|seen|witnessed)\b.{0,90}\?.{0,40}\b(?:e-?mail|contact|call|tell us|get in touch)\b|do you have (?:a|any) (?:story|tip|information)\b|support (?:our|independent|quality) journalism|(?:to )?(?:continue|keep) reading,? .{0,40}(?:subscri|log ?in|sign|register)|(?:this|the) (?:article|story) is (?:for|only for|available to) (?:our )?(?:subscribers|members)|subscribe to (?:read|continue|unlock|keep)|you(?:'|’)?(?:ve| have) (?:reached|read) (?:your|all|the)\b.{0,40}(?:free|limit|articles)|become a (?:member|subscriber|supporter)|(?:log|sign) ?in(?: to| \/|$|\s{0,2}\|)|register(?: now| here| for|$)|create (?:an? )?(?:free )?account|already (?:a|have)[^.?]{0,30}(?:subscriber|member|account)|subscribe (?:and|or)|(?:try|start) (?:your )?(?:a )?free trial|follow (?:us|all|our)\b|make us (?:your )?preferred|add .{0,30}on google$|got a (?:news )?tip\??|send us (?:a|your) (?:tip|stor)|do you have a story|got a story|contact us|listen to (?:our|this|the) (?:podcast|article|story)|\(?click here)/i,
  },
  {
    reason: 'page control',
    most: 8,
    pattern:
      /^(?:copied!?$|(?:image|photo|picture|slide) ?\d{1,3} ?(?:of|\/)[ /]{0,3}\d{1,3}$|\d{1,3} ?(?:of|\/) ?\d{1,3}$|back to (?:the )?gallery$|page \d{1,3}(?: ?(?:of|\/) ?\d{1,3})?$|(?:hide|toggle|show|enlarge)? ?(?:caption|this image)$|explore further$|click to tweet$|skip to (?:main )?(?:content|navigation|site index)|toggle (?:navigation|menu|search)|(?:main |site |sub ?)?(?:menu|navigation|search)(?: icon| button| toggle| for)?:?$|(?:open|close|show|hide|expand|collapse)(?: (?:menu|navigation|search|gallery|image|video|all|more|caption|sidebar|this))?$|back to top|(?:scroll|go|return) to top|top$|home ?page?$|(?:next|previous|prev)(?: article| story| post| page| slide)?$|view (?:all|more|gallery|image|full)|see (?:all|more)$|load more|read (?:more|less|full story)$|more$|less$|play(?: video)?$|(?:loaded|progress|buffered): ?\d{1,3}(?:\.\d+)?%$|(?:current|remaining|duration) time\b|stream type\b|pause$|mute$|unmute$|x$|×$|☰$)/i,
  },
  {
    reason: 'most-read list',
    most: 8,
    pattern:
      /^(?:most (?:read|popular|viewed|watched|shared|commented|recent)|trending|popular (?:now|stories|posts|articles|on|in|this)|top (?:stories|news|headlines|videos?)|latest (?:news|stories|headlines|videos?|from)|breaking news$|recent(?:ly)? (?:from|by|posted)\b|editor(?:'|’)?s?(?:'|’)? (?:picks?|choice)|what(?:'|’)s (?:hot|trending|new))\b/i,
  },
  {
    reason: 'section heading',
    most: 8,
    pattern:
      /^(?:(?:our )?sources:$|how to contact us$|references:?$|(?:related|similar|recommended|suggested|further) ?(?:articles?|stories|story|news|content|links?|posts?|topics?|coverage|reading|items|videos?|tags|for you)?:?|related$|more (?:from|on|in|stories|news|like|about|top|for you)\b.{0,40}|you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed).{0,12}|read (?:next|also|this next):?|up next:?|see also:?|don(?:'|’)t miss:?|also (?:in|on|read|see)\b.{0,30}|keep reading|in (?:this|other) (?:article|story|news|section):?|(?:topics?|tags?|filed under|categories|keywords|explore more)(?::.{0,200})?|follow(?: topics)?|about the author|share this article|on our radar|around the web|from (?:around )?the web|newswire|read more(?::.{0,160})?|see more:.{0,160}|also read:.{0,160}|related (?:post|story|article|roundup|reading|links?|stories|articles|coverage):.{0,160}|recommended stories|more stories|more (?:from|on|in)\b.{0,60}|you(?:'|’)?ll (?:also )?(?:like|love)\b.{0,20}|voc[êe] (?:pode|também) .{0,20}|artigos relacionados|artículos relacionados|articles? (?:liés|similaires)|leia (?:também|mais)\b.{0,80}|in this article:.{0,200}|more in\b.{0,40}|recent (?:posts|articles|stories|comments)|posted in .{0,160}|filed under .{0,200}|trends?:.{0,80})$/i,
  },
  {
    reason: 'author note',
    most: 70,
    pattern:
      /^(?:@\w{2,30}$|about the (?:author|writer)s?\b.{0,40}$|(?:\(?(?:additional )?(?:reporting|writing|editing) by\b)|follow (?:him|her|them|me|\p{L}{2,20}) (?:on|at)\b|(?:contact|email|reach) (?:the (?:writer|reporter|author)|him|her|\p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{1,20})?) (?:at|on|via)\b|have a tip\?|(?:staff|associated press|ap) (?:writers?|reporters?)\b.{0,100}\b(?:contributed|reported)|\(?\p{L}[^!?“”"]{3,150} contributed (?:(?:additional )?reporting|to (?:this (?:report|article|story|piece)|(?:the )?reporting|the report))(?: from \p{L}[\p{L} ,]{2,40})?[.)]{0,3}$)/iu,
  },
  // Case tells here: “Kit Marr is a reporter” is a note, “the harbour is a magnet for any photographer” is copy.
  {
    reason: 'author note',
    most: 70,
    isNamedInFull: true,
    pattern: new RegExp(
      `^\\p{Lu}[\\p{L}.'’-]{1,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){1,3} (?:(?:is|was) (?:an?|the|one of|our|currently|based)|(?:IS|WAS) (?:AN?|THE|ONE OF|OUR))\\b.{0,60}\\b(?:${trades})\\b`,
      'u',
    ),
  },
];
