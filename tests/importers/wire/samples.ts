import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../../shared/schemas');

/** Whether the official samples stand beside the project. */
export const hasSamples = existsSync(folder);

/** The sample files of a format, by name. */
export const samplesOf = (format: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] => {
  const samples = join(folder, format, 'samples');
  return existsSync(samples)
    ? readdirSync(samples).map((name) => ({ name, bytes: readFileSync(join(samples, name)) }))
    : [];
};
