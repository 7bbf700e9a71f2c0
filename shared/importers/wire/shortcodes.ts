import { providerOf } from '../objects/embedProvider';

/** “[caption …]<img …> words[/caption]”: a picture, which may be linked, and its caption. */
const caption =
  /\[(?:wp_)?caption\b[^\]]*\]\s*((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)([^]*?)\[\/(?:wp_)?caption\]/g;
/** “[embed]https://…[/embed]”. */
const embed = /\[embed\b[^\]]*\]\s*(https?:\/\/[^\s[\]<>"]{4,2000})\s*\[\/embed\]/g;
/** “[youtube https://…]”, “[tweet=https://…]”, “[video mp4="https://…"][/video]”. */
const player =
  /\[(?:youtube|vimeo|tweet|twitter|instagram|facebook|tiktok|soundcloud|spotify|dailymotion|video|audio)\b[^\]]*?[\s=](?:\w{1,12}=)?["']?(https?:\/\/[^\s[\]<>"']{4,2000})[^\]]*\](?:\s*\[\/(?:video|audio)\])?/g;
/** Pictures that the file names by number alone, and what only lays out. */
const nothing = /\[(?:gallery|playlist|toc|adsense|ad|ads|more|nextpage)(?:\s[^\]]*)?\]/g;
const pullQuote = /\[(pullquote|pull-quote|quote)\b[^\]]*\]([^]*?)\[\/\1\]/g;
/** An address on a line of its own is shown as what it leads to, where WordPress knows the site. */
const ownLine = /^[ \t]*(https?:\/\/[^\s<>"[\]]{4,2000})[ \t]*\r?$/gm;

const frame = (url: string): string => `\n\n<figure><iframe src="${url}"></iframe></figure>\n\n`;

/** A post written in blocks says by elements what is a paragraph and what is embedded. */
const isOfBlocks = (html: string): boolean => html.includes('<!-- wp:');

/** Blank lines part the paragraphs of a post that was not written in blocks, whatever elements stand among them. */
const withParagraphs = (html: string): string =>
  isOfBlocks(html) || /<pre[\s>]/i.test(html) ? html : html.replace(/\r?\n[\t ]*\r?\n\s*/g, '\n<p>');

/** The copy of a WordPress post as it is shown: shortcodes as the elements they stand for, but for unknown ones, and paragraphs. */
export const readPostContent = (html: string): string => withParagraphs(readShortcodes(html));

function readShortcodes(html: string): string {
  const shown = isOfBlocks(html)
    ? html
    : html.replace(ownLine, (line, url: string) => (providerOf(url)?.isKnown === true ? frame(url) : line));
  return shown.includes('[')
    ? shown
        .replace(caption, '\n\n<figure>$1<figcaption>$2</figcaption></figure>\n\n')
        .replace(embed, (_, url: string) => frame(url))
        .replace(player, (_, url: string) => frame(url))
        .replace(pullQuote, '\n\n<aside class="pullquote">$2</aside>\n\n')
        .replace(nothing, '')
    : shown;
}
