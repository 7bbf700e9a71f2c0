import type { Emphasis } from '../../story/block';
import type { LineStyle } from '../office/officeLine';
import type { XmlAttributes } from '../xml/walkXml';
import { styleOf } from '../office/styleNames';

/** Styles of an OpenDocument text, gathered while its parts are read. */
export interface OdtStyles {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly line: (name: string) => LineStyle | null;
  readonly isHidden: (name: string) => boolean;
  /** What a style of characters does to the words set in it. */
  readonly emphasis: (name: string) => readonly Emphasis[];
  /** The number that a level of a list begins with, from 1 the outermost; null for bullets. */
  readonly listStart: (name: string, level: number) => number | null;
}

interface Definition {
  readonly shown: string;
  readonly parent: string;
  hidden: boolean;
  emphasis: readonly Emphasis[] | null;
}

const longestAncestry = 12;

/** “Heading_20_1” as it is shown: “Heading 1”. */
const shownName = (name: string): string => name.replace(/_20_/g, ' ');

/** What the properties of a text set; null where they set none of it. */
function emphasisIn(attributes: XmlAttributes): readonly Emphasis[] | null {
  const weight = attributes['fo:font-weight'] ?? '';
  const position = attributes['style:text-position'] ?? '';
  const line = attributes['style:text-line-through-style'] ?? 'none';
  const found: Emphasis[] = [];
  if (weight === 'bold' || Number(weight) >= 600) found.push('strong');
  if (/italic|oblique/.test(attributes['fo:font-style'] ?? '')) found.push('emphasis');
  if (/^(?:super|[1-9])/.test(position)) found.push('superscript');
  if (/^(?:sub|-)/.test(position)) found.push('subscript');
  if (line !== 'none') found.push('strike');
  return found.length > 0 || weight !== '' ? found : null;
}

/** Styles may be defined in two parts of the file; later ones win. */
export function odtStyles(): OdtStyles {
  const definitions = new Map<string, Definition>();
  const starts = new Map<string, number>();
  let list = '';
  let open: Definition | null = null;
  /** A style that is not defined still has its name. */
  const definitionOf = (name: string): Definition =>
    definitions.get(name) ?? { shown: shownName(name), parent: '', hidden: false, emphasis: null };
  const find = <T>(name: string, read: (definition: Definition) => T | null): T | null => {
    let at = name;
    for (let step = 0; at !== '' && step < longestAncestry; step += 1) {
      const definition = definitionOf(at);
      const found = read(definition);
      if (found !== null) return found;
      at = definition.parent;
    }
    return null;
  };
  return {
    open: (name, attributes) => {
      if (name === 'style:style') {
        const own = attributes['style:name'] ?? '';
        open = {
          shown: attributes['style:display-name'] ?? shownName(own),
          parent: attributes['style:parent-style-name'] ?? '',
          hidden: false,
          emphasis: null,
        };
        definitions.set(own, open);
      } else if (name === 'text:list-style') list = attributes['style:name'] ?? '';
      else if (name === 'text:list-level-style-number' && (attributes['style:num-format'] ?? '') !== '')
        starts.set(`${list} ${attributes['text:level'] ?? '1'}`, Number(attributes['text:start-value'] ?? '1') || 1);
      if (name === 'style:text-properties' && open) open.emphasis = emphasisIn(attributes);
      if (
        (name === 'style:text-properties' || name === 'style:section-properties') &&
        open &&
        attributes['text:display'] === 'none'
      )
        open.hidden = true;
    },
    close: (name) => {
      if (name === 'style:style') open = null;
    },
    line: (name) => find(name, ({ shown }) => styleOf(shown)),
    emphasis: (name) => find(name, ({ emphasis }) => emphasis) ?? [],
    listStart: (name, level) => starts.get(`${name} ${level}`) ?? null,
    isHidden: (name) => find(name, ({ hidden }) => (hidden ? true : null)) === true,
  };
}
