import module from 'node:module';
import { version } from '../package.json';
import type { Command } from './command';
import { endWhenOutputFails, put, tell, type ExitCode } from './speak';
import { isReader, isWorker } from './startedAs';
import { wrap } from './terminal';

/** Each command is loaded when it is asked for: the engine alone takes longer to load than Node to start. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  analyze: async () => (await import('./analyze')).analyze,
  export: async () => (await import('./export')).exportStories,
  check: async () => (await import('./check')).check,
  formats: async () => (await import('./formats')).formats,
  send: async () => (await import('./send')).send,
  verify: async () => (await import('./verify')).verify,
  watch: async () => (await import('./watch')).watch,
};

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  return [
    'Verbatim: every quotation is provably what was said.',
    '',
    ...all.flatMap(({ usage, about }) => [`  verbatim ${usage}`, `      ${about}`]),
    '',
    ...new Set(all.flatMap(({ notes = [] }) => notes).map((note) => `  ${wrap(note, 6)}`)),
    '',
    'Exit code 0: done. 1: a story is on hold. 2: wrong usage, or a file could not be read.',
    '',
  ].join('\n');
}

async function run([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === '--version' || name === '-v') return put(`${version}\n`).then(() => 0);
  if (name === '--help' || name === '-h' || name === 'help') return put(await help()).then(() => 0);
  const command = name !== undefined && Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  if (!command) {
    tell(
      name === undefined
        ? 'Say what to do: verbatim --help lists it.'
        : `There is no command “${name}”. verbatim --help lists them.`,
    );
    return 2;
  }
  if (args.includes('--help') || args.includes('-h'))
    return put(
      [
        `verbatim ${command.usage}`,
        `    ${command.about}`,
        ...(command.notes ?? []).map((note) => `    ${wrap(note, 8)}`),
        '',
      ].join('\n'),
    ).then(() => 0);
  return command.run(args);
}

// Node keeps what it compiled for the next start, where it can (22.1 and later).
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

if (isReader()) (await import('./readApart')).serveReadings();
else if (isWorker()) await (await import('./workers')).serveJobs();
else {
  endWhenOutputFails();
  process.exitCode = await run(process.argv.slice(2));
}
