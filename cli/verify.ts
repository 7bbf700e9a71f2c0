import { existsSync } from 'node:fs';
import { british } from '../shared/houseStyle/houseStyle';
import { alphabets } from '../shared/importers/bytes/alphabets';
import { parseReceipt, receiptName } from '../shared/receipt/receipt';
import { readKey, signatureName } from '../shared/receipt/signature';
import type { ReceiptVerdict } from '../shared/receipt/verdict';
import { verifyProof, type Proof } from '../shared/receipt/verifyProof';
import { succeed, type Outcome } from '../shared/story/outcome';
import { sha256 } from '../shared/text/sha256';
import { readArguments, refuse, type Command } from './command';
import { readGuarded } from './readApart';
import { readInput } from './readInput';
import { put, type ExitCode } from './speak';
import { readItem } from './storyEntries';
import { bold, printable, wrap } from './terminal';

const usage = 'verify FILE [RECEIPT] [--source FILE [--item N]] [--transcript FILE] [--key PUBLIC.pem] [--json]';

/** Proves by its receipt that an exported file's quotations are the source's words. */
export const verify: Command = {
  usage,
  about: 'prove by its receipt that a file’s quotations are the source’s words; exit code 1 when they are not',
  notes: [
    '--item N: the story of that number in a source of several; --transcript FILE: what was said, as the story was held against it; --key FILE: the public key that must have signed the receipt',
  ],
  run: async (args) => {
    const options = {
      source: { type: 'string' },
      item: { type: 'string' },
      transcript: { type: 'string' },
      key: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    const read = readArguments(args, options, usage);
    if (!read.ok) return refuse(read.problem);
    const {
      values,
      positionals: [path, receiptPath, ...more],
    } = read.value;
    if (path === undefined || more.length > 0)
      return refuse({ code: 'usage', message: `verify needs one file and its receipt. Usage: verbatim ${usage}` });
    const item = readItem(values.item);
    if (!item.ok) return refuse(item.problem);
    const proof = await readProof(path, receiptPath ?? receiptName(path), { ...values, item: item.value });
    const verdict = proof.ok ? verifyProof(proof.value) : proof;
    return verdict.ok ? judge(path, verdict.value, values.json ?? false) : refuse(verdict.problem);
  },
};

interface Asked {
  readonly source?: string | undefined;
  readonly item: number | undefined;
  readonly key?: string | undefined;
  readonly transcript?: string | undefined;
}

async function readProof(path: string, receiptPath: string, asked: Asked): Promise<Outcome<Proof>> {
  const file = await readInput(path);
  if (!file.ok) return file;
  const receipt = await readInput(receiptPath);
  if (!receipt.ok) return receipt;
  const signed = signatureName(receiptPath);
  const signature = existsSync(signed) ? await readText(signed) : succeed(undefined);
  if (!signature.ok) return signature;
  const key = asked.key === undefined ? succeed(undefined) : await readPublicKey(asked.key);
  if (!key.ok) return key;
  const source =
    asked.source === undefined ? succeed(undefined) : await readSource(asked.source, asked.item, receipt.value);
  if (!source.ok) return source;
  const transcript = asked.transcript === undefined ? succeed(undefined) : await readInput(asked.transcript);
  if (!transcript.ok) return transcript;
  return succeed({
    file: file.value.bytes,
    receipt: receipt.value.bytes,
    receiptName: receiptPath,
    source: source.value,
    transcript: transcript.value,
    signature: signature.value,
    key: key.value,
  });
}

async function readText(path: string): Promise<Outcome<string>> {
  const file = await readInput(path);
  return file.ok ? succeed(new TextDecoder().decode(file.value.bytes)) : file;
}

async function readPublicKey(path: string): Promise<Outcome<Uint8Array>> {
  const text = await readText(path);
  const key = text.ok ? readKey(path, text.value) : text;
  return key.ok ? succeed(key.value.public) : key;
}

/** The source as it was read for the story: offsets count in that text. */
async function readSource(
  path: string,
  item: number | undefined,
  written: { readonly bytes: Uint8Array },
): Promise<Outcome<string>> {
  const receipt = parseReceipt(path, new TextDecoder().decode(written.bytes));
  if (!receipt.ok) return receipt;
  const { format, encoding, sha256: wanted } = receipt.value.source;
  const file = await readInput(path);
  if (!file.ok) return file;
  const readAs = async (alphabet: string | null): Promise<Outcome<string>> => {
    const story = await readGuarded({ file: file.value, houseStyle: british, format, item, encoding: alphabet });
    return story.ok ? succeed(story.value.loaded.story.source.text) : story;
  };
  const asItIs = await readAs(null);
  const isChosen = asItIs.ok && sha256(asItIs.value) !== wanted && alphabets.some(({ id }) => id === encoding);
  return isChosen ? readAs(encoding) : asItIs;
}

async function judge(path: string, verdict: ReceiptVerdict, asJson: boolean): Promise<ExitCode> {
  const { isProven, isWordForWord, answers, unchecked } = verdict;
  const told = isWordForWord
    ? 'proven, word for word'
    : isProven
      ? 'proven, but not word for word'
      : bold('NOT PROVEN');
  const lines = [
    ...answers.map(({ isGood, message }) => `  ${isGood ? 'yes' : bold('NO ')}  ${wrap(message, 7)}\n`),
    ...unchecked.map((message) => `  ?    ${wrap(message, 7)}\n`),
  ].join('');
  await put(
    asJson
      ? `${JSON.stringify({ schemaVersion: 1, proven: isProven, wordForWord: isWordForWord, answers, unchecked }, null, 2)}\n`
      : `${bold(printable(path))}: ${told}\n${lines}`,
  );
  return isProven ? 0 : 1;
}
