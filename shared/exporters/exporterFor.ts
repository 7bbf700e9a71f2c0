import { carryLosses, carryNotices, type Carries } from './carries';
import { readStory } from './copy/readStory';
import type { StoryCopy } from './copy/storyCopy';
import { exportedFile, type Written } from './exportedFile';
import type { Exporter } from './exporter';

/** A format and how it writes the copy. */
export interface Format extends Omit<Exporter, 'export'> {
  /** What it cannot carry of anything but rich copy, which is in `carries`. */
  readonly losses: readonly string[];
  readonly carries: Carries;
  /** False where a link has no place for how it is marked. */
  readonly marksLinks?: boolean;
  readonly write: (copy: StoryCopy) => string | Written;
}

/** The way out of the house in a format: what each has in common is done here. */
export const exporterFor = ({ write, marksLinks = true, ...format }: Format): Exporter => ({
  ...format,
  losses: [...format.losses, ...carryLosses(format.carries)],
  export: (story, settings) => {
    const { linkRules, ...unmarked } = settings;
    const copy = readStory(story, marksLinks && linkRules ? settings : unmarked);
    const given = write(copy);
    const written = typeof given === 'string' ? { text: given } : given;
    const notices = [...carryNotices(copy, format.carries), ...(written.notices ?? [])];
    return exportedFile(copy, format, { ...written, notices });
  },
});
