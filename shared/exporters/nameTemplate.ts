import { fail, succeed, type Outcome } from '../story/outcome';
import { fileName } from './fileName';

/** What a template's fields stand for, for one file of one story. */
export interface NameFields {
  readonly slug: string;
  readonly id: string;
  /** The day of the export: `2026-03-01`. */
  readonly date: string;
  /** The minute of the export: `1405`. */
  readonly time: string;
  /** The exporter's id. */
  readonly format: string;
  readonly ext: string;
  /** The source's name without what follows its last point. */
  readonly source: string;
}

type Part = { readonly field: keyof NameFields } | { readonly words: string };

/** A checked template for the names of exported files: `{date}-{slug}.{ext}`. */
export interface NameTemplate {
  readonly parts: readonly Part[];
}

const fields: Readonly<Record<keyof NameFields, true>> = {
  slug: true,
  id: true,
  date: true,
  time: true,
  format: true,
  ext: true,
  source: true,
};
const longest = 200;
const ending = '.{ext}';

const isField = (name: string): name is keyof NameFields => Object.hasOwn(fields, name);

const listed = (): string =>
  Object.keys(fields)
    .map((name) => `{${name}}`)
    .join(', ');

/** Reads a template, or says what in it would lead out of the folder or means nothing. */
export function readTemplate(template: string): Outcome<NameTemplate> {
  if (template.length > longest)
    return fail('name-template', `The template for names is longer than ${longest} characters. Make it shorter.`);
  if (/[/\\]/.test(template))
    return fail(
      'name-template',
      'The template for names may hold no slash: files stay in the folder chosen. Take it out.',
    );
  if (!template.endsWith(ending))
    return fail('name-template', `The template for names must end in “${ending}”, as in “{date}-{slug}.{ext}”.`);
  const parts: Part[] = [];
  for (const piece of template.slice(0, -ending.length).split(/(\{[^{}]*\})/)) {
    const name = piece.startsWith('{') && piece.endsWith('}') ? piece.slice(1, -1) : null;
    if (name !== null && isField(name)) parts.push({ field: name });
    else if (name !== null)
      return fail(
        'name-template',
        `The template for names has the field “{${name}}”, which there is not. Choose from: ${listed()}.`,
      );
    else if (/[{}]/.test(piece))
      return fail(
        'name-template',
        `The template for names has a brace by itself. Write a field as one of: ${listed()}.`,
      );
    else if (piece !== '') parts.push({ words: piece });
  }
  return succeed({ parts });
}

/** The name of one file: each field put in once, as plain words, and the whole made legal on every system. */
export const nameFrom = ({ parts }: NameTemplate, values: NameFields): string =>
  fileName(parts.map((part) => ('field' in part ? values[part.field] : part.words)).join(''), values.id, values.ext);
