import { isNobodys } from '../shared/story/quotation';
import { withoutUntagged } from '../shared/story/tagged';
import type { LoadedStory } from '../shared/desk/loadedStory';
import { summarise } from '../shared/preflight/summarise';
import { isOnHold } from '../shared/preflight/preflight';
import { toReport } from '../shared/report/toReport';
import type { Report, ReportQuote } from '../shared/report/report';
import type { Finding } from '../shared/story/finding';
import { countFindings, placeFindings, printFindings } from './printFindings';
import { bold, cut, faint, lineWidth, wrap } from './terminal';

/** The report as a person reads it in a terminal. */
export function printReport(loaded: LoadedStory, findings: readonly Finding[]): string {
  const report = toReport(loaded, findings);
  const sections = [
    top(loaded, findings),
    section('Quotations', report.quotes.filter((quote) => quote.where !== 'related').map(quoteLine)),
    section(
      'Speakers',
      report.speakers
        .filter((speaker) => speaker.quotes.length > 0)
        .map((speaker) => `  ${wrap(`${speaker.name}${speaker.role === null ? '' : `, ${speaker.role}`}`, 4)}\n`),
    ),
    section(
      'Related',
      report.related.map(
        (card) =>
          `  ${wrap(`${card.title} (${[card.source, card.age, card.url ?? 'no URL'].filter((each) => each !== null).join(', ')})`, 4)}\n`,
      ),
    ),
    section(
      'Captions',
      report.captions.map((caption) => `  ${wrap(caption.text, 4)}\n`),
    ),
    section('Removed', removedLines(report)),
    section(`Checks: ${countFindings(findings)}`, [printFindings(placeFindings(findings, loaded.sorted.source))]),
  ];
  return sections.filter((each) => each !== '').join('\n');
}

function top({ story }: LoadedStory, findings: readonly Finding[]): string {
  const { headline, words, quotations, slug } = summarise(story, findings);
  const unresolved = withoutUntagged(story).quotations.filter(
    (quotation) => !isNobodys(quotation) && quotation.speaker === null,
  ).length;
  const facts = [
    slug,
    `${words} words`,
    `${quotations} quotations${unresolved === 0 ? '' : `, ${unresolved} without a speaker`}`,
  ].join(' · ');
  const verdict = isOnHold(story, findings) ? bold('ON HOLD') : 'Ready';
  const notes = story.source.notes.map((note) => `  ${wrap(note, 2)}\n`).join('');
  return `${bold(wrap(headline === '' ? '(no headline)' : headline, 0))}\n${faint(cut(facts, lineWidth()))}\n${verdict}\n${notes}`;
}

const section = (heading: string, lines: readonly string[]): string =>
  lines.every((line) => line === '') ? '' : `${bold(heading)}\n${lines.join('')}`;

const nameWidth = 24;
const kindWidth = 10;

function quoteLine(quote: ReportQuote): string {
  const isScare = quote.kind === 'scare';
  const name =
    quote.speaker?.name ?? (isScare ? '(nobody’s words)' : quote.suggested ? `? perhaps ${quote.suggested.name}` : '?');
  const kind = (quote.where === 'body' ? quote.kind : quote.where).padEnd(kindWidth);
  return `  ${cut(name, nameWidth).padEnd(nameWidth)}  ${faint(kind)}  ${cut(quote.text, lineWidth() - nameWidth - kindWidth - 6)}\n`;
}

/** The same reason several times is told once, with its lines. */
function removedLines(report: Report): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { reason, text } of report.removed) reasons.set(reason, [...(reasons.get(reason) ?? []), text.trim()]);
  return [...reasons].map(
    ([reason, texts]) =>
      `  ${wrap(
        `${reason}: ${texts
          .slice(0, 6)
          .map((text) => cut(text, 50))
          .join(' | ')}${texts.length > 6 ? ` and ${texts.length - 6} more` : ''}`,
        4,
      )}\n`,
  );
}
