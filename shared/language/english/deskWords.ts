import { elapsed } from './elapsed';
import type { DeskWords } from '../languageDesk';
import { openings } from './openings';

const displayedThings =
  'banners?|placards?|signs?|posters?|graffiti|t-?shirts?|plaques?|stickers?|badges?|flags?|leaflets?|notices?|billboards?|slogans?|tattoos?|mugs?|caps?|scarves|scarf';
const tell = 'read|reads|reading|said|says|saying|say|bearing|declaring|declared|proclaiming|proclaimed|with';

/** Things and people that a story introduces before it calls them “the”. */
const introduced =
  'accident|allegation|allegations|announcement|attack|attacker|bill|blast|boy|child|children|claims|collision|comments|company|complaint|couple|crash|deal|decision|defendant|document|documents|driver|email|emails|explosion|family|findings|fire|firm|footage|gang|girl|group|gunman|hearing|incident|inquest|inquiry|interview|investigation|killer|killing|lawsuit|letter|man|meeting|men|motion|motorist|move|murder|officer|officers|pair|patient|petition|plan|plans|play|policy|post|proposal|proposals|remarks|report|review|ruling|scheme|shooting|speech|stabbing|statement|study|survey|suspect|suspects|teenager|trial|trio|verdict|victim|victims|video|vote|woman|women';

