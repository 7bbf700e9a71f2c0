import { getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { editorExtensions } from '../../renderer/editor/editorExtensions';
import { documentSchema } from '../../shared/steps/schema';
import { toRecord } from '../../shared/steps/storyRecord';
import { storyOf } from '../desk/storyFrom';

const defaults = (attrs: object | undefined): object =>
  Object.fromEntries(Object.entries(attrs ?? {}).map(([name, { default: value }]) => [name, value]));

/** All of a schema that decides what a step means. */
const meaningOf = ({ nodes, marks }: Schema) => ({
  nodes: Object.fromEntries(
    Object.values(nodes).map(({ name, spec }) => [
      name,
      {
        content: spec.content ?? '',
        marks: spec.marks ?? '',
        group: spec.group ?? '',
        isolating: spec.isolating ?? false,
        atom: spec.atom ?? false,
        attrs: defaults(spec.attrs),
      },
    ]),
  ),
  marks: Object.values(marks).map(({ name, spec }) => ({
    name,
    excludes: spec.excludes ?? name,
    inclusive: spec.inclusive ?? true,
    attrs: defaults(spec.attrs),
  })),
});

it('means the same by a document as the editor does', () => {
  const editor = getSchema(editorExtensions(toRecord(storyOf('One.'))));
  expect(meaningOf(documentSchema)).toEqual(meaningOf(editor));
});

it('makes a paragraph where something has to stand', () =>
  expect(documentSchema.nodes['doc']?.createAndFill()?.lastChild?.type.name).toBe('paragraph'));
