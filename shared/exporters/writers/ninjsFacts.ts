import { bodyWriter } from './bodyMarkup';
import { countWords } from '../../text/countWords';
import { editorialNotes } from '../copy/editorialNotes';
import { jsonIfAny, jsonNumber, jsonString, quoted, type Json } from './json';
import { withinJson } from './markup';
import { isWithheld, publishedInstant, type CopyLine, type StoryCopy } from '../copy/storyCopy';
import { storyUri } from './storyUri';

/** What every version says of a story, whatever it calls it; null where there is nothing to say. */
export interface NinjsFacts {
  readonly uri: Json;
  readonly pubStatus: Json;
  readonly language: Json;
  readonly versionCreated: Json;
  readonly contentCreated: Json | null;
  readonly embargoed: Json | null;
  readonly title: Json;
  readonly slug: Json | null;
  readonly byline: Json | null;
  readonly dateline: Json | null;
  readonly edNote: Json | null;
  readonly headline: NinjsText;
  readonly standfirst: NinjsText | null;
  readonly body: { readonly charCount: Json; readonly wordCount: Json; readonly value: Json };
}

/** A line as plain text and, when somebody is quoted in it, once more as markup that says whom. */
export interface NinjsText {
  readonly plain: Json;
  readonly xhtml: Json | null;
}

const xhtml = bodyWriter('q-by-itself', withinJson);

const textOf = (line: CopyLine): NinjsText => ({
  plain: jsonString(line.text),
  xhtml: line.runs.some(({ quotation }) => quotation !== null) ? quoted(xhtml.line(line)) : null,
});

function bodyFacts(copy: StoryCopy): NinjsFacts['body'] {
  let charCount = Math.max(copy.body.length - 1, 0);
  let wordCount = 0;
  for (const { text } of copy.body) {
    charCount += text.length;
    wordCount += countWords(text);
  }
  return { charCount: jsonNumber(charCount), wordCount: jsonNumber(wordCount), value: quoted(xhtml.body(copy)) };
}

/** Reads a story for ninjs. */
export const ninjsFacts = (copy: StoryCopy): NinjsFacts => ({
  uri: jsonString(storyUri(copy)),
  pubStatus: jsonString(isWithheld(copy) ? 'withheld' : 'usable'),
  language: jsonString(copy.details.language),
  versionCreated: jsonString(copy.details.now),
  contentCreated: jsonIfAny(publishedInstant(copy)),
  embargoed: jsonIfAny(copy.details.embargo),
  title: jsonString(copy.title),
  slug: jsonIfAny(copy.slug || null),
  byline: jsonIfAny(copy.byline),
  dateline: jsonIfAny(copy.dateline),
  edNote: jsonIfAny(editorialNotes(copy).join('\n') || null),
  headline: copy.headline === null ? { plain: jsonString(copy.title), xhtml: null } : textOf(copy.headline),
  standfirst: copy.standfirst && textOf(copy.standfirst),
  body: bodyFacts(copy),
});
