import { parseDocument } from 'yaml';
import { asObject } from '../wire/fields';

/** A Markdown file told apart. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly notes: readonly string[];
  /** False for a file without front matter. */
  readonly isThere: boolean;
}

/** Longer front matter than this no site has. */
const longest = 200_000;

/** TOML’s plain fields, above its first table, as YAML says them: texts, lists and dates are written alike in both. */
const plainToml = (text: string): string =>
  (text.split(/^\s*\[/m)[0] ?? '').replace(/^\s*([\w-]{1,60})\s*=\s*/gm, '$1: ');

/** Reads the YAML between the first two lines of three hyphens, or the TOML between two of plus signs. Damaged front matter is told in a note, and the copy read without it. */
export function readFrontMatter(file: string): FrontMatter {
  const plain = file.replace(/^\ufeff/, '');
  const isToml = plain.startsWith('+++');
  const start = /^(?:---|\+\+\+)[ \t]{0,9}\r?\n/.exec(plain)?.[0].length;
  const none: FrontMatter = { fields: {}, text: plain, notes: [], isThere: false };
  if (start === undefined) return none;
  const end = (isToml ? /^\+\+\+[ \t]{0,9}\r?$/m : /^(?:---|\.\.\.)[ \t]{0,9}$/m).exec(plain.slice(start));
  if (!end) return none;
  const asYaml = isToml ? plainToml : (fields: string): string => fields;
  const text = plain.slice(start + end.index + end[0].length);
  const fields = end.index > longest ? null : parseYaml(asYaml(plain.slice(start, start + end.index)));
  const notes =
    fields === null
      ? [
          'The front matter could not be read as YAML, or is longer than 200,000 characters, so its fields are missing: check headline, byline and date.',
        ]
      : [];
  return { fields: fields ?? {}, text, notes, isThere: true };
}

function parseYaml(text: string): Readonly<Record<string, unknown>> | null {
  try {
    // Aliases can multiply what they name; front matter needs none. Names need no check for twins, which takes its time.
    const document = parseDocument(text, {
      schema: 'core',
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    if (document.errors.length > 0) return null;
    return asObject(document.toJS({ maxAliasCount: 0 }));
  } catch (error) {
    // The library throws on aliases and on nesting beyond its stack; both are damage.
    if (error instanceof ReferenceError || error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
