import type {
  Cue,
  DetectedQuotation,
  ReportedSpeech,
  Speaker,
  SpeakerAnswer,
  QuotationKind,
  QuotationPlace,
} from './annotations';
import type { Block, TextSpan } from './block';
import type { BlockId, SourceRange, TextRange } from './range';
import type { Caption, Damage, Detail, RelatedCard, RemovedLine } from './sortedSource';
import type { Source } from './source';

/**
 * The story on the desk: publish-ready text, quotations bound to the source, and every decision
 * of the editor. Plain data; crosses IPC and disk as JSON.
 */
export interface StoryDocument {
  readonly schemaVersion: 2;
  readonly id: string;
  readonly slug: string;
  readonly source: Source;
  readonly details: StoryDetails;
  /** Headline, standfirst, byline, dateline (at most one each, in that order), then the body. */
  readonly blocks: readonly Block[];
  readonly quotations: readonly Quotation[];
  readonly reported: readonly StorySpeech[];
  readonly speakers: readonly Speaker[];
  readonly captions: readonly Caption[];
  readonly related: readonly RelatedLink[];
  readonly removed: readonly RemovedEntry[];
  /** Lines of the source of which the editor said what they are, in order; absent where the tool's word stands for all. */
  readonly lineDecisions?: readonly LineDecision[];
  readonly damage: readonly Damage[];
  readonly override: Override | null;
  /** What the editor said of the people, in order; absent where reading alone tells who is who. */
  readonly people?: readonly PersonDecision[];
  /** Findings that the editor lets be; absent where there never was one. */
  readonly dismissed?: readonly DismissedFinding[];
  /** What the editor noted for themselves; absent where there never was a note. No export has it. */
  readonly comments?: readonly StoryComment[];
  /** Quotations the editor decided on, as they last stood: one that is cut and put back finds its decision here. */
  readonly decided?: readonly Quotation[];
  /** Transcripts that its quotations are held against; absent where there are none. */
  readonly transcripts?: readonly TranscriptRef[];
  /** Where the story was sent, straight into content systems; absent where it never was. */
  readonly sent?: readonly SentPlace[];
  /**
   * Who makes new ids in this copy of the story, in a word that begins them: two who work apart never make the same. Absent
   * on a desk of one.
   */
  readonly maker?: string;
  /** How many quotations were found in copy that was edited: their ids are counted on from here and never used again. */
  readonly readTags?: number;
  /** How many quotations the editor has tagged by hand: their ids are counted on from here and never used again. */
  readonly handTags?: number;
}

/**
 * What the editor said of a person, who is meant by the name that stood when it was said: called otherwise, one with
 * somebody else, or not the one whom a form of the name means.
 */
export type PersonDecision = { readonly id: string; readonly person: string } & (
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'join'; readonly into: string }
  | { readonly kind: 'split'; readonly surface: string }
);

/** A transcript beside the story: a source of what was said, never copy. */
export interface TranscriptRef {
  /** `sha256:` and the hash of its file, in hexadecimal. */
  readonly id: string;
  readonly name: string;
}

/** A story as a content system took it, so that sending it again updates it there and never doubles it. */
export interface SentPlace {
  /** The kind and address of the system. */
  readonly id: string;
  /** What it was called when the story was sent. */
  readonly name: string;
  /** The id that the story has there; null where only pictures have arrived so far. */
  readonly remote: string | null;
  readonly url: string | null;
  /** ISO 8601 instant of the last sending. */
  readonly at: string;
  /** The addresses that its pictures were given there, by the names of their files. */
  readonly pictures?: Readonly<Record<string, string>>;
}

/** A note of the editor to themselves, on words of one block. */
export interface StoryComment {
  readonly id: string;
  /** Null once its words are gone. */
  readonly at: TextRange | null;
  /** The words as they were when it was made. */
  readonly words: string;
  readonly text: string;
}

/** A finding, by its key, that the editor has looked at and lets be. */
export interface DismissedFinding {
  readonly id: string;
  readonly reason: string;
}

/** Why the story goes out though it was held; the reason goes into the export. */
export interface Override {
  readonly reason: string;
  /** The keys of the findings that held the story when the reason was given: it lets out no others. */
  readonly findings: readonly string[];
}

export interface StoryDetails {
  /** BCP 47. */
  readonly language: string;
  readonly published: Detail | null;
  readonly credit: Detail | null;
  readonly embargo: Detail | null;
  /** Where the story came from, when known. */
  readonly url: string | null;
  /** Where in the paper or on the site it belongs. */
  readonly section?: string;
  /** What it is filed under, each once; absent where there are none. */
  readonly tags?: readonly string[];
  /** Who owns it, as it is to be printed: “© Saltby News 2026”. */
  readonly copyright?: string;
  /** What the editor says was put right since it was published, the oldest first. */
  readonly corrections?: readonly StoryCorrection[];
}

