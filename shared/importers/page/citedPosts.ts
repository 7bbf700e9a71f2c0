import type { SourceLine } from '../../story/source';
import { providerOf } from '../objects/embedProvider';
import { postPath } from './pageContext';

const isPost = (href: string | undefined): href is string =>
  href !== undefined && providerOf(href)?.isKnown === true && postPath.test(href);

/**
 * Block quotations that are posts, by the link in the line that says whose they are: their words cite the post. `credits`
 * are the numbers of such lines.
 */
export function citePosts(lines: readonly SourceLine[], credits: ReadonlySet<number>): readonly SourceLine[] {
  const cited = new Map<number, string>();
  for (const credit of credits) {
    const href = lines[credit]?.hint?.href;
    if (!isPost(href)) continue;
    for (let at = credit - 1; lines[at]?.hint?.quoted === true && !credits.has(at); at -= 1) cited.set(at, href);
  }
  if (cited.size === 0) return lines;
  return lines.map((line, at) => {
    const cites = cited.get(at);
    return cites === undefined || !line.hint || line.hint.cites !== undefined
      ? line
      : { ...line, hint: { ...line.hint, cites } };
  });
}
