import type { SourceObject } from '../../story/source';
import { isWebAddress } from '../../text/webAddress';
import { providerOf } from '../objects/embedProvider';
import { creditInCaption, creditOf, creditOfLine } from '../objects/pictureCredit';
import { isPictureData } from '../objects/pictureData';
import { counted } from '../office/officeCounts';
import type { PageNode } from './articleScore';
import type { PageEmbed } from './pageContext';
import type { PageLine } from './openPage';
import type { PageObject } from './pageObject';
import { isDrawing, leadsToPicture } from './pagePictures';

type PagePicture = PageObject & { readonly kind: 'picture' };

interface KeptPicture {
  readonly object: PagePicture;
  /** Absolute. */
  readonly src: string;
}

interface ReadPage {
  readonly lines: readonly PageLine[];
  readonly nodes: readonly PageNode[];
  readonly article: readonly boolean[];
  readonly objects: readonly PageObject[];
}

/** What stands on a page and is no text. */
export interface PageThings {
  readonly objects: readonly SourceObject[];
  /** Lines that say whose a picture is, and are kept with it. */
  readonly credits: ReadonlySet<number>;
  readonly notes: readonly string[];
}

/** How far above the article’s text its picture may stand, in lines. */
const farthestAbove = 8;

/** Whether an object belongs to the article: inside its text, or with its headline above it. */
function placer({ lines, nodes, article }: ReadPage): (object: PageObject) => boolean {
  const first = lines.findIndex(({ node }) => article[node] === true);
  const headline = lines.slice(0, Math.max(0, first)).findLastIndex(({ tag }) => tag === 'h1');
  return ({ line, node }) => {
    if (nodes[node]?.context.outside !== false) return false;
    if (article[node] === true || nodes[node].body) return true;
    return line <= first && (headline >= 0 ? line >= headline : line >= first - farthestAbove);
  };
}

interface Caption {
  readonly line: number | null;
  readonly credit: number | null;
}

const nameIn = (line: string): string | null => creditOfLine(line) ?? creditOf(line);

/** The lines beneath a picture that belong to it: its figure’s, or those called captions straight below. */
function captionOf({ lines, nodes }: ReadPage, { line, node }: PagePicture, next: number): Caption {
  const figure = nodes[node]?.context.figure ?? 0;
  const isOwn = (at: number): boolean => {
    const below = lines[at];
    const its = below && nodes[below.node];
    if (!its?.figure || its.context.embed) return false;
    return figure > 0 ? its.context.figure === figure : its.context.figure === 0;
  };
  const own: number[] = [];
  for (let at = line; at < Math.min(next, line + 4) && isOwn(at); at += 1) own.push(at);
  // Some set the caption above.
  if (own.length === 0 && figure > 0 && isOwn(line - 1) && lines[line - 1]?.tag === 'figcaption') own.push(line - 1);
  const isCredit = (at: number): boolean =>
    nodes[lines[at]?.node ?? 0]?.context.credit === true || creditOfLine(lines[at]?.text ?? '') !== null;
  const caption = own.find((at) => !isCredit(at)) ?? null;
  return { line: caption, credit: own.find(isCredit) ?? null };
}

/** The line right beneath an embed that its figure has for a caption. */
function captionBelow({ lines, nodes }: ReadPage, line: number, figure: number): number | null {
  const below = lines[line];
  const its = below && nodes[below.node];
  return its?.figure === true && its.context.figure === figure && its.context.embed === null ? line : null;
}

