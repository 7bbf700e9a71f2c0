import type { Emphasis } from '../../story/block';
import type { HtmlAttributes } from './htmlEvents';

const byTag: ReadonlyMap<string, Emphasis> = new Map([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
]);

/** NITF has one element for every emphasis, and ours says by its class which. */
const byClass: ReadonlyMap<string, Emphasis> = new Map([
  ['strong', 'strong'],
  ['strike', 'strike'],
  ['superscript', 'superscript'],
  ['subscript', 'subscript'],
]);

const none: readonly Emphasis[] = [];

/** Word processors on the web wrap plain copy in a `b` that is not bold, and set bold by a style. */
const byStyle: readonly (readonly [Emphasis, RegExp])[] = [
  ['strong', /font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)/i],
  ['emphasis', /font-style\s{0,3}:\s{0,3}(?:italic|oblique)/i],
  ['superscript', /vertical-align\s{0,3}:\s{0,3}super/i],
  ['subscript', /vertical-align\s{0,3}:\s{0,3}sub(?!\w)/i],
  ['strike', /text-decoration(?:-line)?\s{0,3}:[^;]{0,40}line-through/i],
];
const notBold = /font-weight\s{0,3}:\s{0,3}(?:normal|[1-5]00)/i;
const notItalic = /font-style\s{0,3}:\s{0,3}normal/i;

/** What an inline element of HTML or NITF, by its tag, its class or its style, does to the words in it. */
export function emphasisOf(tag: string, { style = '', class: name = '' }: HtmlAttributes): readonly Emphasis[] {
  const own = (tag === 'em' ? byClass.get(name) : undefined) ?? byTag.get(tag);
  if (style === '') return own === undefined ? none : [own];
  if (own !== undefined)
    return (own === 'strong' && notBold.test(style)) || (own === 'emphasis' && notItalic.test(style)) ? none : [own];
  return tag === 'span' ? byStyle.flatMap(([kind, pattern]) => (pattern.test(style) ? [kind] : [])) : none;
}
