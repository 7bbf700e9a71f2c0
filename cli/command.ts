import { parseArgs, type ParseArgsConfig } from 'node:util';
import { fail, succeed, type Problem } from '../shared/story/outcome';
import { tell, type ExitCode } from './speak';

/** One thing the command line does. */
export interface Command {
  readonly usage: string;
  readonly about: string;
  /** What its options take, a line each. */
  readonly notes?: readonly string[];
  readonly run: (args: readonly string[]) => Promise<ExitCode>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a command's arguments; what it does not know is a problem that shows the usage. */
export function readArguments<const O extends Options>(args: readonly string[], options: O, usage: string) {
  try {
    return succeed(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const what = error.message.split('. ')[0] ?? error.message;
    return fail('usage', `${what}. Usage: verbatim ${usage}`);
  }
}

/** Says what is wrong and what to do, and ends with the code for wrong usage or unreadable input. */
export function refuse(problem: Problem): ExitCode {
  tell(problem.message);
  return 2;
}
