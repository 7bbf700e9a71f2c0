import { bodyMarkup, lineMarkup } from './bodyMarkup';
import { countWords } from '../../text/countWords';
import { editorialNotes } from '../copy/editorialNotes';
import { isRich, type CopyLine } from '../copy/copyLine';
import { isWithheld, publishedInstant, subjectsOf, type StoryCopy } from '../copy/storyCopy';
import { storyUri } from './storyUri';

/** What every version says of a story, whatever it calls it; undefined where there is nothing to say. */
export interface NinjsFacts {
  readonly uri: string;
  readonly pubStatus: 'usable' | 'withheld';
  readonly language: string;
  readonly versionCreated: string;
  readonly contentCreated: string | undefined;
  readonly embargoed: string | undefined;
  readonly title: string;
  readonly slug: string | undefined;
  readonly byline: string | undefined;
  readonly dateline: string | undefined;
  readonly edNote: string | undefined;
  /** Section and tags. */
  readonly subjects: readonly { readonly name: string }[] | undefined;
  readonly copyright: string | undefined;
  readonly headline: NinjsText;
  readonly standfirst: NinjsText | undefined;
  readonly body: NinjsBody;
}

/** A line as plain text and, when somebody is quoted in it or it holds more than plain words, once more as markup. */
export interface NinjsText {
  readonly plain: string;
  readonly xhtml: string | undefined;
}

/** The body as markup, and how long its text is. */
export interface NinjsBody {
  readonly charCount: number;
  readonly wordCount: number;
  readonly value: string;
}

const textOf = (line: CopyLine): NinjsText => ({
  plain: line.text,
  xhtml:
    isRich(line) || line.runs.some(({ quotation }) => quotation !== null) ? lineMarkup(line, 'q-by-itself') : undefined,
});

function bodyFacts(copy: StoryCopy): NinjsBody {
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
  language: copy.details.language,
  versionCreated: copy.details.now,
  contentCreated: publishedInstant(copy) ?? undefined,
  embargoed: copy.details.embargo ?? undefined,
  title: copy.title,
  slug: copy.slug || undefined,
  byline: copy.byline ?? undefined,
  dateline: copy.dateline ?? undefined,
  edNote: editorialNotes(copy).join('\n') || undefined,
  subjects: unlessEmpty(subjectsOf(copy).map((name) => ({ name }))),
  copyright: copy.details.copyright ?? undefined,
  headline: copy.headline === null ? { plain: copy.title, xhtml: undefined } : textOf(copy.headline),
  standfirst: copy.standfirst === null ? undefined : textOf(copy.standfirst),
  body: bodyFacts(copy),
});

/** A picture of the copy, for the list of what goes with the story; how it looks in the copy is in the body. */
export interface NinjsPicture {
  readonly uri: string;
  /** Null for a picture that lies beside the file: ninjs takes whole addresses only. */
  readonly href: string | null;
  readonly credit: string | undefined;
}

/** The pictures of the copy, each once. */
export const picturesOf = ({ body }: StoryCopy): readonly NinjsPicture[] => {
  const pictures = body.flatMap((block): readonly NinjsPicture[] => {
    if (block.kind !== 'image') return [];
    const { src, file, credit } = block.picture;
    const name = file?.name.slice(file.name.lastIndexOf('/') + 1);
    const place = name === undefined ? { uri: src, href: src } : { uri: `urn:verbatim:picture:${name}`, href: null };
    return [{ ...place, credit: credit ?? undefined }];
  });
  return [...new Map(pictures.map((picture) => [picture.uri, picture])).values()];
};

/** A list, or nothing at all where it would be empty. */
export const unlessEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;

/** A party of versions 2 and 3: somebody quoted, or where the story comes from. */
export interface NinjsParty {
  readonly name: string;
  readonly rel: 'quoted';
  readonly literal: string;
}

/** The people who are quoted, or the bodies. */
export const partiesOf = ({ speakers }: StoryCopy, areBodies: boolean): readonly NinjsParty[] | undefined =>
  unlessEmpty(
    speakers.filter(({ isBody }) => isBody === areBodies).map(({ id, name }) => ({ name, rel: 'quoted', literal: id })),
  );

/** Where the story comes from, in versions 2 and 3. */
export interface NinjsInfoSource {
  readonly name: string;
  readonly role: 'credit' | 'source';
  readonly uri?: string | undefined;
}

/** Who is to be credited, where somebody is, and the source. */
export const infoSourcesOf = ({ credit, source, url }: StoryCopy['details']): readonly NinjsInfoSource[] => [
  ...(credit === null ? [] : [{ name: credit, role: 'credit' } as const]),
  { name: source, role: 'source', uri: url ?? undefined },
];
