import { createInterface } from 'node:readline/promises';
import { fail, succeed, type Outcome } from '../shared/story/outcome';

/** The secret of a destination: from the environment, or from the person at the keyboard; never from a file or an argument. */
export async function secretFor(name: string): Promise<Outcome<string>> {
  const variable = `VERBATIM_SECRET_${name.toUpperCase().replaceAll('-', '_')}`;
  const given = process.env[variable];
  if (given !== undefined && given !== '') return succeed(given);
  if (!process.stdin.isTTY)
    return fail('secret', `${name} needs its secret: put it into the environment as ${variable}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  const answer = terminal.question(`Secret of ${name} (not shown): `);
  // What is typed is not drawn.
  Object.assign(terminal, { _writeToOutput: () => undefined });
  const secret = await answer;
  terminal.close();
  process.stderr.write('\n');
  return secret === '' ? fail('secret', `Without its secret nothing is sent to ${name}.`) : succeed(secret);
}
