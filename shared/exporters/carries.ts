import type { CopyLine } from './copy/copyLine';
import type { StoryCopy } from './copy/storyCopy';

/**
 * What copy may hold beyond plain paragraphs. `one` and `many` name it in a sentence: “2 pull quotes are left out”.
 * In the order in which the page about the formats shows them.
 */
export const features = {
  link: { label: 'Links', one: 'link', many: 'links' },
  strong: { label: 'Bold', one: 'stretch in bold', many: 'stretches in bold' },
  emphasis: { label: 'Italics', one: 'stretch in italics', many: 'stretches in italics' },
  strike: { label: 'Struck out', one: 'stretch struck out', many: 'stretches struck out' },
  superscript: { label: 'Raised', one: 'raised stretch', many: 'raised stretches' },
  subscript: { label: 'Lowered', one: 'lowered stretch', many: 'lowered stretches' },
  topSpans: {
    label: 'Links and emphasis in headline and standfirst',
    one: 'link or emphasis in headline and standfirst',
    many: 'links and emphases in headline and standfirst',
  },
  crossheadSpans: {
    label: 'Links and emphasis in crossheads',
    one: 'link or emphasis in a crosshead',
    many: 'links and emphases in crossheads',
  },
  crossheadLevel: { label: 'Levels of crossheads', one: 'level of a crosshead', many: 'levels of crossheads' },
  listLevel: { label: 'Lists in lists', one: 'list within a list', many: 'lists within lists' },
  numbering: { label: 'Numbered lists', one: 'numbered list', many: 'numbered lists' },
  listStart: { label: 'A list’s first number', one: 'first number of a list', many: 'first numbers of lists' },
  blockQuotation: { label: 'Block quotations', one: 'block quotation', many: 'block quotations' },
  cites: {
    label: 'What a block quotation cites',
    one: 'address that a block quotation cites',
    many: 'addresses that block quotations cite',
  },
  pullQuote: { label: 'Pull quotes', one: 'pull quote', many: 'pull quotes' },
  pullQuoteSource: {
    label: 'What a pull quote repeats',
    one: 'tie of a pull quote to its quotation',
    many: 'ties of pull quotes to their quotations',
  },
  image: { label: 'Pictures', one: 'picture', many: 'pictures' },
  webImage: { label: 'Pictures on the web', one: 'picture on the web', many: 'pictures on the web' },
  alt: { label: 'Alternative texts', one: 'alternative text of a picture', many: 'alternative texts of pictures' },
  caption: { label: 'Captions', one: 'caption', many: 'captions' },
  credit: { label: 'Credits of pictures', one: 'credit of a picture', many: 'credits of pictures' },
  captionSpans: {
    label: 'Links and emphasis in captions',
    one: 'link or emphasis in a caption',
    many: 'links and emphases in captions',
  },
  table: { label: 'Tables', one: 'table', many: 'tables' },
  head: { label: 'The head of a table', one: 'head of a table', many: 'heads of tables' },
  furtherHeads: {
    label: 'Heads of several rows',
    one: 'further row of a table’s head',
    many: 'further rows of tables’ heads',
  },
  cellSpans: {
    label: 'Links and emphasis in tables',
    one: 'link or emphasis in a table',
    many: 'links and emphases in tables',
  },
  embed: { label: 'Embeds, as links that run nothing', one: 'embed', many: 'embeds' },
  embedWords: { label: 'The words of an embed', one: 'text of an embed', many: 'texts of embeds' },
  embedSpans: {
    label: 'Links and emphasis in an embed’s words',
    one: 'link or emphasis in an embed',
    many: 'links and emphases in embeds',
  },
  provider: { label: 'Whose an embed is', one: 'name of an embed’s site', many: 'names of embeds’ sites' },
  rule: { label: 'Rules', one: 'rule', many: 'rules' },
} as const;

export type Feature = keyof typeof features;

export const featureNames = Object.keys(features).filter((name): name is Feature => Object.hasOwn(features, name));

/** kept: as what it is; words: its words leave, but no reader learns from the file what they are; lost: nothing of it leaves. */
export type Carriage = 'kept' | 'words' | 'lost';

/** What a format carries of each. */
export type Carries = Readonly<Record<Feature, Carriage>>;

const everything: Carries = {
  link: 'kept',
  strong: 'kept',
  emphasis: 'kept',
  strike: 'kept',
  superscript: 'kept',
  subscript: 'kept',
  topSpans: 'kept',
  crossheadSpans: 'kept',
  crossheadLevel: 'kept',
  listLevel: 'kept',
  numbering: 'kept',
  listStart: 'kept',
  blockQuotation: 'kept',
  cites: 'kept',
  pullQuote: 'kept',
  pullQuoteSource: 'kept',
  image: 'kept',
  webImage: 'kept',
  alt: 'kept',
  caption: 'kept',
  credit: 'kept',
  captionSpans: 'kept',
  table: 'kept',
  head: 'kept',
  furtherHeads: 'kept',
  cellSpans: 'kept',
  embed: 'kept',
  embedWords: 'kept',
  embedSpans: 'kept',
  provider: 'kept',
  rule: 'kept',
};

