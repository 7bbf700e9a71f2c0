import { succeed, type Outcome } from '../../story/outcome';
import { ownTags } from './ownWord';
import {
  formerWordStyles,
  wordParagraphStyles,
  wordStylePrefix,
  type WordParagraphStyle,
} from '../../story/wordStyles';
import type { LineStyle } from '../office/officeLine';
import { readXmlPart } from '../xml/readXmlPart';
import { headingStyle, styleOf } from '../office/styleNames';

/** What a style of a Word document makes of the text set in it. */
export interface WordStyle {
  readonly line: LineStyle | null;
  readonly listed: boolean;
  /** The list that it belongs to, and how deep, from 0. */
  readonly numId: string | null;
  readonly depth: number;
  readonly hidden: boolean;
}

/** A Word document’s styles by their id. */
export interface WordStyles {
  readonly find: (id: string) => WordStyle;
  /** Of the document as a whole; '' when it does not say. */
  readonly language: string;
}

interface Definition {
  readonly id: string;
  name: string;
  basedOn: string;
  level: number | null;
  numId: string | null;
  depth: number | null;
  hidden: boolean | null;
}

const unstyled: WordStyle = { line: null, listed: false, numId: null, depth: 0, hidden: false };
const longestAncestry = 12;

const ourTags: Readonly<Record<string, string>> = {
  [wordParagraphStyles.headline.id]: 'h1',
  [wordParagraphStyles.crosshead.id]: 'h2',
  [wordParagraphStyles.bulletItem.id]: 'li',
  [wordParagraphStyles.numberItem.id]: 'li',
  [wordParagraphStyles.quotation.id]: 'blockquote',
  [wordParagraphStyles.quotationSpeaker.id]: ownTags.speaker,
  [wordParagraphStyles.embargo.id]: ownTags.embargo,
  [wordParagraphStyles.picture.id]: ownTags.picture,
  [wordParagraphStyles.caption.id]: 'figcaption',
  [wordParagraphStyles.pictureCredit.id]: ownTags.credit,
  [wordParagraphStyles.embed.id]: ownTags.embed,
  [wordParagraphStyles.embedWords.id]: ownTags.embedWords,
  [wordParagraphStyles.rule.id]: ownTags.rule,
};

function ownStyle({ id, job, level }: WordParagraphStyle): WordStyle {
  const names = job === 'headline' || job === 'standfirst' || job === 'byline' ? job : null;
  const tag = level === undefined ? (ourTags[id] ?? 'p') : `h${level + 1}`;
  return { ...unstyled, line: { tag, names, given: job } };
}

const ourStyles = Object.values<WordParagraphStyle>(wordParagraphStyles);

/** Styles of our own, of now and before, by their ids: Word keeps them. */
const ours: ReadonlyMap<string, WordStyle> = new Map([
  ...ourStyles.filter(({ isBuiltIn }) => !isBuiltIn).map((style): [string, WordStyle] => [style.id, ownStyle(style)]),
  ...Object.entries(formerWordStyles).map(([id, style]): [string, WordStyle] => [id, ownStyle(style)]),
]);

/** Styles of every Word as a file of ours uses them, by their names: a Word in another language changes their ids. */
const builtIn: ReadonlyMap<string, WordStyle> = new Map(
  ourStyles.filter(({ isBuiltIn }) => isBuiltIn).map((style) => [style.name.toLowerCase(), ownStyle(style)]),
);

/** A property that is there counts as on, unless it says otherwise. */
export const isOn = (value: string | undefined): boolean =>
  value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';

function resolve(id: string, definitions: ReadonlyMap<string, Definition>): WordStyle {
  let found: Pick<Definition, 'numId' | 'depth' | 'hidden'> & { line: LineStyle | null } = {
    line: null,
    numId: null,
    depth: null,
    hidden: null,
  };
  let at = definitions.get(id);
  for (let step = 0; at && step < longestAncestry; step += 1) {
    const own = styleOf(at.name) ?? (at.level === null || at.level > 8 ? null : headingStyle(at.level + 1));
    found = {
      line: found.line ?? own,
      numId: found.numId ?? at.numId,
      depth: found.depth ?? at.depth,
      hidden: found.hidden ?? at.hidden,
    };
    at = definitions.get(at.basedOn);
  }
  const { line, numId, depth, hidden } = found;
  return { line, listed: numId !== null && numId !== '0', numId, depth: depth ?? 0, hidden: hidden === true };
}

/** Reads `word/styles.xml`; a document may do without. */
export function readWordStyles(name: string, bytes: Uint8Array | null): Outcome<WordStyles> {
  const definitions = new Map<string, Definition>();
  const resolved = new Map<string, WordStyle>();
  let open: Definition | null = null;
  let language = '';
  let isOurs = false;
  if (bytes) {
    const read = readXmlPart(name, bytes, {
      open: (tag, attributes) => {
        const value = attributes['w:val'];
        if (tag === 'w:style')
          open = {
            id: attributes['w:styleId'] ?? '',
            name: '',
            basedOn: '',
            level: null,
            numId: null,
            depth: null,
            hidden: null,
          };
        else if (tag === 'w:lang' && open === null && value !== undefined) language = value;
        else if (open === null) return;
        else if (tag === 'w:name') open.name = value ?? '';
        else if (tag === 'w:basedOn') open.basedOn = value ?? '';
        else if (tag === 'w:outlineLvl') open.level = Number(value);
        else if (tag === 'w:numId') open.numId = value ?? '0';
        else if (tag === 'w:ilvl') open.depth = Number(value) || 0;
        else if (tag === 'w:vanish') open.hidden = isOn(value);
      },
      close: (tag) => {
        if (tag !== 'w:style' || !open) return;
        definitions.set(open.id, open);
        isOurs ||= ours.has(open.id);
        open = null;
      },
      text: () => undefined,
    });
    if (!read.ok) return read;
  }
  const find = (id: string): WordStyle => {
    if (id === '') return unstyled;
    const own = id.startsWith(wordStylePrefix) ? ours.get(id) : undefined;
    if (own) return own;
    const shared = isOurs ? builtIn.get(definitions.get(id)?.name.toLowerCase() ?? '') : undefined;
    const style = resolved.get(id) ?? shared ?? resolve(id, definitions);
    resolved.set(id, style);
    return style;
  };
  return succeed({ find, language });
}
