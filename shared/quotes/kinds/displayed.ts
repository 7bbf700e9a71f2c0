import type { Language } from '../../language/language';

const reach = 90;
/** So many words in marks may stand side by side on banners. */
const most = 4;

/** Words that a crowd chants, or that stand on a banner or a shirt: nobody is asked who said them. `from` is where they begin, behind their mark. */
export function isDisplayed(text: string, from: number, { desk }: Pick<Language, 'desk'>): boolean {
  let end = from;
  for (let step = 0; step < most; step += 1) {
    const before = text.slice(Math.max(0, end - reach), end);
    if (desk.displayed.test(before)) return true;
    // ““Safe wards now” and “Pay us””: what is said of the first is said of the next.
    const joined = desk.besideDisplayed.exec(before);
    if (!joined) return false;
    end -= before.length - joined.index - 1;
  }
  return false;
}
