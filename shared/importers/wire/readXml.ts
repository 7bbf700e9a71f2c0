import { Tokenizer } from 'htmlparser2';
import { fail, succeed, type Outcome } from '../../story/outcome';
import { windows1252 } from '../bytes/windows1252';
import { mostNodes, openNode, type MarkupNode, type OpenNode } from './markupNode';

/** An XML document read leniently: what was wrong with it is counted. */
export interface XmlDocument {
  readonly root: MarkupNode;
  /** End tags that end nothing, elements that another's end ended. */
  readonly faults: number;
}

/** Deeper than this nobody nests a story, and many a program falls. */
const deepest = 200;

/** A number between 128 and 159 means the character that windows-1252 has there, as in browsers. */
const asText = (codePoint: number): string =>
  codePoint >= 0x80 && codePoint < 0xa0
    ? windows1252.charAt(codePoint - 0x80)
    : codePoint > 0 && codePoint <= 0x10ffff
      ? String.fromCodePoint(codePoint)
      : '\ufffd';

const nothing = (): void => undefined;

interface Reading {
  readonly open: OpenNode[];
  root: MarkupNode | null;
  faults: number;
  nodes: number;
  tooDeep: boolean;
}

function addText({ open }: Reading, text: string): void {
  open.at(-1)?.children.push(text);
}

function openElement(reading: Reading, node: OpenNode): void {
  reading.nodes += 1;
  if (reading.open.length >= deepest) reading.tooDeep = true;
  const parent = reading.open.at(-1);
  if (parent) parent.children.push(node);
  else if (reading.root === null) reading.root = node;
  else reading.faults += 1;
  reading.open.push(node);
}

function closeElement(reading: Reading, fullName: string): void {
  const name = fullName.slice(fullName.indexOf(':') + 1);
  let at = reading.open.length - 1;
  while (at >= 0 && reading.open[at]?.name !== name) at -= 1;
  if (at < 0 || at < reading.open.length - 1) reading.faults += 1;
  if (at >= 0) reading.open.length = at;
}

/**
 * Reads XML into plain elements. Declarations are passed over, so no entity but the five of XML and the
 * numeric ones means anything, and nothing is ever fetched or multiplied.
 */
export function readXml(name: string, xml: string): Outcome<XmlDocument> {
  const reading: Reading = { open: [], root: null, faults: 0, nodes: 0, tooDeep: false };
  let tag = '';
  let attribute = '';
  let value: string[] = [];
  let attributes: Record<string, string> = {};
  const opened = (isEmpty: boolean): void => {
    if (reading.tooDeep || reading.nodes > mostNodes) return;
    openElement(reading, openNode(tag, attributes));
    if (isEmpty) reading.open.pop();
    attributes = {};
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: true },
    {
      onopentagname: (start, end) => {
        tag = xml.slice(start, end);
      },
      onattribname: (start, end) => {
        attribute = xml.slice(start, Math.min(end, start + 100));
        value = [];
      },
      onattribdata: (start, end) => {
        value.push(xml.slice(start, end));
      },
      onattribentity: (codePoint) => {
        value.push(asText(codePoint));
      },
      onattribend: () => {
        if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value.join('');
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => {
        if (!reading.tooDeep) closeElement(reading, xml.slice(start, end));
      },
      ontext: (start, end) => addText(reading, xml.slice(start, end)),
      ontextentity: (codePoint) => addText(reading, asText(codePoint)),
      oncdata: (start, end, offset) => addText(reading, xml.slice(start, end - offset)),
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  return judge(name, reading);
}

function judge(name: string, { root, open, faults, tooDeep, nodes }: Reading): Outcome<XmlDocument> {
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
  if (open.length > 0)
    return fail(
      'damaged',
      `${name} is XML that breaks off inside <${(open.at(-1)?.name ?? '').slice(0, 40)}>: the file is cut off or damaged. Ask the sender for it again.`,
    );
  return succeed({ root, faults });
}
