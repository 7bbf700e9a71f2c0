import type { MarkRole, QuotationKind, QuotationPlace } from '../story/annotations';
import type { BodyKind } from '../story/block';
import type { Severity } from '../story/finding';
import type { SourceRange } from '../story/range';
import type { RelatedKind } from '../story/sortedSource';

/** All that reading a story found, as other programs get it. Offsets count in `source.text`. */
export interface Report {
  readonly schemaVersion: 1;
  readonly source: {
    readonly name: string;
    readonly format: string;
    readonly encoding: string;
    readonly text: string;
    readonly notes: readonly string[];
  };
  readonly verdict: 'ready' | 'hold';
  readonly slug: string;
  readonly headline: ReportLine | null;
  readonly standfirst: ReportLine | null;
  readonly byline: ReportLine | null;
  readonly dateline: ReportLine | null;
  readonly published: ReportDetail | null;
  readonly credit: ReportDetail | null;
  readonly embargo: ReportDetail | null;
  readonly body: readonly (ReportLine & { readonly kind: BodyKind })[];
  readonly quotes: readonly ReportQuote[];
  readonly reported: readonly ReportReported[];
  readonly speakers: readonly ReportSpeaker[];
  readonly related: readonly ReportRelated[];
  readonly captions: readonly (ReportText & { readonly credit: string | null })[];
  readonly removed: readonly (ReportText & { readonly reason: string })[];
  readonly marks: readonly ReportMark[];
  readonly findings: readonly ReportFinding[];
}

/** A text with its place in the source. */
export interface ReportText extends SourceRange {
  readonly text: string;
}

/** A line of the story, and why it was taken for what it is; null in a story that was edited before. */
export interface ReportLine extends ReportText {
  readonly reason: string | null;
}

/** A fact read in the copy; `value` is null when it could not be read. */
export interface ReportDetail extends ReportText {
  readonly value: string | null;
}

/** Who speaks; `names` lists several speakers of one quotation. */
export interface ReportAnswer {
  readonly name: string;
  readonly names?: readonly string[];
  readonly surface: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly isPronoun: boolean;
}

/** A name the copy does not settle: offered, never filled in. */
export interface ReportSuggestion {
  readonly name: string;
  readonly because: string;
}

/** One quotation with its extent and attribution. */
export interface ReportQuote {
  readonly id: string;
  readonly where: QuotationPlace;
  readonly kind: QuotationKind;
  readonly text: string;
  readonly segments: readonly SourceRange[];
  readonly closed: boolean;
  readonly speaker: ReportAnswer | null;
  readonly suggested: ReportSuggestion | null;
  readonly cue: ReportText | null;
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** Indirect speech. */
export interface ReportReported extends ReportText {
  readonly speaker: ReportAnswer | null;
  readonly suggested: ReportSuggestion | null;
  readonly cue: ReportText | null;
}

/** One person or body with all the names the copy uses. */
export interface ReportSpeaker {
  readonly name: string;
  readonly role: string | null;
  readonly surfaces: readonly string[];
  readonly quotes: readonly string[];
}

/** A pointer to another story. */
export interface ReportRelated extends SourceRange {
  readonly kind: RelatedKind;
  readonly title: string;
  readonly source: string | null;
  readonly age: string | null;
  readonly url: string | null;
}

/** One quote-like character and its role. */
export interface ReportMark {
  readonly offset: number;
  readonly length: number;
  readonly role: MarkRole;
}

/** What a preflight rule found. */
export interface ReportFinding extends SourceRange {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}
