import { wordParagraphStyles, type WordParagraphStyle } from '../../story/wordStyles';
import { columnsOf, hasWords, type CopyImage, type CopyTable } from '../copy/copyBlocks';
import { plainRun } from '../copy/cutRuns';
import { groupBody, type CopyList, type Passage } from '../copy/groupBody';
import { creditFor } from '../copy/quotationRecord';
import type { CopyLine, CopyQuotation, CopyRun } from '../copy/copyLine';
import { embargoText, linesOf, type StoryCopy } from '../copy/storyCopy';
import { packPictures, type PackedPicture } from './docxPictures';

/** A line that Word sets as one paragraph. */
export interface WordLine {
  readonly style: WordParagraphStyle;
  readonly runs: readonly CopyRun[];
  /** The relationship and the address all of it is linked to. */
  readonly link: WordLink | null;
  readonly numbering?: Numbering;
  readonly picture?: { readonly packed: PackedPicture; readonly alt: string };
}

export interface WordLink {
  readonly id: string;
  readonly url: string;
}

/** Which list an item is of, and how deep in it, from 0. */
export interface Numbering {
  readonly list: number;
  readonly level: number;
}

export interface WordTable {
  /** Some may be shorter than others. */
  readonly rows: readonly (readonly WordLine[])[];
  readonly columns: number;
  readonly headRows: number;
}

export type WordBlock = WordLine | WordTable;

/** A list beyond the bullets that every file has. */
export interface WordList {
  readonly number: number;
  readonly isOrdered: boolean;
  readonly start: number;
  readonly level: number;
}

/** A story as Word’s parts need it. */
export interface WordCopy {
  readonly blocks: readonly WordBlock[];
  readonly lists: readonly WordList[];
  /** By the name of their file. */
  readonly pictures: ReadonlyMap<string, PackedPicture>;
  /** The relationship of each address that the copy’s own words, pictures and embeds are linked to. */
  readonly links: ReadonlyMap<string, string>;
}

export const isTable = (block: WordBlock): block is WordTable => 'rows' in block;

/** The lines of blocks in the order they are read, those of tables row by row. */
export const linesIn = (blocks: readonly WordBlock[]): readonly WordLine[] =>
  blocks.flatMap((block) => (isTable(block) ? block.rows.flat() : [block]));

/** The bullets that every file has, and those of lists within lists. */
const bullets = 1;
const nestedBullets = 2;

const plain = (style: WordParagraphStyle, text: string, link: WordLink | null = null): WordLine => ({
  style,
  runs: [plainRun(text)],
  link,
});

const lined = (style: WordParagraphStyle, { runs }: CopyLine): WordLine => ({ style, runs, link: null });

function copyLinks(copy: StoryCopy): ReadonlyMap<string, string> {
  const links = linesOf(copy).flatMap(({ runs }) =>
    runs.flatMap(({ pieces }) => pieces.flatMap(({ link }) => link ?? [])),
  );
  const blocks = copy.body.flatMap((block) => {
    if (block.kind === 'embed') return [block.url];
    return block.kind === 'image' && block.picture.file === null ? [block.picture.src] : [];
  });
  return new Map([...new Set([...links, ...blocks])].map((link, at) => [link, `copyLink${at + 1}`]));
}

interface Setting extends Omit<WordCopy, 'blocks'> {
  readonly lists: WordList[];
}

const linkTo = (url: string, { links }: Setting): WordLink | null => {
  const id = links.get(url);
  return id === undefined ? null : { id, url };
};

function listLines({ isOrdered, start, items }: CopyList, level: number, setting: Setting): readonly WordLine[] {
  const isPlain = !isOrdered && level === 0;
  const number = isPlain ? bullets : isOrdered ? nestedBullets + 1 + setting.lists.length : nestedBullets;
  if (!isPlain) setting.lists.push({ number, isOrdered, start, level });
  const style = isOrdered ? wordParagraphStyles.numberItem : wordParagraphStyles.bulletItem;
  return items.flatMap(({ block, lists }) => {
    return [
      // Programs that do not look into styles know an item by its number alone.
      { ...lined(style, block), numbering: { list: number, level } },
      ...lists.flatMap((each) => listLines(each, level + 1, setting)),
    ];
  });
}

