import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { parseJson } from '../shared/text/parseJson';
import { readInput } from './readInput';
import { writeFile } from './writeFiles';

const schema = v.record(
  v.string(),
  v.object({
    /** Absent where pictures alone have arrived so far. */
    id: v.exactOptional(v.string()),
    url: v.nullable(v.string()),
    sent: v.string(),
    /** The addresses of the story's pictures there, by the names of their files. */
    pictures: v.exactOptional(v.record(v.string(), v.string())),
  }),
);

/** Where a story went, by the name of the destination and the number of the story in its file. */
export type SentBefore = v.InferOutput<typeof schema>;

/** The file beside a story that remembers where it went: so that sending again updates. */
export const sentName = (path: string): string => `${path}.sent.json`;

export const placeName = (destination: string, item: number | undefined): string =>
  item === undefined ? destination : `${destination}#${item}`;

export async function readSent(path: string): Promise<Outcome<SentBefore>> {
  if (!existsSync(sentName(path))) return succeed({});
  const file = await readInput(sentName(path));
  if (!file.ok) return file;
  const read = v.safeParse(schema, parseJson(new TextDecoder().decode(file.value.bytes)));
  return read.success
    ? succeed(read.output)
    : fail(
        'sent',
        `${sentName(path)} is damaged: without it the story would be sent as a new one. Take it away if that is meant.`,
      );
}

export const rememberSent = (path: string, sent: SentBefore): Promise<Outcome<string>> =>
  writeFile(sentName(path), new TextEncoder().encode(`${JSON.stringify(sent, null, 1)}\n`));
