import * as v from 'valibot';
import { pictureEndings } from '../story/keepPictures';
import type { ReadAnswer } from './reader';
import { longestStory } from './schemas';

const most = (length: number) => v.pipe(v.string(), v.maxLength(length));

/** What a file of 20 MB unpacks to at most. */
const largestPictures = 200 * 1024 * 1024;

const picture = v.strictObject({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  mediaType: v.picklist(Object.keys(pictureEndings)),
  bytes: v.instance(Uint8Array),
});

const alphabets = v.pipe(
  v.array(v.strictObject({ id: most(64), name: most(100), line: most(500) })),
  v.minLength(1),
  v.maxLength(64),
);

const story = v.strictObject({
  alphabets: v.exactOptional(alphabets),
  json: most(longestStory),
  pictures: v.pipe(
    v.array(picture),
    v.check((pictures) => pictures.reduce((sum, { bytes }) => sum + bytes.length, 0) <= largestPictures),
  ),
});

/** A file of 20 MB has no more stories. */
const titles = v.strictObject({ titles: v.pipe(v.array(most(longestStory)), v.minLength(2), v.maxLength(100_000)) });

const answer = v.strictObject({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  outcome: v.variant('ok', [
    v.strictObject({
      ok: v.literal(true),
      value: v.union([
        story,
        titles,
        v.strictObject({ alphabets }),
        v.strictObject({ transcript: most(longestStory) }),
      ]),
    }),
    v.strictObject({
      ok: v.literal(false),
      problem: v.strictObject({ code: most(64), message: most(2000) }),
    }),
  ]),
});

/** The reader's answer where it has the shape of one, else null: a reader that was led astray may say anything. */
export function checkAnswer(given: unknown): ReadAnswer | null {
  const checked = v.safeParse(answer, given);
  return checked.success ? checked.output : null;
}
