import type { GivenJob, SourceLine, SourceMetadata } from '../../story/source';
import type { PageLines } from './htmlLines';
import type { PageLine } from './openPage';
import { findBylineLine, isName, isRole, namesBesideDate, roleHint, splitByline, type SeenLine } from './pageByline';

const isTitle = ({ tag }: PageLine): boolean => /^h[1-3]$/.test(tag);

/** What the page states of its story is made a line of it: a visible one where it stands by itself, else one at the end. */
export function stateStory(
  page: PageLines,
  lines: readonly SourceLine[],
  { byline, headline, publisher }: SourceMetadata,
): { readonly lines: readonly SourceLine[]; readonly added: readonly string[] } {
  const seen = page.lines.map((line): SeenLine => ({
    ...line,
    outside: page.nodes[line.node]?.context.outside === true,
  }));
  const stated = byline !== undefined && isName(byline) && byline !== publisher ? byline : undefined;
  const at = findBylineLine(seen, stated);
  const { text: signature = '', author = '' } = seen[at] ?? {};
  const name = author === '' && namesBesideDate(signature, stated ?? '') ? (stated ?? '') : author;
  const shown = lines.flatMap((line, number): readonly SourceLine[] => {
    if (at >= 0 && number === at) return splitByline(line, signature, name);
    const isBeneath = at >= 0 && number === at + 1 && isRole(seen[number]?.text ?? '');
    return isBeneath ? [{ ...line, hint: roleHint }] : [line];
  });
  const isSigned = at >= 0 || seen.some(({ text, outside }) => !outside && text.length < 120 && signed.test(text));
  const isHeaded =
    headline === undefined ||
    headline.split(' ').length < fewestWords ||
    seen.some((line) => !line.outside && isTitle(line));
  const added: readonly (readonly [string, GivenJob])[] = [
    ...(isHeaded || seen.length < fewestLines ? [] : [[headline, 'headline'] as const]),
    ...(isSigned || stated === undefined || seen.length < fewestLines ? [] : [[stated, 'byline'] as const]),
  ];
  let end = lines.at(-1)?.end ?? 0;
  const more = added.map(([text, given]): SourceLine => {
    const start = end + 1;
    end = start + text.length;
    return { start, end, hint: { tag: 'stated', linkShare: 0, given } };
  });
  return { lines: [...shown, ...more], added: added.map(([text]) => text) };
}

/** A line that cleaning takes for a byline by its first word. */
const signed = /^(?:by|words by|written by|story by|reported by)[ :]\s{0,2}\p{Lu}/iu;
/** Fewer words are the name of a file or of a section. */
const fewestWords = 3;
/** A piece of a page, as it comes from a clipboard, states nothing of what it was cut from. */
const fewestLines = 2;
