import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../shared/desk/loadStory';
import { houseStyles } from '../../shared/houseStyle/houseStyle';
import { preflight } from '../../shared/preflight/preflight';
import type { Report } from '../../shared/report/report';
import { toReport } from '../../shared/report/toReport';

/** What a good sub-editor wants of a story, as `tests/stories/<slug>/expected.json` says it. */
interface Expected {
  readonly verdict: 'ready' | 'hold';
  readonly houseStyle?: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly published?: string;
  readonly embargo?: string;
  readonly body: readonly string[];
  readonly crossheads?: readonly string[];
  readonly quotes: readonly { readonly where: string; readonly kind: string; readonly text: string; readonly speaker: string | null; readonly suggested?: string }[];
  readonly related: readonly { readonly kind: string; readonly source: string | null; readonly age: string | null; readonly title: string; readonly url: string | null }[];
  readonly captions: readonly string[];
  /** Lines that must be among the removed, each with a reason. */
  readonly removed: readonly string[];
  /** Rules of preflight that must have found something. */
  readonly rules: readonly string[];
}

const here = 'tests/stories';
/** After every embargo of these stories. */
const now = '2026-11-23T12:00:00Z';

function read(slug: string): { expected: Expected; report: Report } {
  const folder = join(here, slug);
  const name = readdirSync(folder).find((file) => file.startsWith('source.')) ?? 'source.txt';
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const houseStyle = houseStyles.find((style) => style.name === (expected.houseStyle ?? 'British'));
  if (!houseStyle) throw new RangeError(`no house style for ${slug}`);
  const loaded = loadStory({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }, houseStyle, slug);
  if (!loaded.ok) throw new RangeError(loaded.problem.message);
  return { expected, report: toReport(loaded.value, preflight(loaded.value.story, houseStyle, now)) };
}

/** Every non-blank line's first character lies in exactly one part of the report. */
function unaccounted(report: Report): string[] {
  const parts = [report.headline, report.standfirst, report.byline, report.dateline, report.published, report.credit, report.embargo,
    ...report.body, ...report.captions, ...report.related, ...report.removed].filter((part) => part !== null);
  const lines = [...report.source.text.matchAll(/\S.*/g)].map((match) => ({ at: match.index, text: match[0] }));
  return lines.filter(({ at }) => !parts.some((part) => part.start <= at && at < part.end)).map(({ text }) => text);
}

const slugs = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe.each(slugs)('%s', (slug) => {
  it('has an expectation', () => expect(existsSync(join(here, slug, 'expected.json'))).toBe(true));

  const { expected, report } = read(slug);

  it('tells headline, standfirst, byline and dateline apart', () => {
    const fields = { headline: report.headline?.text, standfirst: report.standfirst?.text, byline: report.byline?.text, dateline: report.dateline?.text };
    expect(fields).toEqual({ headline: expected.headline, standfirst: expected.standfirst, byline: expected.byline, dateline: expected.dateline });
  });

  it('keeps the body and nothing but the body, with its marks set', () => {
    expect(report.body.map((block) => block.text)).toEqual(expected.body);
    expect(report.body.filter((block) => block.kind === 'crosshead').map((block) => block.text)).toEqual(expected.crossheads ?? []);
  });

  it('reads the dates that the copy states', () => {
    expect(report.published?.value ?? undefined).toBe(expected.published);
    expect(report.embargo?.value ?? undefined).toBe(expected.embargo);
  });

  it('finds every quotation, its extent, kind and speaker, and no other', () => {
    const found = report.quotes.filter((quote) => quote.where !== 'related' && (quote.where === 'body' || expected.quotes.some((want) => want.where === quote.where)));
    expect(found.map(({ where, kind, text, speaker, suggested }) => ({ where, kind, text, speaker: speaker?.name ?? null, ...(suggested ? { suggested: suggested.name } : {}) })))
      .toEqual(expected.quotes);
  });

  it('marks related stories as cards', () => {
    expect(report.related.map(({ kind, source, age, title, url }) => ({ kind, source, age, title, url }))).toEqual(expected.related);
  });

  it('takes captions and junk out with a reason', () => {
    expect(report.captions.map((caption) => caption.text)).toEqual(expected.captions);
    const removed = report.removed.map((line) => line.text.trim());
    expect(expected.removed.filter((text) => !removed.some((line) => line.includes(text)))).toEqual([]);
    expect(report.removed.filter((line) => line.reason.trim() === '')).toEqual([]);
  });

  it('accounts for every line', () => expect(unaccounted(report)).toEqual([]));

  it('comes to the right verdict for the right reasons', () => {
    const rules = report.findings.map((finding) => finding.rule);
    expect(expected.rules.filter((rule) => !rules.includes(rule))).toEqual([]);
    expect({ verdict: report.verdict, holds: report.findings.filter((finding) => finding.severity === 'hold').map((finding) => finding.message) })
      .toMatchObject({ verdict: expected.verdict });
    if (expected.verdict === 'ready') expect(report.findings.filter((finding) => finding.severity === 'hold')).toEqual([]);
  });
});