/** What the checks before filing, and the desk, ask of English. */
export const deskWords: DeskWords = {
  neverTwice:
    'a an and are as at be been but by for from he her his i if in into is it its my of on or our she the their them they this to was we were with you your',
  numbers:
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  counts: {
    known: /\b(?:the|all|those|these|both)\s$/iu,
    narrowed:
      /^\s(?:in|at|of|for|from|to|on|with|by|under|over|near|who|that|which|whose|where|he|she|it|they|we|I|you|\p{Ll}+ed)\b/u,
    uncounted:
      'years months weeks days hours minutes seconds nights times occasions decades weekends people members others sides parts points per percent percentage million billion thousand hundred pounds dollars euros pence cents metres miles feet inches kilometres tonnes degrees countries states groups cases things ways',
    fates: [
      'killed killing dead dies die died deaths',
      'injured injuring hurt injuries',
      'arrested arresting arrests held',
      'charged charging',
      'rescued rescuing saved',
      'jailed jailing sentenced',
    ],
    some: /^\s(?:of|more|other|others)\b/u,
    inAll: /^,?\s(?:in total|in all|altogether)\b/u,
  },
  spellings: [
    ['colour', 'color'],
    ['favour', 'favor'],
    ['honour', 'honor'],
    ['labour', 'labor'],
    ['neighbour', 'neighbor'],
    ['behaviour', 'behavior'],
    ['harbour', 'harbor'],
    ['rumour', 'rumor'],
    ['centre', 'center'],
    ['theatre', 'theater'],
    ['metre', 'meter'],
    ['litre', 'liter'],
    ['defence', 'defense'],
    ['offence', 'offense'],
    ['analyse', 'analyze'],
    ['travelled', 'traveled'],
    ['travelling', 'traveling'],
    ['cancelled', 'canceled'],
    ['cancelling', 'canceling'],
    ['labelled', 'labeled'],
    ['modelling', 'modeling'],
    ['grey', 'gray'],
    ['tyre', 'tire'],
    ['plough', 'plow'],
    ['sceptic', 'skeptic'],
    ['jewellery', 'jewelry'],
    ['aluminium', 'aluminum'],
    ['organise', 'organize'],
    ['realise', 'realize'],
    ['recognise', 'recognize'],
    ['criticise', 'criticize'],
    ['apologise', 'apologize'],
    ['paediatric', 'pediatric'],
    ['anaesthe', 'anesthe'],
  ],
  namelessSpeaker:
    /\b(?:sources?|insiders?|officials?|friends?|neighbours?|neighbors?|witness(?:es)?|aides?|whistleblowers?|bystanders?|onlookers?|residents?|locals?|critics?|colleagues?|an? (?:man|woman|person))\b/iu,
  idle: 'a an and as at after against all also amid among are be been before but by can could did do does for from get gets give given gives go goes has have he her his how if in into is it its may more most near new no nor not now of off on or our out over per s say says said set she should so than that the their them they this to told under up us was we were what when where which who why will with would you your',
  unfinished:
    'a an the to of by for with from at in on and or but nor as than that which who whose into onto upon is was were are be been being has have had will would could should may might must his her their its our my your because although while if when where',
  endsMidway:
    /\b(?:the|an?|and|or|but|to|of|by|for|from|in|into|on|onto|at|with|without|as|than|that|which|who|whose|because|if|when|while|is|are|was|were|has|have|had|will|would|its|his|her|their|our|my|your|very|between|during|under|against|about)$/i,
  displayed: new RegExp(
    `\\b(?:(?:chants?|cries|shouts|choruses|slogans?|words|calls) of|chant(?:ed|ing|s)|(?:${displayedThings})(?: (?:that|which))?(?: \\p{L}+){0,4} (?:${tell})(?: the (?:words?|slogan|message))?)[\\s:,]*["'“‘«„]*$`,
    'iu',
  ),
  besideDisplayed:
    /["'“‘«„][^"“”«»„]{1,80}["'”’»],?\s(?:(?:and|or)(?:,? (?:one|another|others)(?: (?:read|reading|said|saying))?)?\s)?["'“‘«„]?$/u,
  elapsed,
  age: /^(?:(?:,\s|\s\(|\sis\s|,\swho\sis\s)(\d{1,3})(?=[,.)]|\s(?:and|who|from|of)\b)|(?:,\s|\s)aged\s(\d{1,3})\b)/u,
  ageBefore: /\b(\d{1,3})[- ]year[- ]old\s$/u,
  mastheads:
    'gazette herald chronicle tribune argus echo courier examiner telegraph times observer advertiser mercury bugle',
  risky:
    /\b(?:killers?|murder(?:er|ers|ed)|rapists?|raped|paedophiles?|pedophiles?|terrorists?|extremists?|fanatics?|fraudsters?|thief|thieves|crooks?|con ?m[ae]n|gangsters?|traffickers?|abusers?|groomers?|sex offenders?|corrupt|corruption|bribed|bribery|embezzled|perjury|liar|lied|plagiarised|plagiarist|racist|bigot|neo-Nazi)\b/gu,
  proven: /\b(?:convicted|sentenced|jailed|found guilty|pleaded guilty|admitted|life order|life sentence)\b/u,
  partedVerb:
    /,(?= (?:by|of|than) (?:the|a|an|his|her|their|our|my|your|this|that|these|those)\b(?![^,.;:!?]{0,60},))(?<= [\p{Ll}’'-]{1,30} [\p{Ll}’'-]{1,30},)/gu,
  askedForComment:
    /\b(?:(?:has|have|had|was|were) (?:also )?(?:been )?(?:contacted|approached|asked) for (?:a |further )?(?:comment|response|statement|reply)|did not (?:immediately )?(?:respond|reply) to (?:a |our |several |repeated )?requests? for comment|(?:could not|couldn[’']t) be reached for comment|declined to comment)\b/gu,
  placeholders:
    /(?<![\p{L}\p{N}])(?:TK(?:TK)*|[Xx]{2,}(?=\s?(?:%|per cent|percent|people|million|billion|years?|miles|pounds|dollars|euros))|[£$€][Xx]{2,}|\[(?:TK|TBC|CHECK|tk|tbc|check)[^\]]{0,40}\]|TBC|lorem ipsum|\?{3,})(?![\p{L}\p{N}])/gu,
  openings,
  introduced: {
    definite: new RegExp(
      `\\b[Tt]he (${introduced})\\b(?!['’-])(?! (?:of|by|from|into|on|in|at|for|to|with|who|which|that|whose|behind|between|against|about|was published|were published)\\b)(?!, (?:which|who|whose|published|written|by)\\b)`,
      'gu',
    ),
    sentenceEnd: /(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sir|Gen|Sen|Rep|Gov|\p{Lu}))[.!?]['’”")]?\s+(?=\p{Lu})/u,
    before: (noun) =>
      new RegExp(`\\b(?:an?|this|another|its|his|her|their|[\\p{L}]+['’]s?) (?:[\\p{L}-]+ ){0,3}${noun}\\b`, 'iu'),
  },
  names: {
    titles: 'Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Baron Viscount Earl Rev',
    honours: 'KC QC MP MSP MS TD MEP MBE OBE CBE KBE DBE MBBS PhD MD Jr Sr II III',
    civil: 'Mr Mrs Ms Miss Mx Dr Prof Professor Rev',
    knightly: 'Sir Dame',
    peerage: 'Lord Lady Baroness Baron Viscount Earl',
    starters:
      'But And When In On At As After Before While If For So Yet Then Now Today Yesterday Meanwhile However Later Also Although Because Since To By With From Under Despite During Once Last Next The A An This That',
    bridge: /\b(?:now|as|become|becomes|became|becoming|title|peer|peerage|ennobled|knighted|made)\b[^.]{0,20}$/,
  },
};
