import { keptOf, derive } from '../../shared/desk/derive';
import { stepSchema } from '../../shared/ipc/deskProtocol';
import { documentSchema } from '../../shared/steps/schema';
import { storyToDoc } from '../../shared/steps/storyToDoc';
import { toRecord } from '../../shared/steps/storyRecord';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { Quotation, StoryDocument } from '../../shared/story/storyDocument';
import { isStoryId } from '../../shared/story/storyId';
import { parseStory } from '../../shared/story/storyFile';
import { serialiseSource } from '../../shared/story/storyParts';
import type { StoryStore } from './storyStore';

/** Puts a story on the desk: its document is built here, once, so that all windows begin with the same. */
export async function putOnDesk(store: StoryStore, story: StoryDocument, person: string): Promise<boolean> {
  const source = await store.keepSource(serialiseSource(story.source));
  const read = derive(keptOf(story));
  const doc = storyToDoc(documentSchema, read);
  const { source: _source, maker: _maker, ...record } = toRecord(read);
  const what = JSON.stringify({ source });
  return store.create(
    {
      id: story.id,
      schema: stepSchema,
      source,
      slug: story.slug,
      headline: doc.firstChild?.textContent ?? '',
      doc: JSON.stringify(doc.toJSON()),
      record: JSON.stringify(record),
    },
    { person, story: story.id, version: 0, kind: 'create', what },
  );
}

const badId = fail(
  'bad-id',
  'No window could open a story of this id. Give it 8 to 64 small letters, digits and hyphens.',
);

/** A story file says who checked and who answered; that it was they is the word of whoever brings the file. */
function asBrought(story: StoryDocument, person: string): StoryDocument {
  const named = (by: string): string => (by === person ? by : `${by}, says ${person}`);
  const brought = ({ verified, disputed, ...rest }: Quotation): Quotation => ({
    ...rest,
    ...(verified && { verified: { ...verified, by: named(verified.by) } }),
    ...(disputed && { disputed: disputed.map((each) => ({ ...each, by: named(each.by) })) }),
  });
  return {
    ...story,
    quotations: story.quotations.map(brought),
    ...(story.decided && { decided: story.decided.map(brought) }),
    override: null,
  };
}

/** The same of a story file's text, which is not trusted. */
export async function createStory(
  store: StoryStore,
  json: string,
  person: string,
): Promise<Outcome<{ readonly id: string }>> {
  const story = parseStory(json);
  if (!story.ok) return story;
  const { id } = story.value;
  if (!isStoryId(id)) return badId;
  const isNew = await putOnDesk(store, asBrought(story.value, person), person);
  return isNew ? succeed({ id }) : fail('story-there', 'This story is on the desk already. Open it there.');
}
