import { british } from '../shared/houseStyle/houseStyle';
import { importSource } from '../shared/importers/importers';
import { parseReceipt, receiptName, type Receipt } from '../shared/receipt/receipt';
import { verifyReceipt } from '../shared/receipt/verifyReceipt';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { readArguments, refuse, type Command } from './command';
import { readGuarded, readingPlaceOf } from './readApart';
import { readInput } from './readInput';
import { put, type ExitCode } from './speak';
import { bold, printable, wrap } from './terminal';

const usage = 'verify FILE [RECEIPT] [--source FILE] [--json]';

/** Proves by its receipt that an exported file's quotations are the source's words. */
export const verify: Command = {
  usage,
  about: 'prove by its receipt that a file’s quotations are the source’s words; exit code 1 when they are not',
  run: async (args) => {
    const read = readArguments(args, { source: { type: 'string' }, json: { type: 'boolean' } }, usage);
    if (!read.ok) return refuse(read.problem);
    const {
      values,
      positionals: [path, receiptPath, ...more],
    } = read.value;
    if (path === undefined || more.length > 0)
      return refuse({ code: 'usage', message: `verify needs one file and its receipt. Usage: verbatim ${usage}` });
    const proof = await readProof(path, receiptPath ?? receiptName(path), values.source);
    return proof.ok ? judge(path, proof.value, values.json ?? false) : refuse(proof.problem);
  },
};

interface Proof {
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
  readonly source: string | undefined;
}

async function readProof(path: string, receiptPath: string, sourcePath: string | undefined): Promise<Outcome<Proof>> {
  const file = await readInput(path);
  if (!file.ok) return file;
  const written = await readInput(receiptPath);
  if (!written.ok) return written;
  const receipt = parseReceipt(receiptPath, new TextDecoder().decode(written.value.bytes));
  if (!receipt.ok) return receipt;
  const source = sourcePath === undefined ? succeed(undefined) : await readSource(sourcePath, receipt.value);
  return source.ok ? succeed({ bytes: file.value.bytes, receipt: receipt.value, source: source.value }) : source;
}

/** The source as the importer reads it: offsets count in that text. */
async function readSource(path: string, { source: { format } }: Receipt): Promise<Outcome<string>> {
  const file = await readInput(path);
  if (!file.ok) return file;
  if (readingPlaceOf({ file: file.value, format }) !== 'here') {
    const story = await readGuarded({ file: file.value, houseStyle: british, format });
    return story.ok ? succeed(story.value.loaded.story.source.text) : story;
  }
  const source = importSource(file.value, format);
  return source.ok ? succeed(source.value.text) : fail('source', source.problem.message);
}

async function judge(path: string, { bytes, receipt, source }: Proof, asJson: boolean): Promise<ExitCode> {
  const { isProven, isWordForWord, answers } = verifyReceipt(bytes, receipt, source);
  const verdict = isWordForWord
    ? 'proven, word for word'
    : isProven
      ? 'proven, but not word for word'
      : bold('NOT PROVEN');
  const lines = answers
    .map(({ isGood, message }) => `  ${isGood ? 'yes' : bold('NO ')}  ${wrap(message, 7)}\n`)
    .join('');
  await put(
    asJson
      ? `${JSON.stringify({ schemaVersion: 1, proven: isProven, wordForWord: isWordForWord, answers }, null, 2)}\n`
      : `${bold(printable(path))}: ${verdict}\n${lines}`,
  );
  return isProven ? 0 : 1;
}