/** Pictures, embeds and rules of the article at their places in its text; those of anything else are counted. */
export function readPageObjects(page: ReadPage, resolve: (address: string) => string | undefined): PageThings {
  const { lines, nodes } = page;
  const starts: number[] = [0];
  for (const { text } of lines) starts.push((starts.at(-1) ?? 0) + text.length + 1);
  const end = Math.max(0, (starts.at(-1) ?? 1) - 1);
  const startOf = (line: number): number => Math.min(starts[line] ?? end, end);
  const rangeOf = (line: number) => ({ start: startOf(line), end: startOf(line) + (lines[line]?.text.length ?? 0) });
  const isOfStory = placer(page);
  const credits = new Set<number>();
  const seen = new Set<string>();
  const objects: SourceObject[] = [];
  const leftOut = { pictures: 0, again: 0, embeds: 0 };
  // What holds a picture’s place has its description, too.
  const unseen: string[] = [];
  const shown = new Set<string>();

  const keepPicture = (object: PagePicture): readonly KeptPicture[] => {
    const src = object.src === null || isPictureData(object.src) ? object.src : (resolve(object.src) ?? null);
    const inFigure = (nodes[object.node]?.context.figure ?? 0) > 0;
    const isTeaser = object.href !== null && !inFigure && !leadsToPicture(object.href);
    const isKept = src !== null && (isPictureData(src) || isWebAddress(src)) && !isTeaser && isOfStory(object);
    if (!isKept || (isDrawing(src) && !inFigure)) {
      if (object.src !== null) leftOut.pictures += 1;
      else if (object.isAddressed && object.alt !== '' && isOfStory(object)) unseen.push(object.alt);
      return [];
    }
    shown.add(object.alt);
    if (seen.has(src)) {
      leftOut.again += 1;
      return [];
    }
    seen.add(src);
    return [{ object, src }];
  };

  const addPicture = ({ object, src }: KeptPicture, next: KeptPicture | undefined): void => {
    const { line, credit } = captionOf(page, object, next?.object.line ?? Infinity);
    const caption = line === null ? null : rangeOf(line);
    if (credit !== null) credits.add(credit);
    const told =
      credit === null
        ? creditInCaption(line === null ? '' : (lines[line]?.text ?? ''))
        : nameIn(lines[credit]?.text ?? '');
    objects.push({
      kind: 'picture',
      at: caption?.start ?? startOf(object.line),
      src,
      alt: object.alt,
      credit: told,
      caption,
    });
  };

  const addEmbed = (object: PageObject & { readonly kind: 'embed' }): void => {
    const provider = providerOf(object.address);
    if (provider === null || !isWebAddress(object.address)) return;
    const figure = nodes[object.node]?.context.figure ?? 0;
    if (!isOfStory(object) || !(provider.isKnown || figure > 0 || object.title !== '')) leftOut.embeds += 1;
    else {
      const line = figure > 0 ? captionBelow(page, object.line, figure) : null;
      const words = line === null ? null : rangeOf(line);
      objects.push({
        kind: 'embed',
        at: words?.start ?? startOf(object.line),
        provider: provider.name,
        url: object.address,
        words,
      });
    }
  };

  const pictures = page.objects.flatMap((object) => (object.kind === 'picture' ? keepPicture(object) : []));
  const placeOf = new Map(pictures.map(({ object }, at) => [object, at]));
  for (const object of page.objects) {
    const place = object.kind === 'picture' ? placeOf.get(object) : undefined;
    const picture = place === undefined ? undefined : pictures[place];
    if (picture) addPicture(picture, pictures[(place ?? 0) + 1]);
    if (object.kind === 'embed') addEmbed(object);
    if (object.kind === 'rule' && isOfStory(object)) objects.push({ kind: 'rule', at: startOf(object.line) });
  }
  for (const { embed, first, last } of postsOn(page)) {
    const { url } = embed;
    if (url === null || !isWebAddress(url)) continue;
    const words = { start: startOf(first), end: rangeOf(last).end };
    objects.push({ kind: 'embed', at: words.start, provider: embed.provider, url, words });
  }
  return {
    objects: objects.toSorted((a, b) => a.at - b.at || reachOf(a) - reachOf(b)),
    credits,
    notes: notesOf({ ...leftOut, unseen: unseen.filter((alt) => !shown.has(alt)).length }),
  };
}

/** What has no words stands before what begins where it stands. */
const reachOf = (object: SourceObject): number =>
  object.kind === 'picture' ? (object.caption?.end ?? 0) : object.kind === 'embed' ? (object.words?.end ?? 0) : 0;

interface Post {
  readonly embed: PageEmbed;
  readonly first: number;
  last: number;
}

/** Posts whose words stand on the page, with their lines. */
function postsOn({ lines, nodes }: ReadPage): readonly Post[] {
  const posts: Post[] = [];
  lines.forEach(({ node }, at) => {
    const context = nodes[node]?.context;
    const embed = context?.outside === false ? context.embed : null;
    if (!embed) return;
    const last = posts.at(-1);
    if (last?.embed === embed) last.last = at;
    else posts.push({ embed, first: at, last: at });
  });
  return posts;
}

interface LeftOut {
  readonly pictures: number;
  /** Pictures that the page shows more than once. */
  readonly again: number;
  readonly unseen: number;
  readonly embeds: number;
}

const notesOf = ({ pictures, again, unseen, embeds }: LeftOut): readonly string[] => [
  ...counted(
    pictures,
    '1 picture that stands outside the article’s text, or cannot be shown, was left out.',
    '# pictures that stand outside the article’s text, or cannot be shown, were left out.',
  ),
  ...counted(
    unseen,
    '1 picture of a kind or size that is not kept was left out.',
    '# pictures of a kind or size that is not kept were left out.',
  ),
  ...counted(
    again,
    '1 picture that the page shows again is in the copy once.',
    '# pictures that the page shows again are in the copy once.',
  ),
  ...counted(
    embeds,
    '1 frame of other sites outside the article’s text was left out.',
    '# frames of other sites outside the article’s text were left out.',
  ),
];