/** A note on what was put right in a story that was out already. */
export interface StoryCorrection {
  readonly kind: 'correction' | 'clarification' | 'update';
  /** ISO 8601, a day or an instant. */
  readonly at: string;
  readonly text: string;
}

/** proposed: the tool's answer; confirmed: the editor's; unknown: the editor says it cannot be known. */
export type QuotationStatus = 'proposed' | 'confirmed' | 'unknown';

/** Whether words may be published under their speaker's name, as the editor has it from the reporter. */
export type QuotationStanding = 'on-record' | 'off-record' | 'not-for-publication';

/** Who compared a quotation with what was said, and when. */
export interface Verified {
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** One of several answers to who speaks a quotation; without a name where it cannot be known. */
export interface DisputedAnswer {
  readonly by: string;
  readonly name: string | null;
}

/** Indirect speech on the desk: read from the copy, or tagged by the editor. */
export interface StorySpeech extends ReportedSpeech {
  readonly madeBy?: 'editor';
}

/** One utterance between marks, over one paragraph or more. */
export interface Quotation {
  readonly id: string;
  readonly where: QuotationPlace;
  readonly kind: QuotationKind;
  /** In the blocks' text, one a paragraph, without the marks. */
  readonly segments: readonly QuotationSegment[];
  /** Where the source has it, paragraph by paragraph, as it was when it was first read; empty for words the editor typed. No edit of the copy changes it. */
  readonly said: readonly SourceRange[];
  readonly closed: DetectedQuotation['closed'];
  readonly speaker: SpeakerAnswer | null;
  readonly suggested: { readonly speaker: string; readonly name: string; readonly because: string } | null;
  readonly cue: Cue | null;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly status: QuotationStatus;
  /**
   * Set while the copy, as it was edited, tells otherwise who speaks than it told when the speaker was settled: whom it
   * names now, nobody where it names none. The quotation keeps the speaker it had until the editor decides.
   */
  readonly copySays?: { readonly speakers: readonly string[]; readonly name: string | null };
  /** Ids of whom the copy named when the speaker was settled; absent where that is `speaker`. */
  readonly copySaid?: readonly string[];
  /** Set where people who had not seen each other's answer gave different ones, until somebody decides anew. */
  readonly disputed?: readonly DisputedAnswer[];
  /** Set where the file the story came in, or the story it was taken over from, names the speaker: a new reading of the copy leaves that alone. */
  readonly speakerFrom?: 'file' | 'story';
  /** Set where the words were taken over from another story of the desk and this one's source lacks them: they are held against that story's source, and `said` is empty. */
  readonly takenFrom?: TakenFrom;
  /** Why the editor lets the words differ from the source's; absent while they need no reason. */
  readonly changeReason?: string;
  /** The words that reason was given for: it answers for no others. */
  readonly changeBasis?: string;
  /** Set where the editor says from where to where it goes, or what kind it is: a new reading of the copy leaves that alone. */
  readonly madeBy?: 'editor';
  /** Set where the editor says that these words are no quotation: hidden everywhere, and kept so that reading does not propose them again. */
  readonly tag?: 'untagged';
  readonly standing?: QuotationStanding;
  readonly verified?: Verified;
}

/** Where words come from that were taken over from another story: what they were said in, whatever becomes of that story. */
export interface TakenFrom {
  /** The other story's headline, or its slug where it has none. */
  readonly story: string;
  readonly source: { readonly name: string; readonly sha256: string };
  /** The words of that source, paragraph by paragraph, and where they stand in it. */
  readonly said: readonly SaidWords[];
}

export interface SaidWords extends SourceRange {
  readonly words: string;
}

export interface QuotationSegment extends TextRange {
  /** The words it is bound to, in the source; null for a quotation typed by the editor. */
  readonly source: SourceRange | null;
}

export interface RelatedLink extends RelatedCard {
  /** False when the editor dropped it. */
  readonly kept: boolean;
}

/** What the editor can say a line of the source is. */
export const lineJobs = ['headline', 'standfirst', 'body', 'crosshead', 'caption', 'related', 'junk'] as const;
export type LineJob = (typeof lineJobs)[number];

/** What the editor said of the line that begins there in the source; the story's parts are as that made them. */
export interface LineDecision {
  readonly start: number;
  readonly as: LineJob;
}

/** A line taken out, by the tool or by the editor. */
export interface RemovedEntry extends RemovedLine {
  /** True once the editor has brought it back. */
  readonly restored: boolean;
  /** Links and emphasis of a block that the editor took out. */
  readonly spans?: readonly TextSpan[];
  /** What a block that the editor took out was, besides its words: a picture, a table, an item of a list. */
  readonly block?: BlockShape;
  /** The block that stood before it. */
  readonly after?: BlockId;
}

/** A block without its words. */
export type BlockShape = Omit<Block, 'text' | 'spans'>;
