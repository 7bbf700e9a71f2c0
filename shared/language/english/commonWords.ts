/** Small words by the work they do in a sentence; what the reading of a sentence leans on. */
export const commonWords = {
  subjectPronoun: 'he she they we i it who',
  pronounOther:
    'him them us me himself herself themselves itself myself yourself you hers theirs mine yours whom everyone everybody anyone anybody nobody nothing something everything this that these those one another',
  possessive: 'his her their its our my your whose',
  determiner:
    'the a an some many several any each every no all both few two three four five six seven eight nine ten dozens hundreds thousands most such other another one',
  /** Prepositions that tie a noun to the one before: “a spokesman for the club”. */
  binder: 'of for in at from with',
  preposition:
    'of for from at in with on to by about against among as before after during under over between through without within into onto upon toward towards across around behind beside beyond despite except inside like near off outside past per since than throughout till until up via amid alongside unlike versus regarding concerning following including',
  conjunction:
    'and or but nor yet so because although though while whereas if unless when whenever where wherever whether once lest plus',
  /** Forms of “be” that make a verb passive. */
  passive: 'was were is are been being be',
  auxiliary:
    'is are was were be been being am has have had having do does did will would shall should can could may might must ought isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t',
  relative: 'who which whom whose that where',
  calendar:
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter today yesterday tomorrow tonight',
  opener:
    'however meanwhile still moreover furthermore instead indeed thus therefore then now here there also later earlier even perhaps maybe just not only never well yes no oh ok okay why what how when where again nonetheless nevertheless asked speaking writing talking according responding addressing appearing referring noting citing given finally first second third last next previously recently once today originally overall currently besides additionally consequently hence apparently clearly obviously unfortunately fortunately surely certainly sometimes often usually afterwards elsewhere more less much very too let lets thanks please sorry hello dear read related photo image video watch update updated correction advertisement',
} as const;
