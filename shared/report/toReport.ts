import type { LoadedStory } from '../desk/loadedStory';
import { isOnHold } from '../preflight/preflight';
import { isBody, type BlockKind, type BodyKind } from '../story/block';
import type { Finding } from '../story/finding';
import type { Detail } from '../story/sortedSource';
import type { Report, ReportDetail, ReportText } from './report';
import { reportQuotes, reportReported, reportSpeakers } from './reportSpeech';
import { sourcePlacer } from './sourcePlacer';

/** The report of a story as it was loaded, before any edit: its text publish-ready, its places in the source. */
export function toReport({ sorted, annotations, story }: LoadedStory, findings: readonly Finding[]): Report {
  const place = sourcePlacer(sorted);
  const { name, format, encoding, text, notes } = sorted.source;
  const field = (kind: BlockKind): ReportText | null => {
    const block = story.blocks.find((each) => each.kind === kind);
    return block?.source ? { text: block.text, ...block.source } : null;
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
    body: story.blocks.filter(isBody).map((block) => ({ kind: block.kind as BodyKind, text: block.text, start: block.source?.start ?? 0, end: block.source?.end ?? 0 })),
    quotes: reportQuotes(annotations, text, place),
    reported: reportReported(annotations, text, place),
    speakers: reportSpeakers(annotations),
    related: story.related.map((card) => ({ kind: card.kind, title: card.title, source: card.source, age: card.age, url: card.url, start: card.start, end: card.end })),
    captions: sorted.captions.map((caption) => ({ text: caption.text, start: caption.start, end: caption.end, credit: caption.credit })),
    removed: sorted.removed.map((line) => ({ text: line.text, start: line.start, end: line.end, reason: line.reason })),
    marks: annotations.marks
      .map((mark) => ({ offset: place({ block: mark.block, from: mark.at, to: mark.at }).start, length: mark.length, role: mark.role }))
      .toSorted((a, b) => a.offset - b.offset),
    findings: findings.map((finding) => ({ rule: finding.rule, severity: finding.severity, message: finding.message, start: finding.source.start, end: finding.source.end })),
  };
}

const reportDetail = (detail: Detail | null): ReportDetail | null =>
  detail && { text: detail.text, value: detail.value, start: detail.start, end: detail.end };
