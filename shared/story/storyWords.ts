import * as v from 'valibot';
import { parseJson } from '../text/parseJson';

/** What of a story can be found by its words, and read before it is opened. */
export interface StoryWords {
  readonly slug: string;
  readonly headline: string;
  /** Names of those who speak in it, as far as they were decided on. */
  readonly speakers: readonly string[];
  /** The copy beneath the headline, paragraph by paragraph. */
  readonly paragraphs: readonly string[];
}

const schema = v.object({
  slug: v.string(),
  blocks: v.array(v.object({ kind: v.string(), text: v.string() })),
  quotations: v.optional(v.array(v.object({ speaker: v.optional(v.nullable(v.object({ name: v.string() }))) })), []),
});

/** The words of a story from the JSON it is kept as, of whatever version; null where it is none. */
export function storyWords(json: string): StoryWords | null {
  const read = v.safeParse(schema, parseJson(json));
  if (!read.success) return null;
  const { slug, blocks, quotations } = read.output;
  return {
    slug,
    headline: blocks.find(({ kind }) => kind === 'headline')?.text ?? '',
    speakers: [...new Set(quotations.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])))],
    paragraphs: blocks.filter(({ kind, text }) => kind !== 'headline' && text.trim() !== '').map(({ text }) => text),
  };
}
