import { fail, succeed, type Outcome } from '../../story/outcome';
import { mostNodes, openNode, type MarkupNode, type OpenNode } from './markupNode';
import { walkXml, type XmlFindings } from './walkXml';

/** An XML document read leniently: what was wrong with it is counted. */
export interface XmlDocument {
  readonly root: MarkupNode;
  /** End tags that end nothing, elements that another's end ended. */
  readonly faults: number;
}

/** Deeper than this nobody nests a story, and many a program falls. */
const deepest = 200;

/** Reads XML into plain elements, as far as it makes sense. */
export function readXmlTree(name: string, xml: string): Outcome<XmlDocument> {
  const open: OpenNode[] = [];
  let root: MarkupNode | null = null;
  let nodes = 0;
  const found = walkXml(
    xml,
    { strict: false, deepest },
    {
      open: (fullName, attributes) => {
        const node = openNode(fullName, attributes);
        nodes += 1;
        if (nodes <= mostNodes) open.at(-1)?.children.push(node);
        root ??= node;
        open.push(node);
      },
      close: () => {
        open.pop();
      },
      text: (text) => {
        open.at(-1)?.children.push(text);
      },
    },
  );
  return judge(name, root, nodes, found);
}

function judge(
  name: string,
  root: MarkupNode | null,
  nodes: number,
  { faults, tooDeep, unclosed }: XmlFindings,
): Outcome<XmlDocument> {
  if (tooDeep)
    return fail(
      'too-deep',
      `${name} nests its XML elements deeper than any story does, so it was not read. Ask the sender for a clean copy of the file.`,
    );
  if (nodes > mostNodes)
    return fail(
      'too-large',
      `${name} has more than a million XML elements, which no story has. Cut it down to the story and open it again.`,
    );
  if (root === null)
    return fail('damaged', `${name} begins like XML but has no elements in it. Ask the sender for the file again.`);
  if (unclosed !== null) {
    const element = openNode(unclosed, {}).name.slice(0, 40);
    return fail(
      'damaged',
      `${name} is XML that breaks off inside <${element}>: the file is cut off or damaged. Ask the sender for it again.`,
    );
  }
  return succeed({ root, faults });
}
