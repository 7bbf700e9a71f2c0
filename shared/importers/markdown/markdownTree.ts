import MarkdownIt from 'markdown-it';
import { providerOf } from '../objects/embedProvider';
import { openNode, plainText, type MarkupChild, type MarkupNode } from '../xml/markupNode';
import { readFragment } from '../page/readFragment';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Code is no copy: each of its lines says so. */
const code = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `<pre class="code">${escaped(line)}</pre>`)
    .join('\n');

const reader = new MarkdownIt({ html: true });
reader.renderer.rules.fence = (tokens, at) => code(tokens[at]?.content ?? '');
reader.renderer.rules.code_block = (tokens, at) => code(tokens[at]?.content ?? '');
// The library drops what is nested deeper than it reads, without a word: no element may come near.
const deepest = 100;
reader.options.maxNesting = deepest;
reader.block.ruler.before('table', 'depth', ({ level }) => {
  if (level > deepest - 4) throw new RangeError('nested too deep');
  return false;
});
// Whatever an address is, our own reader decides what is a link.
reader.validateLink = () => true;

const isNode = (child: MarkupChild | undefined): child is MarkupNode =>
  child !== undefined && typeof child !== 'string';
const isBlank = (child: MarkupChild | undefined): boolean => typeof child === 'string' && child.trim() === '';

const element = (name: string, attributes: MarkupNode['attributes'], children: readonly MarkupChild[]): MarkupNode => ({
  ...openNode(name, attributes),
  children: [...children],
});

const credited = (child: MarkupChild): MarkupChild =>
  isNode(child) && child.name === 'small' ? element('span', { class: 'credit' }, child.children) : child;

/** A paragraph that is a picture, or a link with the name of the site it leads to, alone or with words beneath it. */
function asFigure(node: MarkupNode): MarkupNode | null {
  const [first, ...rest] = node.children.filter((child, at) => at > 0 || !isBlank(child));
  const below = rest.every(isBlank) ? [] : isNode(rest[0]) && rest[0].name === 'br' ? rest.slice(1) : null;
  if (!isNode(first) || below === null) return null;
  const words = below.length === 0 ? [] : [element('figcaption', {}, below.map(credited))];
  if (first.name === 'img') return element('figure', {}, [first, ...words]);
  const provider = first.name === 'a' ? providerOf(first.attributes['href'] ?? '')?.name : undefined;
  return provider !== undefined && provider === plainText(first)
    ? element('figure', { 'data-provider': provider }, [first, ...words])
    : null;
}

/** Lines that are tags of a template and nothing else are no copy. */
const withoutTemplates = (text: string): string =>
  text.includes('{%')
    ? text.replace(/^[ \t]{0,9}(\{%.{0,400}%\})[ \t]{0,9}$/gm, (_, tags: string) => `\n${code(tags)}\n`)
    : text;

/** A name below the words of a block quotation is a line of its own: “> — Ida Marsh”. */
const apartCredits = (text: string): string =>
  text.replace(/^(>[^\n]*\S[^\n]*\n)>[ \t]?(?=(?:—|–|--)[ \t]?\p{Lu}[^.!?\n]{1,80}$)/gmu, '$1>\n> ');

function settle(child: MarkupChild): MarkupChild {
  if (!isNode(child)) return child;
  return child.name === 'p' ? (asFigure(child) ?? child) : { ...child, children: child.children.map(settle) };
}

/** Markdown as the elements that it stands for; a text too tangled to be read has none. */
export function markdownTree(text: string): readonly MarkupChild[] | null {
  try {
    return readFragment(reader.render(withoutTemplates(apartCredits(text)))).children.map(settle);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null; // Nested deeper than any text: its lines are read as they stand.
  }
}