/** Word fetches what a picture in the web is linked to: it leaves as a link, which is followed by hand. */
function imageLines(block: CopyImage, setting: Setting): readonly WordLine[] {
  const { src, alt, credit, file } = block.picture;
  const packed = file === null ? undefined : setting.pictures.get(file.name);
  const link = file === null ? linkTo(src, setting) : null;
  return [
    ...(packed ? [{ style: wordParagraphStyles.picture, runs: [], link: null, picture: { packed, alt } }] : []),
    ...(packed ? [] : [plain(wordParagraphStyles.picture, alt || 'Picture', link)]),
    ...(hasWords(block) ? [lined(wordParagraphStyles.caption, block)] : []),
    ...(credit === null ? [] : [plain(wordParagraphStyles.pictureCredit, credit)]),
  ];
}

const table = (block: CopyTable): WordTable => ({
  rows: block.rows.map((row) => row.map((cell) => lined(wordParagraphStyles.tableCell, cell))),
  columns: columnsOf(block),
  headRows: block.headRows,
});

const speakerLine = (quotation: CopyQuotation): readonly WordLine[] =>
  quotation.speakers.length === 0
    ? []
    : [plain(wordParagraphStyles.quotationSpeaker, `\u2014 ${creditFor(quotation)}`)];

const crossheads = [
  wordParagraphStyles.crosshead,
  wordParagraphStyles.crosshead2,
  wordParagraphStyles.crosshead3,
  wordParagraphStyles.crosshead4,
  wordParagraphStyles.crosshead5,
] as const;

function passageBlocks(passage: Passage, setting: Setting): readonly WordBlock[] {
  switch (passage.kind) {
    case 'paragraph':
      return [lined(wordParagraphStyles.paragraph, passage.block)];
    case 'crosshead':
      return [lined(crossheads[passage.block.level - 1] ?? wordParagraphStyles.crosshead5, passage.block)];
    case 'list':
      return listLines(passage.list, 0, setting);
    case 'quotation':
      return [
        ...passage.blocks.map((block) => lined(wordParagraphStyles.quotation, block)),
        ...speakerLine(passage.quotation),
      ];
    case 'block-quotation':
      return passage.blocks.map((block) => lined(wordParagraphStyles.quotation, block));
    case 'pull-quote':
      return [lined(wordParagraphStyles.pullQuote, passage.block)];
    case 'image':
      return imageLines(passage.block, setting);
    case 'table':
      return [table(passage.block)];
    case 'embed': {
      const { provider, url } = passage.block;
      return [
        plain(wordParagraphStyles.embed, provider, linkTo(url, setting)),
        ...(hasWords(passage.block) ? [lined(wordParagraphStyles.embedWords, passage.block)] : []),
      ];
    }
    case 'rule':
      return [{ style: wordParagraphStyles.rule, runs: [], link: null }];
  }
}

/** The name of a related link’s relationship. */
export const linkId = (at: number): string => `link${at + 1}`;

/** The story in the order it is read. */
export function wordCopy(copy: StoryCopy): WordCopy {
  const setting: Setting = { lists: [], pictures: packPictures(copy), links: copyLinks(copy) };
  const optional = (style: WordParagraphStyle, text: string | null): readonly WordLine[] =>
    text === null ? [] : [plain(style, text)];
  const embargo = embargoText(copy);
  const blocks = [
    ...optional(
      wordParagraphStyles.embargo,
      embargo === null ? null : copy.details.embargo === null ? embargo : `EMBARGOED UNTIL ${embargo}`,
    ),
    copy.headline === null
      ? plain(wordParagraphStyles.headline, copy.title)
      : lined(wordParagraphStyles.headline, copy.headline),
    ...(copy.standfirst === null ? [] : [lined(wordParagraphStyles.standfirst, copy.standfirst)]),
    ...optional(wordParagraphStyles.byline, copy.byline),
    ...optional(wordParagraphStyles.dateline, copy.dateline),
    ...groupBody(copy.body).flatMap((passage) => passageBlocks(passage, setting)),
    ...copy.related.map(({ title, url }, at) => plain(wordParagraphStyles.related, title, { id: linkId(at), url })),
  ];
  return { ...setting, blocks };
}
