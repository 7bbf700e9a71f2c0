// usage: node tools/desk.mjs [COMMAND] [OPTIONS]; see docs/newsroom.md, or `npm run desk -- help`.
import { parseArgs } from 'node:util';
import { Stop } from './stop';
import { commands } from './commands/commands';
import { helpText, options } from './commands/options';
import { isReader, serveReadings } from './feeds/readers';

/** Says what keeps the desk from going on; a bug keeps its stack. */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [name = 'serve', ...rest] = positionals;
  const command = values.help === true || name === 'help' ? null : commands[name];
  if (command === null) return void process.stdout.write(helpText);
  if (!command) throw new Stop(`The desk has no command “${name}”.\n\n${helpText}`);
  await command({ values, rest });
}

try {
  if (isReader()) serveReadings();
  else await main(process.argv.slice(2));
} catch (error) {
  const isArgument = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof Stop) && !isArgument) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : ''}\n`);
  process.exitCode = 1;
}
