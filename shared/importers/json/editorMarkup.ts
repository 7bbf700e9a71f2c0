import { parseJson } from '../../text/parseJson';
import { asObject, asObjects, asRaw, asText } from '../wire/fields';

type Json = Readonly<Record<string, unknown>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text as markup says it. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const attribute = (name: string, value: unknown): string => {
  const text = asText(value);
  return text === undefined ? '' : ` ${name}="${escaped(text)}"`;
};

/** Plain text or none. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Lexical’s bits of a text, and the elements that say the same. */
const formats: readonly (readonly [number, string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [32, 'sub'],
  [64, 'sup'],
];

function textNode(node: Json): string {
  const bits = typeof node['format'] === 'number' ? node['format'] : 0;
  return formats.reduce(
    (html, [bit, tag]) => (bits & bit ? `<${tag}>${html}</${tag}>` : html),
    escaped(text(node['text'])),
  );
}

const deepest = 60;

/** Markup within an element. */
export const element = (tag: string, inner: string): string => `<${tag}>${inner}</${tag}>`;

const figure = (inner: string, caption: unknown): string =>
  `<figure>${inner}${asText(caption) === undefined ? '' : `<figcaption>${text(caption)}</figcaption>`}</figure>`;

/** A picture with its caption. */
export const image = (shown: Json): string =>
  figure(
    `<img${attribute('src', shown['src'])}${attribute('alt', shown['alt'] ?? shown['altText'])}>`,
    shown['caption'],
  );

const embed = (shown: Json): string =>
  text(shown['html']) ||
  (asText(shown['url']) === undefined ? '' : `<iframe${attribute('src', shown['url'])}></iframe>`);

function bookmark(shown: Json): string {
  const meta = asObject(shown['metadata']);
  const title = asText(meta['title']) ?? asText(shown['url']) ?? '';
  return `<nav class="related"><a rel="related"${attribute('href', shown['url'])}>${escaped(title)}</a></nav>`;
}

/** Cards, by the names that Ghost’s two editors give them: pictures, embeds, HTML. */
function card(name: string, node: Json): string | null {
  switch (name) {
    case 'image':
      return image(node);
    case 'gallery':
      return (
        asObjects(node['images']).map(image).join('') +
        (asText(node['caption']) ? `<p>${text(node['caption'])}</p>` : '')
      );
    case 'embed':
    case 'video':
      return name === 'embed' ? figure(embed(node), node['caption']) : '';
    case 'bookmark':
      return bookmark(node);
    case 'html':
      return text(node['html']);
    case 'markdown':
    case 'card-markdown':
      return text(node['markdown'])
        .split(/\n{2,}/)
        .map((part) => `<p>${escaped(part)}</p>`)
        .join('');
    case 'hr':
    case 'horizontalrule':
      return '<hr>';
    case 'callout':
      return `<p>${text(node['calloutText'])}</p>`;
    case 'toggle':
      return `<h3>${text(node['heading'])}</h3>${text(node['content'])}`;
    case 'code':
    case 'codeblock':
      return `<pre>${escaped(text(node['code']))}</pre>`;
    default:
      return null;
  }
}

const childrenOf = (node: Json): readonly Json[] =>
  Array.isArray(node['children']) ? asObjects(node['children']) : [];

/** A list; an item that only holds a list within belongs to the item before it. */
function list(node: Json, depth: number): string {
  const isNumbered = node['listType'] === 'number' || node['tag'] === 'ol';
  const start = typeof node['start'] === 'number' && node['start'] !== 1 ? ` start="${node['start']}"` : '';
  const items = childrenOf(node).map((item) => lexicalNode(item, depth + 1));
  return isNumbered ? `<ol${start}>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`;
}

function lexicalNode(node: Json, depth: number): string {
  if (depth > deepest) return '';
  const type = text(node['type']).replace(/^extended-/, '');
  const inner = (): string =>
    childrenOf(node)
      .map((child) => lexicalNode(child, depth + 1))
      .join('');
  switch (type) {
    case 'text':
      return textNode(node);
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    case 'link':
    case 'autolink':
      return `<a${attribute('href', node['url'])}>${inner()}</a>`;
    case 'heading':
      return element(/^h[1-6]$/.test(text(node['tag'])) ? text(node['tag']) : 'h2', inner());
    case 'quote':
    case 'aside':
      return `<blockquote>${inner()}</blockquote>`;
    case 'list':
      return list(node, depth);
    case 'listitem':
      return `<li>${inner()}</li>`;
    case 'paragraph':
      return `<p>${inner()}</p>`;
    default:
      return card(type, node) ?? inner();
  }
}

/** A document, which may be kept as a text; one that is cut off says nothing, and the post’s other forms are read. */
const parse = (value: unknown): Json => asObject(typeof value === 'string' ? parseJson(value) : value);

/** A document of the Lexical editor as HTML; '' where it is none. */
export const lexicalHtml = (document: unknown): string =>
  childrenOf(asObject(parse(document)['root']))
    .map((node) => lexicalNode(node, 0))
    .join('\n');

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Mobiledoc’s text: markers that open markups by their numbers and close so many. */
function markers(value: unknown, document: Json): string {
  const markups = listOf(document['markups']);
  const open: string[] = [];
  return listOf(value)
    .map((marker) => {
      const [kind, opening, closing, content] = listOf(marker);
      let html = '';
      for (const number of listOf(opening)) {
        const [tag, attributes] = listOf(markups[Number(number)]);
        const name = /^[a-z]{1,10}$/.test(text(tag)) ? text(tag) : 'span';
        const [key, address] = listOf(attributes);
        html += `<${name}${key === 'href' ? attribute('href', address) : ''}>`;
        open.push(name);
      }
      const [atom] = listOf(listOf(document['atoms'])[Number(content)]);
      html += kind === 1 ? (atom === 'soft-return' ? '<br>' : '') : escaped(text(content));
      for (let close = Number(closing ?? 0); close > 0; close -= 1) html += `</${open.pop() ?? 'span'}>`;
      return html;
    })
    .join('');
}

function section(value: unknown, document: Json): string {
  const [kind, second, third] = listOf(value);
  if (kind === 1) {
    const tag =
      text(second) === 'aside' ? 'blockquote' : /^(?:p|h[1-6]|blockquote)$/.test(text(second)) ? text(second) : 'p';
    return `<${tag}>${markers(third, document)}</${tag}>`;
  }
  if (kind === 2) return `<img${attribute('src', second)}>`;
  if (kind === 3) {
    const tag = second === 'ol' ? 'ol' : 'ul';
    const items = listOf(third).map((item) => `<li>${markers(item, document)}</li>`);
    return `<${tag}>${items.join('')}</${tag}>`;
  }
  if (kind !== 10) return '';
  const [name, payload] = listOf(listOf(document['cards'])[Number(second)]);
  return card(text(name), asObject(payload)) ?? '';
}

/** A document of the Mobiledoc editor, 0.3, as HTML; '' where it is none. */
export function mobiledocHtml(value: unknown): string {
  const document = parse(value);
  return listOf(document['sections'])
    .map((each) => section(each, document))
    .join('\n');
}

/** The same of text that its paragraphs part. */
export const plainHtml = (value: unknown): string => escaped(asRaw(value) ?? '');
