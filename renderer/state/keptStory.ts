import type { KeptTexts } from '../../shared/ipc/contract';
import { newerReadOnly } from '../../shared/story/newerStory';
import { succeed, type Outcome } from '../../shared/story/outcome';
import type { Source } from '../../shared/story/source';
import { readKept, readWithoutSource } from '../../shared/story/storyFile';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { joinParts, serialiseSource, sourceLost } from '../../shared/story/storyParts';

/** A story read from the desk's own files. */
export interface KeptStory {
  readonly story: StoryDocument;
  /** Why it may only be read; null where it may be worked on. */
  readonly readOnly: string | null;
  /** The source as it stands on the disk; null where it is to be written at the next save. */
  readonly source: { readonly sha256: string; readonly source: Source } | null;
}

/** Reads a story from its texts. One without its source is read for its copy. */
export function readKeptTexts({ json, source }: Omit<KeptTexts, 'rev'>): Outcome<KeptStory> {
  if (source !== null && source.json === null) {
    const copy = readWithoutSource(json);
    return copy.ok ? succeed({ story: copy.value.story, readOnly: sourceLost, source: null }) : copy;
  }
  const kept = readKept(source?.json == null ? json : joinParts(json, source.json));
  if (!kept.ok) return kept;
  const { story, isReadOnly } = kept.value;
  // A source that an older Verbatim wrote may read otherwise now, and is then another text, with another name.
  const isSame = source !== null && serialiseSource(story.source) === source.json;
  return succeed({
    story,
    readOnly: isReadOnly ? newerReadOnly : null,
    source: isSame ? { sha256: source.sha256, source: story.source } : null,
  });
}
