import type { OfficeLine, OfficeObject } from '../office/officeLine';
import { embedWordsTag } from '../office/officeSource';
import { plainStyle } from '../office/officeLine';
import { isWebAddress } from '../../text/webAddress';
import { squeezed } from '../../text/squeezed';

/** What the styles of our own Word files make of a line that is no copy. */
export const ownTags = {
  picture: 'picture',
  credit: 'picture-credit',
  embed: 'embed',
  embedWords: embedWordsTag,
  rule: 'rule',
  embargo: 'embargo',
  speaker: 'quotation-speaker',
} as const;

/** A picture of the web, or an embed: a link with its description, or with whose it is, as its words. */
function linkedObject({ style, text, href }: OfficeLine): OfficeObject | null {
  const words = squeezed(text);
  if (style.tag === ownTags.rule) return { kind: 'rule' };
  if (href === null) return null;
  if (style.tag === ownTags.embed) return { kind: 'embed', provider: words, url: href };
  return isWebAddress(href) ? { kind: 'picture', src: href, alt: words === 'Picture' ? '' : words } : null;
}

const objectTags: ReadonlySet<string> = new Set([ownTags.picture, ownTags.credit, ownTags.embed, ownTags.rule]);

const isOwn = ({ style: { tag, given } }: OfficeLine): boolean => given === 'furniture' && objectTags.has(tag);

/** Makes pictures, embeds and rules of the lines that stand for them in a Word file of ours. */
export function settleOwnLines(lines: readonly OfficeLine[]): readonly OfficeLine[] {
  if (!lines.some(isOwn)) return lines;
  const settled: OfficeLine[] = [];
  for (const line of lines) {
    if (!isOwn(line)) settled.push(line);
    else if (line.style.tag === ownTags.credit) creditAbove(settled, line);
    else {
      const object = linkedObject(line);
      const objects = [...(line.objects ?? []), ...(object ? [object] : [])];
      // What somebody typed into the line of a rule, or beside a picture, is copy.
      const isTyped = line.text.trim() !== '' && (object === null || object.kind === 'rule');
      if (objects.length === 0) settled.push(line);
      else if (isTyped) settled.push({ ...line, style: { ...plainStyle, given: 'paragraph' }, objects });
      else settled.push({ ...line, text: '', href: null, linked: 0, spans: [], objects });
    }
  }
  return settled;
}

/** Gives a credit to the picture above; where there is none, it stays a line. */
function creditAbove(lines: OfficeLine[], credit: OfficeLine): void {
  const at = lines.findLastIndex(({ objects }) => objects?.some(({ kind }) => kind === 'picture'));
  const line = lines[at];
  if (!line?.objects) lines.push(credit);
  else
    lines[at] = {
      ...line,
      objects: line.objects.map((object) =>
        object.kind === 'picture' ? { ...object, credit: credit.text.trim() } : object,
      ),
    };
}
