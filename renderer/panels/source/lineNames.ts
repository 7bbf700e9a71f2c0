import type { LineClass } from '../../../shared/desk/source/sourceLines';
import type { LineJob } from '../../../shared/story/storyDocument';

/** What each class of a source line is called. */
export const classNames: Readonly<Record<LineClass, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  dateline: 'Dateline',
  paragraph: 'Body',
  crosshead: 'Crosshead',
  'list-item': 'List item',
  'pull-quote': 'Pull quote',
  image: 'Picture',
  table: 'Table',
  embed: 'Embed',
  rule: 'Rule',
  published: 'Date',
  credit: 'Credit',
  embargo: 'Embargo',
  caption: 'Caption',
  related: 'Related',
  junk: 'Junk',
};

/** The key, and the name, of all that the editor can make of a line. */
export const jobs: readonly { readonly as: LineJob; readonly key: string; readonly name: string }[] = [
  { as: 'headline', key: 'h', name: 'Headline' },
  { as: 'standfirst', key: 't', name: 'Standfirst' },
  { as: 'body', key: 'b', name: 'Body' },
  { as: 'crosshead', key: 'x', name: 'Crosshead' },
  { as: 'caption', key: 'c', name: 'Caption' },
  { as: 'related', key: 'r', name: 'Related' },
  { as: 'junk', key: 'j', name: 'Junk' },
];
