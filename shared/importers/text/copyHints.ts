import type { SourceLine, SourceMetadata } from '../../story/source';
import type { SourceRange } from '../../story/range';
import { findAsides } from '../mail/mailAsides';
import { findLabels } from './labelledFields';

/** The lines of a plain text, those told that its sender wrote beside the story or under a label. */
export interface HintedLines {
  readonly lines: readonly SourceLine[];
  readonly metadata: SourceMetadata;
}

const mayHoldAside =
  /^\s{0,3}>|wrote:|schrieb|\u00e9crit|ha scritto|skrev|escribi\u00f3|schreef|escreveu|^(?:#\s?){3}$|^[-_*]{2,}.{0,40}(?:message|nachricht|bericht)|^(?:from|von|de)\s?:|forwarded message|notes? (?:to|for) (?:the )?editors?|editors?['\u2019]? notes?|^\W{0,4}ends?\W{0,4}$|^(?:media|press) (?:contacts?|enquiries)/im;
const mayHoldLabel =
  /^\s{0,8}\*{0,2}(?:headline|hed|title|standfirst|abstract|summary|dek|sell|byline|author|slug(?:line)?|dateline|deck|keywords?|titel|überschrift|titre|título|titolo|kop|vorspann|chapeau|autor(?:in)?|auteur|autore)\*{0,2}\s?(?::|$)/im;

/** What stands above a release and says what it is. */
const releaseLabel =
  /^\W{0,3}(?:(?:press|news|media) (?:release|statement|notice)|for (?:immediate|general) (?:release|use|publication)|(?:strictly )?(?:not )?for (?:immediate )?(?:release|publication))\W{0,3}$/i;
/** How many lines from the top it may stand. */
const labelReach = 8;

const furniture = (line: SourceRange, tag: string): SourceLine => ({
  start: line.start,
  end: line.end,
  hint: { tag, linkShare: 0, given: 'furniture' },
});

/** Tells the lines of a text that came by mail or from a form: what is beside the story, and what labels name. `sender` as in `findAsides`. */
export function hintLines(text: string, lines: readonly SourceRange[], sender: string | null): HintedLines {
  const asks = sender !== null || mayHoldAside.test(text);
  const isLabelled = mayHoldLabel.test(text.slice(0, 4000));
  const hasRelease = /\b(?:release|statement|notice|use|publication)\b/i.test(text.slice(0, 600));
  if (!asks && !isLabelled && !hasRelease) return { lines, metadata: {} };
  const texts = lines.map(({ start, end }) => text.slice(start, end));
  const asides = asks ? findAsides(texts, sender) : [];
  const labels = new Map((isLabelled ? findLabels(texts) : []).map((field) => [field.line, field] as const));
  const metadata: { slug?: string; keywords?: string } = {};
  const hinted = lines.flatMap((line, at): readonly SourceLine[] => {
    const aside = asides[at];
    if (aside) return [texts[at]?.trim() === '' ? line : furniture(line, aside)];
    if (at < labelReach && hasRelease && releaseLabel.test(texts[at] ?? '')) return [furniture(line, 'label')];
    const field = labels.get(at);
    if (!field) return [line];
    const words = { start: line.start + field.words.start, end: line.start + field.words.end };
    const value = text.slice(words.start, words.end);
    if (field.name.startsWith('slug') && value !== '') metadata.slug = value;
    if (/^(?:keywords?|tags)$/.test(field.name) && value !== '') metadata.keywords = value;
    if (field.job === null) return [furniture(line, 'label')];
    const label = { start: line.start + field.label.start, end: line.start + field.label.end };
    const filled: SourceLine = { ...words, hint: { tag: 'p', linkShare: 0, given: field.job } };
    return label.start === label.end ? [filled] : [furniture(label, 'label'), filled];
  });
  return { lines: hinted, metadata };
}
