/** A paragraph of a list as Word writes pages: its marker is text, and its list is told by its style. */
const paragraph = /<p\b([^<>]{0,2000})>([^]*?)<\/p>/gi;
const styled = /mso-list:\s{0,3}l\d{1,6}\s{1,3}level(\d{1,2})/i;
const listClass = /class\s{0,3}=\s{0,3}["']?[^"'>]{0,80}MsoList(?:Paragraph|Bullet|Number)/i;
/** A paragraph that hangs, whose first words are a bullet set in the font of signs: older Word, and Outlook. */
const hangs = /text-indent:\s{0,3}-/i;
const symbolBullet =
  /^(?:\s|<(?:span|o:p|font)\b[^<>]{0,200}>){0,4}<(?:span|font)\b[^<>]{0,200}(?:Symbol|Wingdings)[^<>]{0,200}>/i;
const ignored = /<span\b[^<>]{0,400}mso-list:\s{0,3}Ignore[^<>]{0,400}>/i;
const conditional = /<!(?:--)?\[(?:if|endif)[^<>]{0,80}\](?:--)?>/gi;
const spanTag = /<(\/?)span\b[^<>]{0,400}>/gi;
const bareMarker =
  /^((?:\s|&nbsp;|<(?:span|o:p)\b[^<>]{0,400}>|<\/(?:span|o:p)>){0,8})([·•§▪●o]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])(?:<(?:span|font)\b[^<>]{0,400}>){0,2}(?:&nbsp;|&#160;|\s|\u00a0){1,20}(?:<\/(?:span|font)>){0,4}/i;
/** The tags of a piece of markup, without what stands between them. */
const tagsOf = (html: string): string => (html.match(/<[^<>]{0,400}>/g) ?? []).join('');

/** Where the span that begins at a place ends, those inside it passed. */
function spanEnd(html: string, from: number): number {
  let depth = 0;
  const tags = new RegExp(spanTag);
  tags.lastIndex = from;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}

interface Item {
  readonly level: number;
  readonly marker: string;
  readonly words: string;
}

function readItem(attributes: string, inner: string): Item | null {
  const level = Number(styled.exec(attributes)?.[1] ?? 1);
  const plain = inner.replace(conditional, '');
  const found = ignored.exec(plain);
  if (found) {
    const end = spanEnd(plain, found.index);
    const marker = plain
      .slice(found.index, end)
      .replace(/<[^<>]*>|&nbsp;|&#160;|\u00a0/g, ' ')
      .trim();
    return { level, marker, words: plain.slice(0, found.index) + plain.slice(end) };
  }
  const bare = bareMarker.exec(plain);
  if (bare) return { level, marker: bare[2] ?? '', words: tagsOf(bare[0]) + plain.slice(bare[0].length) };
  return null;
}

/** The number of a marker such as “2.”, “b)” or “iv.”; null for a bullet. */
function numberOf(marker: string): number | null {
  const plain = /^\(?([a-z\d]{1,5})[.)]$/i.exec(marker)?.[1];
  if (plain === undefined) return null;
  if (/^\d+$/.test(plain)) return Number(plain);
  return plain.length === 1 && !/[ivx]/i.test(plain) ? plain.toLowerCase().charCodeAt(0) - 96 : 1;
}

const opened = (item: Item): string =>
  numberOf(item.marker) === null ? '<ul>' : `<ol start="${numberOf(item.marker)}">`;

/** Items that follow one another, as nested lists. */
function listMarkup(items: readonly Item[]): string {
  const open: string[] = [];
  let html = '';
  const close = (): void => {
    html += `</li></${open.pop() ?? 'ul'}>`;
  };
  for (const item of items) {
    const tag = numberOf(item.marker) === null ? 'ul' : 'ol';
    while (open.length > item.level) close();
    if (open.length === item.level && open.at(-1) !== tag) close();
    else if (open.length === item.level) html += '</li>';
    while (open.length < item.level) {
      html += opened(item);
      open.push(tag);
      if (open.length < item.level) html += '<li>';
    }
    html += `<li>${item.words}`;
  }
  while (open.length > 0) close();
  return html;
}

/** A page by Word with its lists as lists: the markers go, and numbered ones are numbered. Any other page as it is. */
export function settleWordLists(html: string): string {
  if (!/mso-list|MsoList|MsoTitle/i.test(html)) return html;
  return settleLists(html.replace(title, '<h1>$1</h1>'));
}

/** The title of a document: Word writes it as a paragraph of that style. */
const title = /<p\b[^<>]{0,400}class\s{0,3}=\s{0,3}["']?MsoTitle\b[^<>]{0,400}>([^]*?)<\/p>/gi;

function settleLists(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  let items: Item[] = [];
  const flush = (): void => {
    if (items.length > 0) pieces.push(listMarkup(items));
    items = [];
  };
  for (const found of html.matchAll(paragraph)) {
    const [whole, attributes = '', inner = ''] = found;
    const item =
      styled.test(attributes) ||
      listClass.test(attributes) ||
      (hangs.test(attributes) && symbolBullet.test(inner.replace(conditional, '')))
        ? readItem(attributes, inner)
        : null;
    const between = html.slice(at, found.index);
    if (between.replace(conditional, '').trim() !== '' || !item) flush();
    pieces.push(between);
    if (item) items.push(item);
    else pieces.push(whole);
    at = found.index + whole.length;
  }
  flush();
  return pieces.join('') + html.slice(at);
}
