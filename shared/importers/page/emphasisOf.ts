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

/** What an inline element of HTML, by its tag or its style, does to the words in it. */
export function emphasisOf(tag: string, { style = '' }: HtmlAttributes): readonly Emphasis[] {
  const own = byTag.get(tag);
  if (style === '') return own === undefined ? none : [own];
  if (own !== undefined)
    return (own === 'strong' && notBold.test(style)) || (own === 'emphasis' && notItalic.test(style)) ? none : [own];
  return tag === 'span' ? byStyle.flatMap(([kind, pattern]) => (pattern.test(style) ? [kind] : [])) : none;
}
