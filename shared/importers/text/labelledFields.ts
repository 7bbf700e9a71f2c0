import type { GivenJob } from '../../story/source';
import type { SourceRange } from '../../story/range';

/** A line that names the field it fills: the label, and the words after it. */
export interface LabelledField {
  /** In the lines. */
  readonly line: number;
  readonly label: SourceRange;
  /** Within the line; empty where the words stand beneath. */
  readonly words: SourceRange;
  /** What the words are; null for fields that are no line of the story. */
  readonly job: GivenJob | null;
  readonly name: string;
}

const jobs: Readonly<Record<string, GivenJob | null>> = {
  headline: 'headline',
  head: 'headline',
  hed: 'headline',
  hdl: 'headline',
  title: 'headline',
  standfirst: 'standfirst',
  abstract: 'standfirst',
  summary: 'standfirst',
  deck: 'standfirst',
  dek: 'standfirst',
  sell: 'standfirst',
  intro: 'standfirst',
  subhead: 'standfirst',
  subheading: 'standfirst',
  'sub-head': 'standfirst',
  byline: 'byline',
  by: 'byline',
  author: 'byline',
  reporter: 'byline',
  writer: 'byline',
  dateline: 'dateline',
  slug: null,
  slugline: null,
  keyword: null,
  keywords: null,
  tags: null,
  category: null,
  section: null,
  priority: null,
  words: null,
  'word count': null,
  titel: 'headline',
  überschrift: 'headline',
  schlagzeile: 'headline',
  titre: 'headline',
  título: 'headline',
  titolo: 'headline',
  kop: 'headline',
  vorspann: 'standfirst',
  unterzeile: 'standfirst',
  untertitel: 'standfirst',
  chapeau: 'standfirst',
  'sous-titre': 'standfirst',
  entradilla: 'standfirst',
  sommario: 'standfirst',
  autor: 'byline',
  autorin: 'byline',
  auteur: 'byline',
  autore: 'byline',
  body: null,
  'body text': null,
  text: null,
  copy: null,
  story: null,
};

const labelled = /^(\s{0,8}\*{0,2}(\p{L}[\p{L} -]{1,11})\*{0,2}\s?:\*{0,2})\s{0,8}(.{0,600}?)\s*$/u;
/** A label on a line of its own, without a colon: in capitals, so that no crosshead is taken for one. */
const alone = /^\s{0,8}\*{0,2}([A-Z][A-Z -]{1,11})\*{0,2}\s*$/;

/** How far down the labels may begin, and how many lines they may go over. */
const reach = 30;

/** The labelled fields at the head of a text; none where the text has no headline under a label and fewer than two others. */
export function findLabels(texts: readonly string[]): readonly LabelledField[] {
  const fields: LabelledField[] = [];
  let others = 0;
  /** The label above whose words have yet to come. */
  let awaited: string | null = null;
  for (let line = 0; line < Math.min(texts.length, reach); line += 1) {
    const text = texts[line] ?? '';
    const [, label = '', written = '', words = ''] = labelled.exec(text) ?? [];
    const name = (written || (alone.exec(text)?.[1] ?? '')).trim().toLowerCase();
    const below = awaited;
    if (text.trim() !== '') awaited = null;
    if (Object.hasOwn(jobs, name)) {
      const start = words === '' ? text.length : text.indexOf(words, label.length);
      if (words === '') awaited = name;
      fields.push({
        line,
        label: { start: 0, end: words === '' ? text.length : label.length },
        words: { start, end: start + words.length },
        job: words === '' ? null : (jobs[name] ?? null),
        name,
      });
    } else if (below !== null && (jobs[below] ?? null) !== null && text.trim() !== '') {
      // The words of a label that stands above them.
      const start = text.length - text.trimStart().length;
      fields.push({
        line,
        label: { start: 0, end: 0 },
        words: { start, end: text.trimEnd().length },
        job: jobs[below] ?? null,
        name: below,
      });
    } else if (text.trim() !== '') others += 1;
    if (others > 3) break;
  }
  const isHeaded = fields.some(({ job }) => job === 'headline');
  const named = fields.filter(({ name }) => !/^(?:text|story|copy|head|words)$/.test(name));
  return isHeaded || new Set(named.map(({ name }) => name)).size >= 2 ? fields : [];
}
