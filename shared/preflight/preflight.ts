import { sourceFinder, type FindSource } from '../verbatim/sourceRange';
import type { HouseStyle } from '../houseStyle/houseStyle';
import type { Finding } from '../story/finding';
import type { SourceRange } from '../story/range';
import type { StoryDocument } from '../story/storyDocument';
import { readCopy, type Copy } from './copy';
import { alsoAlone } from './alsoAlone';
import { brokenOff } from './brokenOff';
import { captionWords } from './captionWords';
import { copyKind } from './copyKind';
import { damagedCopy } from './damagedCopy';
import { definiteWithoutAntecedent } from './definiteWithoutAntecedent';
import { differentAges } from './differentAges';
import { newCheckMemory, type CheckMemory } from './checkMemory';
import { countsInBody } from './countsInBody';
import { differentCounts } from './differentCounts';
import { differentTotals } from './differentTotals';
import { disputedSpeaker } from './disputedSpeaker';
import { doubledWord } from './doubledWord';
import { embargo } from './embargo';
import { firstMention } from './firstMention';
import { headlineQuoteNotInBody } from './headlineQuoteNotInBody';
import { invalidText } from './invalidText';
import { headlineIsLabel } from './headlineIsLabel';
import { houseTerms } from './houseTerms';
import { introductionMoved } from './introductionMoved';
import { languageNotRead } from './languageNotRead';
import { invisibleCharacters } from './invisibleCharacters';
import { legalWords } from './legalWords';
import { lostCharacters } from './lostCharacters';
import { malformedAddress } from './malformedAddress';
import { metadata } from './metadata';
import { missingFullStop } from './missingFullStop';
import { missingOpening } from './missingOpening';
import { missingBody, missingHeadline } from './missingParts';
import { mixedDashes } from './mixedDashes';
import { mixedQuotePair } from './mixedQuotePair';
import { mixedSpelling } from './mixedSpelling';
import { nameChange } from './nameChange';
import { placeholder } from './placeholder';
import { pronounMoved } from './pronounMoved';
import { pullQuoteNotInBody } from './pullQuoteNotInBody';
import { punctuationInQuote } from './punctuationInQuote';
import { quoteVariant } from './quoteVariant';
import { relatedNoUrl } from './relatedNoUrl';
import { relatedTwice } from './relatedTwice';
import { repeatedParagraph } from './repeatedParagraph';
import { rightOfReply } from './rightOfReply';
import type { Draft, PreflightRule } from './rule';
import { saidElsewhere } from './saidElsewhere';
import { shortWithoutSpeaker } from './shortWithoutSpeaker';
import { namelessSources, oneVoice } from './sources';
import { speakerChanged } from './speakerChanged';
import { speakerDiffers } from './speakerDiffers';
import { unclosedQuotation } from './unclosedQuotation';
import { offTheRecord } from './offTheRecord';
import { unopenedQuotation } from './unopenedQuotation';
import { unreviewedQuotations } from './unreviewedQuotations';
import { unresolvedSpeaker } from './unresolvedSpeaker';
import { unsureSpeaker } from './unsureSpeaker';
import { verbatimChanged } from './verbatimChanged';

/** Every check. Where two findings stand at one place, they are told in this order: the gravest first. */
export const preflightRules: readonly PreflightRule[] = [
  embargo,
  missingHeadline,
  headlineIsLabel,
  missingBody,
  languageNotRead,
  lostCharacters,
  missingOpening,
  brokenOff,
  offTheRecord,
  placeholder,
  unresolvedSpeaker,
  disputedSpeaker,
  speakerChanged,
  speakerDiffers,
  verbatimChanged,
  captionWords,
  shortWithoutSpeaker,
  unreviewedQuotations,
  invalidText,
  damagedCopy,
  definiteWithoutAntecedent,
  headlineQuoteNotInBody,
  pullQuoteNotInBody,
  saidElsewhere,
  unclosedQuotation,
  unopenedQuotation,
  quoteVariant,
  firstMention,
  introductionMoved,
  pronounMoved,
  alsoAlone,
  nameChange,
  missingFullStop,
  doubledWord,
  houseTerms,
  repeatedParagraph,
  differentAges,
  differentCounts,
  countsInBody,
  differentTotals,
  malformedAddress,
  mixedDashes,
  metadata,
  relatedNoUrl,
  relatedTwice,
  punctuationInQuote,
  mixedQuotePair,
  unsureSpeaker,
  mixedSpelling,
  rightOfReply,
  legalWords,
  namelessSources,
  oneVoice,
  copyKind,
  invisibleCharacters,
];

/**
 * Every check before filing, in story order. Pure: `now` is an ISO 8601 instant; with the memory of the checks before, the
 * answer is the same.
 */
export function preflight(
  story: StoryDocument,
  houseStyle: HouseStyle,
  now: string,
  memory: CheckMemory = newCheckMemory(),
): readonly Finding[] {
  const copy = readCopy(story, now, houseStyle.terms, memory);
  const findSource = sourceFinder(story);
  const whole: SourceRange = { start: 0, end: story.source.text.length };
  const dismissed = new Map((story.dismissed ?? []).map(({ id, reason }) => [id, reason]));
  return preflightRules
    .flatMap((rule) =>
      rule
        .check(copy)
        .map((draft) => toFinding(rule.name, draft, { houseStyle, findSource, whole, texts: copy.texts })),
    )
    .filter((finding) => finding !== null)
    .map((finding): Finding => letBe(finding, dismissed.get(finding.key)))
    .toSorted((a, b) => a.source.start - b.source.start);
}

interface Desk {
  readonly houseStyle: HouseStyle;
  readonly findSource: FindSource;
  readonly whole: SourceRange;
  readonly texts: Copy['texts'];
}

/** Null where the house has switched the rule off. */
function toFinding(rule: string, draft: Draft, { houseStyle, findSource, whole, texts }: Desk): Finding | null {
  const asked = houseStyle.severities[rule];
  if (asked === 'off') return null;
  const { severity, message, sinceEdit, at, mend, source } = draft;
  return {
    rule,
    key: findingKey(rule, draft, texts),
    severity: asked ?? severity,
    message,
    ...(sinceEdit !== undefined && { sinceEdit }),
    at,
    ...(mend && { mend }),
    source: source ?? (at ? findSource(at) : whole),
  };
}

/** A hold is never let be: what has become one since is asked about again. */
const letBe = (finding: Finding, reason: string | undefined): Finding =>
  reason === undefined || finding.severity === 'hold' ? finding : { ...finding, severity: 'info', dismissed: reason };

/** The rule, the paragraph, its words and what is said of them. */
const findingKey = (rule: string, { at, words, message }: Draft, texts: Copy['texts']): string =>
  JSON.stringify([
    rule,
    at?.block ?? null,
    words ?? (at ? (texts.get(at.block) ?? '').slice(at.from, at.to) : null),
    message,
  ]);

/** What holds the story: of the findings that would, those that no reason of the editor's lets out. */
export function holding(story: StoryDocument, findings: readonly Finding[]): readonly Finding[] {
  const answered = new Set(story.override?.findings ?? []);
  return findings.filter(({ severity, key }) => severity === 'hold' && !answered.has(key));
}

/** A story is on hold while a finding holds it and no reason overrides that. */
export const isOnHold = (story: StoryDocument, findings: readonly Finding[]): boolean =>
  holding(story, findings).length > 0;
