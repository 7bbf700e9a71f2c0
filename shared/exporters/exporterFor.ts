import { readStory } from './copy/readStory';
import type { StoryCopy } from './copy/storyCopy';
import { exportedFile } from './exportedFile';
import type { ExportedFile, Exporter } from './exporter';

/** A format and how it writes the copy: its file's text and, where the file is not text, its bytes beside what a person would read in it. */
export interface Format extends Omit<Exporter, 'export'> {
  readonly write: (copy: StoryCopy) => string | Required<Pick<ExportedFile, 'text' | 'bytes'>>;
}

/** The way out of the house in a format: what each has in common is done here. */
export const exporterFor = ({ write, ...format }: Format): Exporter => ({
  ...format,
  export: (story, settings) => {
    const copy = readStory(story, settings);
    const written = write(copy);
    return typeof written === 'string'
      ? exportedFile(copy, format, written)
      : { ...exportedFile(copy, format, written.text), bytes: written.bytes };
  },
});
