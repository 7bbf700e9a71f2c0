import { styleFor } from './styleFor';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { loadStory } from '../shared/desk/loadStory';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import { preflight } from '../shared/preflight/preflight';
import { toReport } from '../shared/report/toReport';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { put, showProgress, tell, type ExitCode } from './speak';

const idSchema = v.union([v.string(), v.number()]);
const lineSchema = v.union([
  v.object({ id: idSchema, text: v.string() }),
  v.object({ id: idSchema, html: v.string(), url: v.optional(v.nullable(v.string())) }),
]);

type Line = v.InferOutput<typeof lineSchema>;
type Id = v.InferOutput<typeof idSchema> | null;

/** Reads `{id, text}` or `{id, html, url?}` a line from standard input and writes one report a line, in order, as they come. */
export async function analyzeLines(houseStyle: HouseStyle): Promise<ExitCode> {
  let number = 0;
  let bad = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = analyzeLine(line, number, houseStyle);
    if (!answer.isGood) bad += 1;
    await put(`${answer.json}\n`);
    if (number % 25 === 0) showProgress(`${number} stories`);
  }
  if (bad > 0) tell(`${bad} of ${number} lines could not be read; each is answered with its error.`);
  return 0;
}

function analyzeLine(
  line: string,
  number: number,
  houseStyle: HouseStyle,
): { readonly json: string; readonly isGood: boolean } {
  const read = readLine(line, number);
  if (!read.ok) return { json: JSON.stringify({ id: read.id, error: read.message }), isGood: false };
  const report = reportOn(read.line, houseStyle);
  return report.ok
    ? { json: report.value, isGood: true }
    : { json: JSON.stringify({ id: read.line.id, error: report.problem.message }), isGood: false };
}

type ReadLine =
  | { readonly ok: true; readonly line: Line }
  | { readonly ok: false; readonly id: Id; readonly message: string };

function readLine(line: string, number: number): ReadLine {
  const data = parseJson(line);
  if (!data.ok) return { ok: false, id: null, message: `Line ${number}: ${data.problem.message}` };
  const parsed = v.safeParse(lineSchema, data.value);
  if (parsed.success) return { ok: true, line: parsed.output };
  const named = v.safeParse(v.object({ id: idSchema }), data.value);
  return {
    ok: false,
    id: named.success ? named.output.id : null,
    message: `Line ${number} needs an "id" and the story as "text" or "html".`,
  };
}

function parseJson(line: string): Outcome<unknown> {
  try {
    return succeed(JSON.parse(line));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail('json', 'this is not JSON. Write one object a line, with "id" and "text".');
  }
}

function reportOn(line: Line, houseStyle: HouseStyle): Outcome<string> {
  const isHtml = 'html' in line;
  const bytes = new TextEncoder().encode(isHtml ? line.html : line.text);
  const url = isHtml && line.url ? { url: line.url } : {};
  const loaded = loadStory({ name: String(line.id), bytes, ...url }, houseStyle, 'story', isHtml ? 'html' : 'text');
  if (!loaded.ok) return loaded;
  const findings = preflight(loaded.value.story, styleFor(loaded.value.story, houseStyle), new Date().toISOString());
  return succeed(JSON.stringify({ id: line.id, ...toReport(loaded.value, findings) }));
}