/** Everything, but for what is said. */
export const carriesAllBut = (exceptions: Partial<Carries> = {}): Carries => ({ ...everything, ...exceptions });

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const inSentence = (name: Feature): string => {
  const { label } = features[name];
  return label.charAt(0).toLowerCase() + label.slice(1);
};

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** What a format does not carry, a sentence each for what leaves as words and for what stays behind. */
export function carryLosses(carries: Carries): readonly string[] {
  const named = (how: Carriage): readonly string[] =>
    featureNames.filter((name) => carries[name] === how).map(inSentence);
  const [words, lost] = [named('words'), named('lost')];
  return [
    ...(words.length === 0 ? [] : [sentence(`${listed(words)} leave as words, and nothing says what they are`)]),
    ...(lost.length === 0 ? [] : [sentence(`${listed(lost)} stay behind`)]),
  ];
}

/** What of one story a format does not carry, counted. */
export function carryNotices(copy: StoryCopy, carries: Carries): readonly string[] {
  const poor = featureNames.filter((name) => carries[name] !== 'kept');
  if (poor.length === 0) return [];
  const counts = countFeatures(copy);
  return poor.flatMap((name) => {
    const count = counts.get(name) ?? 0;
    if (count === 0) return [];
    const [subject, leaves, is] =
      count === 1 ? [`One ${features[name].one}`, 'leaves', 'is'] : [`${count} ${features[name].many}`, 'leave', 'are'];
    return [carries[name] === 'words' ? `${subject} ${leaves} as plain words.` : `${subject} ${is} left out.`];
  });
}

type Counts = ReadonlyMap<Feature, number>;
type Count = (name: Feature, by?: number) => void;

/** How often a story has each. */
function countFeatures({ headline, standfirst, body }: StoryCopy): Counts {
  const counts = new Map<Feature, number>();
  const count: Count = (name, by = 1) => void counts.set(name, (counts.get(name) ?? 0) + by);
  for (const line of [headline, standfirst]) if (line !== null) count('topSpans', spansIn(line));
  let level = 0;
  for (const block of body) {
    const { kind } = block;
    if (kind === 'crosshead') {
      count('crossheadSpans', spansIn(block));
      if (block.level > 1) count('crossheadLevel');
    } else if (kind === 'image') {
      count(block.picture.file === null ? 'webImage' : 'image');
      if (block.picture.alt !== '') count('alt');
      if (block.text.trim() !== '') count('caption');
      if (block.picture.credit !== null) count('credit');
      count('captionSpans', spansIn(block));
    } else if (kind === 'table') {
      count('table');
      if (block.headRows > 0) count('head');
      if (block.headRows > 1) count('furtherHeads', block.headRows - 1);
      count('cellSpans', spansIn(block));
    } else if (kind === 'embed') {
      count('embed');
      count('provider');
      if (block.text.trim() !== '') count('embedWords');
      count('embedSpans', spansIn(block));
    } else if (kind === 'rule') count('rule');
    else countSpans(block, count);
    if (kind === 'paragraph' && block.isSetFree && block.whole === null) count('blockQuotation');
    if (kind === 'paragraph' && block.cites !== null) count('cites');
    if (kind === 'pull-quote') {
      count('pullQuote');
      if (block.quotation !== null) count('pullQuoteSource');
    }
    if (kind === 'list-item') {
      if (block.level > 1 && block.level > level) count('listLevel');
      if (block.isOrdered && (block.level > level || block.start !== null)) count('numbering');
      if (block.start !== null) count('listStart');
    }
    level = kind === 'list-item' ? block.level : 0;
  }
  return counts;
}

/** Counts each kind of span of a line, one that goes on from piece to piece once. */
function countSpans({ runs }: CopyLine, count: Count): void {
  let open: ReadonlySet<string> = new Set();
  for (const { link, emphases } of runs.flatMap(({ pieces }) => pieces)) {
    const now = new Set<string>(link === null ? emphases : [link, ...emphases]);
    if (link !== null && !open.has(link)) count('link');
    for (const kind of emphases) if (!open.has(kind)) count(kind);
    open = now;
  }
}

function spansIn(line: CopyLine): number {
  let all = 0;
  countSpans(line, () => {
    all += 1;
  });
  return all;
}
