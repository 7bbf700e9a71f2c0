import type { Finding, Severity } from '../shared/story/finding';
import type { Source } from '../shared/story/source';
import { firstAfter } from '../shared/text/firstAfter';
import { bold, faint, wrap } from './terminal';

const order: readonly Severity[] = ['hold', 'warn', 'query', 'info'];
const margin = 8;

/** A finding with its line in the source; null for what concerns the whole story. Plain data. */
export interface PlacedFinding extends Pick<Finding, 'rule' | 'severity' | 'message'> {
  readonly line: number | null;
  readonly start: number;
  readonly end: number;
}

/** Finds the line of each finding. */
export const placeFindings = (findings: readonly Finding[], source: Source): readonly PlacedFinding[] =>
  findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    line: lineOf(finding, source),
    ...finding.source,
  }));

/** The findings as a person reads them, the gravest first, each with its line in the source. */
export function printFindings(findings: readonly PlacedFinding[]): string {
  return findings
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map((finding) => {
      const label = finding.severity.padEnd(margin - 2);
      const place = faint(`${finding.line === null ? '' : `line ${finding.line}, `}${finding.rule}`);
      return `  ${finding.severity === 'hold' ? bold(label) : label}${wrap(finding.message, margin)}\n${' '.repeat(margin)}${place}\n`;
    })
    .join('');
}

function lineOf({ source: range }: Finding, { lines, text }: Source): number | null {
  if (range.start === 0 && range.end === text.length) return null;
  return Math.max(
    firstAfter(lines, range.start, ({ start }) => start),
    1,
  );
}

/** “2 holds, 9 warnings, 1 query”. */
export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): string {
  const names: Readonly<Record<Severity, readonly [string, string]>> = {
    hold: ['hold', 'holds'],
    warn: ['warning', 'warnings'],
    query: ['query', 'queries'],
    info: ['note', 'notes'],
  };
  const counts = order.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${names[severity][count === 1 ? 0 : 1]}`];
  });
  return counts.length === 0 ? 'nothing found' : counts.join(', ');
}
