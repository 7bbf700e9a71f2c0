import { build } from 'rolldown';

/** Bundles the command line, packages and all, into one file that runs anywhere. */
export async function buildCommandLine(file: string): Promise<string> {
  await build({
    input: 'cli/verbatim.ts',
    platform: 'node',
    tsconfig: false,
    output: { file, format: 'esm', codeSplitting: false },
    logLevel: 'silent',
  });
  return file;
}
