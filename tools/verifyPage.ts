// What docs/verify/index.html runs: checks a file by its receipt in any browser, from the disk, without a network.
import { parseReceipt } from '../shared/receipt/receipt';
import { readKey } from '../shared/receipt/signature';
import { verifyProof, type Proof } from '../shared/receipt/verifyProof';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { sha256 } from '../shared/text/sha256';

/** The files that were chosen, by what they are. */
interface Chosen {
  readonly file: File;
  readonly receipt: File;
  readonly signature: File | null;
  readonly source: File | null;
  readonly transcript: File | null;
  readonly key: File | null;
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/**
 * The text of a source that is plain text. A source of another kind is read by Verbatim’s own readers, which are not here:
 * `verbatim verify --source` has them.
 */
async function readSource(file: File, receipt: Uint8Array): Promise<Outcome<string>> {
  const read = parseReceipt('', new TextDecoder().decode(receipt));
  if (!read.ok) return read;
  const { format, encoding, sha256: wanted } = read.value.source;
  if (format !== 'text')
    return fail('source', `The source is no plain text (${format}): check it with verbatim verify --source.`);
  const text = new TextDecoder(encoding).decode(await bytesOf(file));
  const lines = text.replace(/\r\n?/g, '\n');
  return succeed(sha256(lines) === wanted ? lines : text);
}

async function readProof({ file, receipt, signature, source, transcript, key }: Chosen): Promise<Outcome<Proof>> {
  const written = await bytesOf(receipt);
  const text = source === null ? succeed(undefined) : await readSource(source, written);
  if (!text.ok) return text;
  const own = key === null ? succeed(undefined) : readKey(key.name, await key.text());
  if (!own.ok) return own;
  return succeed({
    file: await bytesOf(file),
    receipt: written,
    receiptName: receipt.name,
    signature: (await signature?.text()) ?? undefined,
    source: text.value,
    transcript: transcript ? { name: transcript.name, bytes: await bytesOf(transcript) } : undefined,
    key: own.value?.public,
  });
}

const line = (mark: string, text: string): HTMLElement => {
  const item = document.createElement('li');
  item.dataset['mark'] = mark;
  item.textContent = `${mark}: ${text}`;
  return item;
};

function show(verdict: string, lines: readonly HTMLElement[]): void {
  const [told, list] = [document.querySelector('#verdict'), document.querySelector('#answers')];
  if (told) told.textContent = verdict;
  list?.replaceChildren(...lines);
}

async function check(form: HTMLFormElement): Promise<void> {
  const chosen = (name: string): File | null => {
    const input = form.elements.namedItem(name);
    return input instanceof HTMLInputElement ? (input.files?.[0] ?? null) : null;
  };
  const [file, receipt] = [chosen('file'), chosen('receipt')];
  if (!file || !receipt) return show('Choose the file and its receipt.', []);
  const proof = await readProof({
    file,
    receipt,
    signature: chosen('signature'),
    source: chosen('source'),
    transcript: chosen('transcript'),
    key: chosen('key'),
  });
  const verdict = proof.ok ? verifyProof(proof.value) : fail(proof.problem.code, proof.problem.message);
  if (!verdict.ok) return show(verdict.problem.message, []);
  const { isProven, isWordForWord, answers, unchecked } = verdict.value;
  show(isWordForWord ? 'Proven, word for word' : isProven ? 'Proven, but not word for word' : 'Not proven', [
    ...answers.map(({ isGood, message }) => line(isGood ? 'Yes' : 'No', message)),
    ...unchecked.map((message) => line('Not checked', message)),
  ]);
}

// Tests, and pages of others, call it without the form.
Object.assign(globalThis, { verbatimVerify: verifyProof });

if (typeof document !== 'undefined')
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement)
      check(event.currentTarget).catch((error: unknown) => show(`This could not be checked: ${String(error)}`, []));
  });
