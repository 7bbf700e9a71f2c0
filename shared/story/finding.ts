import type { TextRange } from './range';
import type { SourceRange } from './range';

/** hold: keeps the story from export until overridden; warn: fix it; query: ask the writer; info: know it. */
export type Severity = 'hold' | 'warn' | 'query' | 'info';

/** What mends a finding, where that is certain: the text that takes the place of these words; empty where they go. */
export interface Mend {
  readonly at: TextRange;
  readonly text: string;
}

/** One thing a preflight rule found, with its place in the story and in the source. */
export interface Finding {
  /** The rule's name: “missing-opening”. */
  readonly rule: string;
  /** What it says, and of which words: the same as long as neither changes, wherever the words move. */
  readonly key: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in a journalist's words. */
  readonly message: string;
  /** Of what an edit broke: what is wrong alone, for the window has undo and keep beside it. */
  readonly sinceEdit?: string;
  /** In the story's text; null when it concerns the whole story. */
  readonly at: TextRange | null;
  /** In the source; the whole text when it concerns the whole story. */
  readonly source: SourceRange;
  /** Absent where only a person can say what is right. */
  readonly mend?: Mend;
  /** Why the editor lets it be; it is a note then, whatever it was. */
  readonly dismissed?: string;
}
