import { fail, succeed, type Outcome } from '../../story/outcome';
import { damaged } from '../bytes/zipArchive';
import { walkXml, type XmlAttributes, type XmlEvents } from './walkXml';
import { knownNamespaces } from './xmlNamespaces';

/** Deeper than any program nests the parts of a document. */
const deepest = 20_000;

/** UTF-16 by its mark or its zeros, another encoding when the file names one, else UTF-8; null when the bytes do not fit. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : null;
  const declared =
    wide ??
    /^[^>]{0,60}encoding\s?=\s?["']([A-Za-z0-9._-]{2,30})["']/.exec(
      String.fromCharCode(...bytes.subarray(0, 120)),
    )?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws for bytes that do not fit, and for an encoding nobody knows.
    return null;
  }
}

/** Names of elements and attributes with our prefixes, whatever prefixes the part gives them: `w:val`. */
function withOurPrefixes(events: XmlEvents): XmlEvents {
  const prefixes = new Map<string, string>([['xml', 'xml']]);
  const open: string[] = [];
  const ours = (name: string, isElement: boolean): string => {
    const colon = name.indexOf(':');
    if (colon < 0 && !isElement) return name;
    const written = colon < 0 ? '' : name.slice(0, colon);
    const prefix = prefixes.get(written) ?? written;
    return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  };
  const declare = ([name, address = '']: readonly [string, string | undefined]): void => {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) return;
    const prefix = name.slice(6);
    prefixes.set(prefix, knownNamespaces.get(address) ?? prefix);
  };
  return {
    open: (written, attributes: XmlAttributes) => {
      const all = Object.entries(attributes);
      for (const pair of all) declare(pair);
      const name = ours(written, true);
      open.push(name);
      events.open(name, Object.fromEntries(all.map(([key, text]) => [ours(key, false), text])));
    },
    close: () => events.close(open.pop() ?? ''),
    text: events.text,
  };
}

/** Reads one XML part of a file, which must be well-formed; `events` see our prefixes. */
export function readXmlPart(name: string, bytes: Uint8Array, events: XmlEvents): Outcome<null> {
  const xml = decode(bytes);
  if (xml === null) return damaged(name);
  const found = walkXml(xml, { strict: true, deepest }, withOurPrefixes(events));
  if (found.declares) {
    return fail(
      'declares-entities',
      `${name} declares entities of its own, which no word processor writes and which can be made to read other files. It was not opened. Ask for the story as plain text.`,
    );
  }
  const isDamaged = found.faults > 0 || found.tooDeep || found.looseText || found.unclosed !== null || !found.hasRoot;
  return isDamaged ? damaged(name) : succeed(null);
}
