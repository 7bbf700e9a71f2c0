import { bodyMarkup, lineMarkup } from './bodyMarkup';
import { countWords } from './countWords';
import { editorialNotes } from './editorialNotes';
import { isWithheld, publishedInstant, type CopyLine, type StoryCopy } from './storyCopy';
import { storyUri } from './storyUri';

/** A ninjs object of any version. */
export type NinjsItem = Readonly<Record<string, unknown>>;

/** What every version says of a story, whatever it calls it; undefined where there is nothing to say. */
export interface NinjsFacts {
  readonly uri: string;
  readonly pubStatus: 'withheld' | 'usable';
  readonly contentCreated: string | undefined;
  readonly embargoed: string | undefined;
  readonly slug: string | undefined;
  readonly byline: string | undefined;
  readonly dateline: string | undefined;
  readonly edNote: string | undefined;
  readonly headline: NinjsText;
  readonly standfirst: NinjsText | null;
  readonly body: { readonly charCount: number; readonly wordCount: number; readonly value: string };
}

/** A line as plain text and, when somebody is quoted in it, once more as markup that says whom. */
export interface NinjsText {
  readonly plain: string;
  readonly xhtml: string | null;
}

const textOf = (line: CopyLine): NinjsText =>
  ({ plain: line.text, xhtml: line.runs.some(({ quotation }) => quotation !== null) ? lineMarkup(line, 'q-by-itself') : null });

function bodyFacts(copy: StoryCopy): NinjsFacts['body'] {
  let charCount = Math.max(copy.body.length - 1, 0);
  let wordCount = 0;
  for (const { text } of copy.body) {
    charCount += text.length;
    wordCount += countWords(text);
  }
  return { charCount, wordCount, value: bodyMarkup(copy, 'q-by-itself') };
}

/** Reads a story for ninjs. */
export const ninjsFacts = (copy: StoryCopy): NinjsFacts => ({
  uri: storyUri(copy),
  pubStatus: isWithheld(copy) ? 'withheld' : 'usable',
  contentCreated: publishedInstant(copy) ?? undefined,
  embargoed: copy.details.embargo ?? undefined,
  slug: copy.slug || undefined,
  byline: copy.byline ?? undefined,
  dateline: copy.dateline ?? undefined,
  edNote: editorialNotes(copy).join('\n') || undefined,
  headline: copy.headline === null ? { plain: copy.title, xhtml: null } : textOf(copy.headline),
  standfirst: copy.standfirst && textOf(copy.standfirst),
  body: bodyFacts(copy),
});

/** A list, or nothing where it would be empty. */
export const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
