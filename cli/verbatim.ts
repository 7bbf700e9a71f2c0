import { version } from '../package.json';
import { analyze } from './analyze';
import { check } from './check';
import type { Command } from './command';
import { exportStories } from './export';
import { formats } from './formats';
import { isReader, serveReadings } from './readApart';
import { send } from './send';
import { endWhenOutputFails, put, tell, type ExitCode } from './speak';
import { wrap } from './terminal';
import { verify } from './verify';
import { watch } from './watch';
import { isWorker, serveJobs } from './workers';

const commands: Readonly<Record<string, Command>> = {
  analyze,
  export: exportStories,
  check,
  formats,
  send,
  verify,
  watch,
};

const help = (): string =>
  [
    'Verbatim: every quotation is provably what was said.',
    '',
    ...Object.values(commands).flatMap(({ usage, about }) => [`  verbatim ${usage}`, `      ${about}`]),
    '',
    ...new Set(
      Object.values(commands)
        .flatMap(({ notes = [] }) => notes)
        .map((note) => `  ${wrap(note, 6)}`),
    ),
    '',
    'Exit code 0: done. 1: a story is on hold. 2: wrong usage, or a file could not be read.',
    '',
  ].join('\n');

async function run([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === '--version' || name === '-v') return put(`${version}\n`).then(() => 0);
  if (name === '--help' || name === '-h' || name === 'help') return put(help()).then(() => 0);
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
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

if (isReader()) serveReadings();
else if (isWorker()) await serveJobs();
else {
  endWhenOutputFails();
  process.exitCode = await run(process.argv.slice(2));
}
