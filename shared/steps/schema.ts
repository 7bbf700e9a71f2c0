import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { bodyKinds, type BodyKind, type FieldKind } from '../story/block';
import { spanKinds } from '../story/spans';
import { bodyFields } from './blockFields';
import { idOfMark, nodeNames } from './nodeNames';

const nothing = { default: null };
const common = { id: nothing, source: nothing };
const bodyAttributes = { ...common, ...Object.fromEntries(bodyFields.map((field) => [field, nothing])) };
const inlineMarks = ['reported', 'quotation', 'comment', ...spanKinds].join(' ');

const field = (): NodeSpec => ({
  group: 'field',
  content: 'text*',
  marks: inlineMarks,
  isolating: true,
  attrs: common,
});

/** Blocks that hold a picture or card beside their words: typing does not leave or enter them. */
const apart: ReadonlySet<BodyKind> = new Set(['image', 'embed'] as const);

function body(kind: BodyKind): NodeSpec {
  if (kind === 'rule') return { group: 'body', atom: true, attrs: bodyAttributes };
  if (kind === 'table') return { group: 'body', content: 'tableRow+', isolating: true, attrs: bodyAttributes };
  return { group: 'body', content: 'text*', marks: inlineMarks, isolating: apart.has(kind), attrs: bodyAttributes };
}

const cell = (): NodeSpec => ({
  content: 'text*',
  marks: inlineMarks,
  isolating: true,
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: nothing },
});

const fields: readonly FieldKind[] = ['headline', 'standfirst', 'byline', 'dateline'];

const nodes: Readonly<Record<string, NodeSpec>> = {
  doc: { content: 'headline standfirst byline dateline body+' },
  text: { group: 'inline' },
  // The paragraph comes first in its group: it is what is made where something has to stand.
  ...Object.fromEntries(bodyKinds.map((kind) => [nodeNames[kind], body(kind)])),
  tableRow: { content: '(tableCell | tableHeader)+' },
  tableCell: cell(),
  tableHeader: cell(),
  ...Object.fromEntries(fields.map((kind) => [nodeNames[kind], field()])),
};

const marks: Readonly<Record<string, MarkSpec>> = {
  reported: { inclusive: false, attrs: { [idOfMark.reported]: { default: '' } } },
  quotation: { inclusive: false, excludes: '', attrs: { [idOfMark.quotation]: { default: '' } } },
  comment: { inclusive: false, excludes: '', attrs: { [idOfMark.comment]: { default: '' } } },
  link: { inclusive: false, attrs: { href: { default: '' } } },
  strong: {},
  emphasis: {},
  superscript: { inclusive: false },
  subscript: { inclusive: false },
  strike: { inclusive: false },
};

/**
 * What a story's document may hold. The window's editor is made of the same nodes and marks, with what draws and reads
 * them: a test holds the two together, so that a step made in the window means the same anywhere.
 */
export const documentSchema = new Schema({ nodes, marks });
