import type { ExportedFile, Exporter } from './exporter';
import { fileName } from './fileName';
import type { StoryCopy } from './copy/storyCopy';

/** Wraps a format's text into a file named after the story. */
export const exportedFile = (
  copy: StoryCopy,
  format: Pick<Exporter, 'id' | 'extension' | 'mediaType'>,
  text: string,
): ExportedFile => ({
  name: fileName(copy.slug, copy.id, `${format.id}.${format.extension}`),
  mediaType: format.mediaType,
  text,
  notices: copy.notices,
});
