import { useState } from 'react';
import type { Detail } from '../../../shared/story/sortedSource';
import type { StoryDetails, StoryDocument } from '../../../shared/story/storyDocument';
import { useSession, useStory } from '../../app/currentStory';
import { say } from '../../state/windowStore';
import { Counts } from './Counts';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly onSave: (value: string) => void;
  readonly landing?: boolean;
}

function Field({ name, label, value, hint, onSave, landing }: FieldProps) {
  const [text, change] = useState(value);
  const save = (): void => {
    if (text.trim() !== value) onSave(text.trim());
  };
  return (
    <div className="field">
      <label htmlFor={`detail-${name}`}>{label}</label>
      <input
        id={`detail-${name}`}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onBlur={save}
        onChange={({ target }) => change(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') save();
        }}
        {...(landing && { 'data-landing': '' })}
      />
      {hint !== undefined && <p className="fact">{hint}</p>}
    </div>
  );
}

const factNames = ['published', 'credit', 'embargo'] as const;
type FactName = (typeof factNames)[number];
const factLabels: Readonly<Record<FactName, string>> = {
  published: 'Published',
  credit: 'Credit',
  embargo: 'Embargo until',
};

const withFact = (details: StoryDetails, name: FactName, value: string): StoryDetails => {
  const old: Detail = details[name] ?? { start: 0, end: 0, text: value, value: null };
  return { ...details, [name]: value === '' ? null : { ...old, value } };
};

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
        hint="Files are named from it."
        landing
        onSave={(slug) => {
          if (slug !== '') set('Slug', (now) => ({ ...now, slug }));
        }}
      />
      {factNames.map((name) => (
        <Field
          key={`${name} ${details[name]?.value ?? ''}`}
          name={name}
          label={factLabels[name]}
          value={details[name]?.value ?? ''}
          hint={details[name]?.text ? `In the copy: “${details[name].text}”` : undefined}
          onSave={(value) => set(factLabels[name], (now) => ({ ...now, details: withFact(now.details, name, value) }))}
        />
      ))}
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
