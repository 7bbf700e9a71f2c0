import type { Exporter } from '../exporter';
import { fileName } from '../fileName';

const format = { id: 'verbatim', extension: 'json', mediaType: 'application/json' };

/** The story itself, with its source and every decision: what the desk keeps, nothing lost, nothing set otherwise. */
export const verbatimExporter: Exporter = {
  ...format,
  label: 'Verbatim story',
  version: '2',
  losses: [],
  export: (story) => ({
    name: fileName(story.slug, story.id, `${format.id}.${format.extension}`),
    mediaType: format.mediaType,
    text: `${JSON.stringify(story, null, 1)}\n`,
    notices: [],
  }),
};
