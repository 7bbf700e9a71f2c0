import { squeezed } from '../../text/squeezed';

/** One element of XML or HTML, as plain data. */
export interface MarkupNode {
  /** Without its prefix. */
  readonly name: string;
  /** Of its name: “content” in `content:encoded`; empty where there is none. */
  readonly prefix: string;
  readonly attributes: Readonly<Partial<Record<string, string>>>;
  readonly children: readonly MarkupChild[];
}

export type MarkupChild = MarkupNode | string;

/** More elements than this is no story. */
export const mostNodes = 1_000_000;

/** An element still being read. */
export interface OpenNode extends MarkupNode {
  readonly children: MarkupChild[];
}

/** An element without children yet, its prefix told apart. */
export function openNode(fullName: string, attributes: MarkupNode['attributes']): OpenNode {
  const colon = fullName.indexOf(':');
  return {
    name: fullName.slice(colon + 1),
    prefix: colon < 0 ? '' : fullName.slice(0, colon),
    attributes,
    children: [],
  };
}

const isNode = (child: MarkupChild): child is MarkupNode => typeof child !== 'string';

/** The elements directly inside one. */
export const elementsIn = (node: MarkupNode | undefined): readonly MarkupNode[] => node?.children.filter(isNode) ?? [];

/** The elements of a name directly inside one; `prefix` counts only where it is given. */
export const allNamed = (node: MarkupNode | undefined, name: string, prefix?: string): readonly MarkupNode[] =>
  elementsIn(node).filter((child) => child.name === name && (prefix === undefined || child.prefix === prefix));

/** The first element of a name directly inside one. */
export const firstNamed = (node: MarkupNode | undefined, name: string, prefix?: string): MarkupNode | undefined =>
  allNamed(node, name, prefix)[0];

/** The first element at the end of a path of names. */
export const firstAt = (node: MarkupNode | undefined, ...path: readonly string[]): MarkupNode | undefined =>
  path.reduce<MarkupNode | undefined>((at, name) => firstNamed(at, name), node);

/** Every element of a name inside one, however deep, in order. */
export function deepNamed(node: MarkupNode | undefined, name: string): readonly MarkupNode[] {
  return elementsIn(node).flatMap((child) => (child.name === name ? [child] : deepNamed(child, name)));
}

/** All text inside an element, as it stands. */
export function rawText(node: MarkupNode | undefined): string {
  return node?.children.map((child) => (isNode(child) ? rawText(child) : child)).join('') ?? '';
}

/** All text inside an element, its white space made single spaces; undefined for none. */
export function plainText(node: MarkupNode | undefined): string | undefined {
  return squeezed(rawText(node)) || undefined;
}
