import type { LoadedStory } from '../desk/loadedStory';
import { isOnHold } from '../preflight/preflight';
import { isBody, type Block, type BlockKind, type BodyKind } from '../story/block';
import type { Finding } from '../story/finding';
import type { Detail } from '../story/sortedSource';
import type { Report, ReportDetail, ReportLine } from './report';
import { reportQuotes, reportReported, reportSpeakers } from './reportSpeech';
import { loweredText, raisedText } from '../text/raisedText';
import { sourcePlacer } from './sourcePlacer';

/** The report of a story as it was loaded, before any edit: its text publish-ready, its places in the source. */
export function toReport({ sorted, annotations, story }: LoadedStory, findings: readonly Finding[]): Report {
  const place = sourcePlacer(sorted);
  const { name, format, encoding, text, notes } = sorted.source;
  const reasons = new Map(sorted.blocks.map(({ id }, at) => [id, sorted.reasons[at] ?? null]));
  const lineOf = ({ id, text: own, source, spans }: Block): ReportLine => ({
    text: withRaised(own, spans),
    start: source?.start ?? 0,
    end: source?.end ?? 0,
    reason: reasons.get(id) ?? null,
  });
  const field = (kind: BlockKind): ReportLine | null => {
    const block = story.blocks.find((each) => each.kind === kind);
    return block?.source ? lineOf(block) : null;
  };
  return {
    schemaVersion: 1,
    source: { name, format, encoding, text, notes },
    verdict: isOnHold(story, findings) ? 'hold' : 'ready',
    slug: story.slug,
    headline: field('headline'),
    standfirst: field('standfirst'),
    byline: field('byline'),
    dateline: field('dateline'),
    published: reportDetail(sorted.details.published),
    credit: reportDetail(sorted.details.credit),
    embargo: reportDetail(sorted.details.embargo),
    body: story.blocks.filter(isBody).map((block) => ({ kind: block.kind as BodyKind, ...lineOf(block) })),
    quotes: reportQuotes(annotations, text, place),
    reported: reportReported(annotations, text, place),
    speakers: reportSpeakers(annotations, new Set(story.speakers.map(({ id }) => id))),
    related: story.related.map((card) => ({
      kind: card.kind,
      title: card.title,
      source: card.source,
      age: card.age,
      url: card.url,
      start: card.start,
      end: card.end,
    })),
    captions: sorted.captions.map((caption) => ({
      text: caption.text,
      start: caption.start,
      end: caption.end,
      credit: caption.credit,
    })),
    removed: sorted.removed.map((line) => ({ text: line.text, start: line.start, end: line.end, reason: line.reason })),
    marks: annotations.marks
      .map((mark) => ({
        offset: place({ block: mark.block, from: mark.at, to: mark.at }).start,
        length: mark.length,
        role: mark.role,
      }))
      .toSorted((a, b) => a.offset - b.offset),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      start: finding.source.start,
      end: finding.source.end,
    })),
  };
}

/** A block's words without emphasis, figures as raised or lowered as they were: 10⁶ is not 106. */
const withRaised = (text: string, spans: Block['spans'] = []): string =>
  spans
    .filter(({ kind }) => kind === 'superscript' || kind === 'subscript')
    .toSorted((a, b) => b.from - a.from)
    .reduce(
      (words, { kind, from, to }) =>
        words.slice(0, from) +
        (kind === 'superscript' ? raisedText : loweredText)(words.slice(from, to)) +
        words.slice(to),
      text,
    );

const reportDetail = (detail: Detail | null): ReportDetail | null =>
  detail && { text: detail.text, value: detail.value, start: detail.start, end: detail.end };
