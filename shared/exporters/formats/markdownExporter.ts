import { exportedFile } from '../exportedFile';
import type { Exporter } from '../exporter';
import { groupBody, type Passage } from '../copy/groupBody';
import { markdownText } from '../writers/markdownText';
import { creditFor } from '../copy/quotationRecord';
import { readStory } from '../copy/readStory';
import { embargoText, type CopyLink, type CopyQuotation, type StoryCopy } from '../copy/storyCopy';
import { yamlMapping, type Yaml } from '../writers/yaml';

/** The numbers of the paragraphs that each quotation stands in, counted from one. */
function paragraphsOf({ body }: StoryCopy): ReadonlyMap<CopyQuotation, readonly number[]> {
  const places = new Map<CopyQuotation, number[]>();
  body.forEach(({ runs }, at) => {
    for (const quotation of new Set(runs.flatMap((run) => run.quotation ?? []))) {
      const list = places.get(quotation);
      if (list) list.push(at + 1);
      else places.set(quotation, [at + 1]);
    }
  });
  return places;
}

const quotationFields = (quotation: CopyQuotation, paragraphs: readonly number[]): Yaml => ({
  id: quotation.id,
  text: quotation.texts.join('\n'),
  speaker: quotation.speaker,
  speakers: quotation.speakers.length > 1 ? quotation.speakers.map(({ name }) => name) : null,
  role: quotation.speakers.length === 1 ? (quotation.speakers[0]?.role ?? null) : null,
  status: quotation.status,
  cue: quotation.cue,
  where: quotation.where,
  paragraphs,
});

const linkFields = ({ title, url, source, age }: CopyLink): Yaml => ({ title, url, source, age });

const quotationList = (copy: StoryCopy): readonly Yaml[] => {
  const places = paragraphsOf(copy);
  return copy.quotations.map((quotation) => quotationFields(quotation, places.get(quotation) ?? []));
};

const frontMatter = (copy: StoryCopy): string =>
  yamlMapping({
    title: copy.title,
    // Front matter must have a date; a story that tells none is dated by its export.
    date: copy.details.published ?? copy.details.now,
    lastmod: copy.details.now,
    draft: true,
    slug: copy.slug || null,
    description: copy.standfirst?.text.trim() ?? null,
    author: copy.byline,
    dateline: copy.dateline,
    credit: copy.details.credit,
    embargo: embargoText(copy),
    language: copy.details.language,
    source: copy.details.source,
    source_url: copy.details.url,
    override: copy.override,
    quotations: quotationList(copy),
    related: copy.related.map(linkFields),
  });

const credited = (quotation: CopyQuotation): string[] =>
  quotation.speakers.length === 0 ? [] : ['>', `> — ${markdownText(creditFor(quotation))}`];

const passageText = (passage: Passage): string => {
  switch (passage.kind) {
    case 'paragraph':
      return markdownText(passage.block.text);
    case 'crosshead':
      return `## ${markdownText(passage.block.text)}`;
    case 'list':
      return passage.blocks.map(({ text }) => `- ${markdownText(text)}`).join('\n');
    case 'quotation':
      return [
        passage.blocks.map(({ text }) => `> ${markdownText(text)}`).join('\n>\n'),
        ...credited(passage.quotation),
      ].join('\n');
  }
};

const relatedList = ({ related }: StoryCopy): string[] =>
  related.length === 0
    ? []
    : ['## Related', related.map(({ title, url }) => `- [${markdownText(title)}](<${url}>)`).join('\n')];

const document = (copy: StoryCopy): string =>
  `---\n${frontMatter(copy)}\n---\n\n${[...groupBody(copy.body).map(passageText), ...relatedList(copy)].join('\n\n')}\n`;

/** Markdown for static site generators; whoever spoke stands in the front matter. */
export const markdownExporter: Exporter = {
  id: 'markdown',
  label: 'Markdown with front matter',
  version: 'CommonMark, YAML 1.2',
  extension: 'md',
  mediaType: 'text/markdown',
  losses: [
    'Quotations inside a paragraph are not marked there: the front matter lists them with their paragraph’s number.',
    'Captions and the marks of indirect speech stay behind.',
  ],
  export: (story, settings) => {
    const copy = readStory(story, settings);
    return exportedFile(copy, markdownExporter, document(copy));
  },
};
