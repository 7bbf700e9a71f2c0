import {
  setFact,
  setFurniture,
  setTags,
  tagsOf,
  type FactName,
  type FurnitureName,
  tidySlug,
} from '../../../shared/desk/details';
import type { Detail } from '../../../shared/story/sortedSource';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { useSession, useStory } from '../../app/currentStory';
import { say } from '../../state/windowStore';
import { Corrections } from './Corrections';
import { Counts } from './Counts';
import { DateField } from './DateField';
import { Field } from './Field';

const factLabels: Readonly<Record<FactName, string>> = {
  published: 'Published',
  credit: 'Credit',
  embargo: 'Embargo until',
};
const furnitureLabels: Readonly<Record<FurnitureName, string>> = { section: 'Section', copyright: 'Copyright' };

const inCopy = (detail: Detail | null): string | undefined =>
  detail?.text && detail.text !== detail.value ? `In the copy: “${detail.text}”` : undefined;

interface TagsProps {
  readonly story: StoryDocument;
  readonly onSave: (tags: readonly string[]) => void;
}

/** Tags, with those that the file states to be taken at once; nothing is filled in by itself. */
function Tags({ story, onSave }: TagsProps) {
  const { tags = [] } = story.details;
  const stated = tagsOf(story.source.metadata['keywords'] ?? '');
  const missing = stated.filter((tag) => !tags.some((other) => other.toLowerCase() === tag.toLowerCase()));
  const offer = missing.length > 0 && (
    <>
      In the file: {missing.join(', ')}.{' '}
      <button type="button" className="link" onClick={() => onSave([...tags, ...missing])}>
        Take {missing.length === 1 ? 'it' : 'them'}
      </button>
    </>
  );
  return (
    <Field
      key={`tags ${tags.join()}`}
      name="tags"
      label="Tags"
      value={tags.join(', ')}
      hint={offer || 'One after a comma.'}
      onSave={(typed) => onSave(tagsOf(typed))}
    />
  );
}

function Captions({ story }: { readonly story: StoryDocument }) {
  if (story.captions.length === 0) return null;
  return (
    <section aria-label="Captions">
      <h2 className="card-title">Captions</h2>
      <ul className="reasons">
        {story.captions.map(({ start, text, credit }) => (
          <li key={start}>
            {text}
            {credit === null || text.includes(credit) ? '' : ` (${credit})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is known of the story beside its copy. */
export function Details() {
  const session = useSession();
  const story = useStory((view) => view.story);
  const { details, source } = story;
  const set = (label: string, change: (now: StoryDocument) => StoryDocument): void => {
    if (session.update(change)) say(`${label} set.`);
  };
  return (
    <div className="scroll stack">
      <Field
        key={`slug ${story.slug}`}
        name="slug"
        label="Slug"
        value={story.slug}
        hint="Files are named from it; blanks and signs become hyphens."
        landing
        onSave={(typed) => {
          const slug = tidySlug(typed);
          if (slug !== '') set(`Slug ${slug}`, (now) => ({ ...now, slug }));
        }}
      />
      {(['published', 'embargo'] as const).map((name) => (
        <DateField
          key={`${name} ${details[name]?.value ?? ''}`}
          name={name}
          label={factLabels[name]}
          value={details[name]?.value ?? ''}
          needsHour={name === 'embargo'}
          hint={inCopy(details[name])}
          onSave={(value) => set(factLabels[name], setFact(name, value))}
        />
      ))}
      <Field
        key={`credit ${details.credit?.value ?? ''}`}
        name="credit"
        label={factLabels.credit}
        value={details.credit?.value ?? ''}
        hint={inCopy(details.credit)}
        onSave={(value) => set(factLabels.credit, setFact('credit', value))}
      />
      {(['section', 'copyright'] as const).map((name) => (
        <Field
          key={`${name} ${details[name] ?? ''}`}
          name={name}
          label={furnitureLabels[name]}
          value={details[name] ?? ''}
          onSave={(value) => set(furnitureLabels[name], setFurniture(name, value))}
        />
      ))}
      <Tags story={story} onSave={(tags) => set('Tags', setTags(tags))} />
      <Field
        key={`language ${details.language}`}
        name="language"
        label="Language"
        value={details.language}
        onSave={(language) => {
          if (language !== '') set('Language', (now) => ({ ...now, details: { ...now.details, language } }));
        }}
      />
      <Field
        key={`url ${details.url ?? ''}`}
        name="url"
        label="Where it came from"
        value={details.url ?? ''}
        onSave={(url) =>
          set('Address', (now) => ({ ...now, details: { ...now.details, url: url === '' ? null : url } }))
        }
      />
      <Corrections />
      <Counts story={story} />
      <Captions story={story} />
      <section aria-label="Source">
        <h2 className="card-title">Source</h2>
        <p className="fact">
          {source.name} · {source.format} · {source.encoding} · {source.lines.length} lines
        </p>
        {source.notes.length > 0 && (
          <ul className="reasons">
            {source.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
