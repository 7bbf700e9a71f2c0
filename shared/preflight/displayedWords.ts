import type { Quotation } from '../story/storyDocument';
import type { Copy } from './copy';

const reach = 90;

/** Words that a crowd chants, or that stand on a banner or a shirt: nobody is asked who said them. */
export function isDisplayed(
  { segments: [first] }: Quotation,
  { texts, language }: Pick<Copy, 'texts' | 'language'>,
): boolean {
  if (!first) return false;
  return language.desk.displayed.test(
    (texts.get(first.block) ?? '').slice(Math.max(0, first.from - reach), first.from),
  );
}
