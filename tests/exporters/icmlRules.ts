// InCopy's format has no schema that may be shipped: these are the rules of its specification that a file of ours could break.
import type { XmlDocument, XmlElement } from 'libxml2-wasm';
import { elementsAt, withXml } from './xmlConformance';

type Errors = readonly string[];

const valueOf = (node: XmlElement, name: string): string => node.attr(name)?.value ?? '';

const undefinedRefs = (document: XmlDocument, names: ReadonlySet<string>): Errors =>
  ['AppliedParagraphStyle', 'AppliedCharacterStyle', 'Source'].flatMap((attribute) =>
    elementsAt(document, `//*[@${attribute}]`)
      .map((node) => valueOf(node, attribute))
      .filter((name) => !names.has(name))
      .map((name) => `${attribute} ${name} is not defined`),
  );

export const icmlErrors = (text: string): Errors =>
  withXml(text, (document) => {
    const selves = elementsAt(document, '//*[@Self]').map((node) => valueOf(node, 'Self'));
    const names = new Set(selves);
    return [
      ...(text.includes('<?aid SnippetType="InCopyInterchange"?>') ? [] : ['no InCopy instruction']),
      ...(names.size === selves.length ? [] : ['a Self twice']),
      ...undefinedRefs(document, names),
      ...elementsAt(document, '//Content/*').map(() => 'markup in Content'),
      ...elementsAt(document, '//Story//CharacterStyleRange[not(ancestor::ParagraphStyleRange)]').map(
        () => 'text outside a paragraph',
      ),
      ...elementsAt(document, '//Hyperlink/Properties/Destination')
        .filter((node) => !names.has(node.content))
        .map((node) => `link to ${node.content}`),
    ];
  });
