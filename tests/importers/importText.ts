import { importSource } from '../../shared/importers/importers';
import type { Outcome } from '../../shared/story/outcome';
import type { Source } from '../../shared/story/source';

/** Imports bytes or a string (as UTF-8) under a name. */
export function importBytes(content: Uint8Array | string, name = 'copy.txt', format?: string): Outcome<Source> {
  return importSource(
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
    format,
  );
}

/** The source, or an error with the problem's sentence. */
export function mustImport(content: Uint8Array | string, name?: string, format?: string): Source {
  const outcome = importBytes(content, name, format);
  if (!outcome.ok) throw new RangeError(outcome.problem.message);
  return outcome.value;
}

/** The text of each line. */
export const lineTexts = ({ text, lines }: Source): readonly string[] =>
  lines.map(({ start, end }) => text.slice(start, end));
