import type { Quotation } from '../story/storyDocument';
import type { Copy } from './copy';

const things =
  'banners?|placards?|signs?|posters?|graffiti|t-?shirts?|plaques?|stickers?|badges?|flags?|leaflets?|notices?|billboards?|slogans?|tattoos?|mugs?|caps?|scarves|scarf';
const tell = 'read|reads|reading|said|says|saying|say|bearing|declaring|declared|proclaiming|proclaimed|with';
const before = new RegExp(
  `\\b(?:(?:chants?|cries|shouts|choruses|slogans?|words|calls) of|chant(?:ed|ing|s)|(?:${things})(?: (?:that|which))?(?: \\p{L}+){0,4} (?:${tell})(?: the (?:words?|slogan|message))?)[\\s:,]*["'“‘«„]*$`,
  'iu',
);

const reach = 90;

/** Words that a crowd chants, or that stand on a banner or a shirt: nobody is asked who said them. */
export function isDisplayed({ segments: [first] }: Quotation, { texts }: Pick<Copy, 'texts'>): boolean {
  if (!first) return false;
  return before.test((texts.get(first.block) ?? '').slice(Math.max(0, first.from - reach), first.from));
}
