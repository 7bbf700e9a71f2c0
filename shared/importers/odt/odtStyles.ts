import type { LineStyle } from '../office/officeSource';
import type { XmlAttributes } from '../office/readXml';
import { styleOf } from '../office/styleNames';

/** Styles of an OpenDocument text, gathered while its parts are read. */
export interface OdtStyles {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly line: (name: string) => LineStyle | null;
  readonly isHidden: (name: string) => boolean;
}

interface Definition {
  readonly shown: string;
  readonly parent: string;
  hidden: boolean;
}

const longestAncestry = 12;

/** “Heading_20_1” as it is shown: “Heading 1”. */
const shownName = (name: string): string => name.replace(/_20_/g, ' ');

/** Styles may be defined in two parts of the file; later ones win. */
export function odtStyles(): OdtStyles {
  const definitions = new Map<string, Definition>();
  let open: Definition | null = null;
  /** A style that is not defined still has its name. */
  const definitionOf = (name: string): Definition =>
    definitions.get(name) ?? { shown: shownName(name), parent: '', hidden: false };
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
        };
        definitions.set(own, open);
      } else if (
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
    isHidden: (name) => find(name, ({ hidden }) => (hidden ? true : null)) === true,
  };
}
