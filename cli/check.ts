import { isOnHold } from '../shared/preflight/preflight';
import { readArguments, refuse, type Command } from './command';
import { loadFile, readFormat } from './loadFile';
import { countFindings, printFindings } from './printFindings';
import { formatsIn } from './optionNotes';
import { readHouseStyle } from './readHouseStyle';
import { put, tell, type ExitCode } from './speak';
import { bold, printable } from './terminal';

const usage = 'check FILE... [--from FORMAT] [--house-style NAME|FILE.json]';

/** Preflight only: what stands between each story and the page. */
export const check: Command = {
  usage,
  about: 'preflight only; exit code 1 when a story is on hold',
  notes: [formatsIn],
  run: async (args) => {
    const read = readArguments(args, { 'from': { type: 'string' }, 'house-style': { type: 'string' } }, usage);
    if (!read.ok) return refuse(read.problem);
    const { values, positionals } = read.value;
    const houseStyle = await readHouseStyle(values['house-style']);
    if (!houseStyle.ok) return refuse(houseStyle.problem);
    const format = readFormat(values.from);
    if (!format.ok) return refuse(format.problem);
    if (positionals.length === 0) return refuse({ code: 'usage', message: `Name the file to check. Usage: verbatim ${usage}` });
    let worst: ExitCode = 0;
    for (const path of positionals) {
      const story = await loadFile(path, houseStyle.value, format.value);
      if (!story.ok) {
        tell(story.problem.message);
        worst = 2;
        continue;
      }
      const { loaded, findings } = story.value;
      const isHeld = isOnHold(loaded.story, findings);
      if (isHeld && worst === 0) worst = 1;
      await put(`${bold(printable(path))}: ${isHeld ? 'on hold' : 'ready'} (${countFindings(findings)})\n${printFindings(findings, loaded.sorted.source)}`);
    }
    return worst;
  },
};
