import { readStory } from './copy/readStory';
import type { StoryCopy } from './copy/storyCopy';
import { exportedFile, type Written } from './exportedFile';
import type { Exporter } from './exporter';

/** A format and how it writes the copy. */
export interface Format extends Omit<Exporter, 'export'> {
  readonly write: (copy: StoryCopy) => string | Written;
}

/** The way out of the house in a format: what each has in common is done here. */
export const exporterFor = ({ write, ...format }: Format): Exporter => ({
  ...format,
  export: (story, settings) => {
    const copy = readStory(story, settings);
    const written = write(copy);
    return exportedFile(copy, format, typeof written === 'string' ? { text: written } : written);
  },
});
