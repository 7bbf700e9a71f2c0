import type { PageContext } from './pageContext';

/** One element of a page, as far as the story is concerned; the figures grow while the page is scored. */
export interface PageNode {
  readonly tag: string;
  readonly parent: number;
  /** In itself or by an element around it. */
  readonly furniture: boolean;
  readonly figure: boolean;
  readonly body: boolean;
  readonly context: PageContext;
  score: number;
  characters: number;
  linked: number;
}

interface ScoredLine {
  readonly text: string;
  readonly linkShare: number;
  readonly node: number;
}

/** How far up a paragraph's worth is felt. */
const shares = [0, 1, 0.5, 0.25, 0.12];

const countCommas = (text: string): number => {
  let commas = 0;
  for (let at = text.indexOf(','); at >= 0 && commas < 10; at = text.indexOf(',', at + 1)) commas += 1;
  return commas;
};

function addLine(nodes: readonly PageNode[], { text, linkShare, node }: ScoredLine): void {
  const own = nodes[node];
  if (!own) return;
  own.characters += text.length;
  own.linked += text.length * linkShare;
  if (text.length < 25 || own.furniture || own.figure) return;
  const worth = (1 + countCommas(text) + Math.min(3, text.length / 100)) * (1 - linkShare);
  let at = node;
  for (const share of shares) {
    const element = nodes[at];
    if (!element) return;
    element.score += worth * share;
    at = element.parent;
  }
}

/** Adds each element's text to the one around it; parents always stand before their children. */
function sumUp(nodes: readonly PageNode[]): void {
  for (let at = nodes.length - 1; at > 0; at -= 1) {
    const node = nodes[at];
    const parent = node ? nodes[node.parent] : undefined;
    if (!node || !parent) continue;
    parent.characters += node.characters;
    parent.linked += node.linked;
  }
}

const worthOf = (node: PageNode): number =>
  node.characters === 0 ? 0 : node.score * (1 - node.linked / node.characters);

/** Marks the elements of the article: the one that holds most running text, and those beside it that hold much. */
export function scoreArticle(nodes: readonly PageNode[], lines: readonly ScoredLine[]): readonly boolean[] {
  for (const line of lines) addLine(nodes, line);
  sumUp(nodes);
  let best = 0;
  nodes.forEach((node, at) => {
    if (worthOf(node) > worthOf(nodes[best] ?? node)) best = at;
  });
  const winner = nodes[best];
  const enough = Math.max(10, (winner ? worthOf(winner) : 0) * 0.2);
  const article: boolean[] = [];
  nodes.forEach((node, at) => {
    const beside = winner !== undefined && node.parent === winner.parent && worthOf(node) >= enough;
    article.push(at === best || beside || (at > 0 && article[node.parent] === true));
  });
  return article;
}
