import { useState, type ReactNode, type SyntheticEvent } from 'react';
import type { RelatedLink } from '../../../shared/story/storyDocument';
import { linkAnswers } from '../../state/linkAnswers';
import { openLink } from '../../state/openLink';
import { useStore } from '../../state/useStore';
import { Key } from '../parts/Key';
import { dropOrKeep, move, setSource, setTitle, setUrl, takeTitle } from './relatedCommands';

interface FieldProps {
  readonly name: 'url' | 'title' | 'source';
  readonly label: ReactNode;
  readonly value: string;
  /** Called when the field is left, or by Enter; answers with what is wrong, or null. */
  readonly onSave: (value: string) => string | null;
}

/** A text of the link, and what is wrong with it. */
function Field({ name, label, value, onSave }: FieldProps) {
  const [text, change] = useState(value);
  const [problem, report] = useState<string | null>(null);
  const save = (): void => report(text.trim() === value ? null : onSave(text.trim()));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save();
    document.querySelector<HTMLElement>('[data-pane=inspector] [data-landing]')?.focus();
  };
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor={`related-${name}`}>{label}</label>
      <input
        id={`related-${name}`}
        type="text"
        {...(name === 'url' && { inputMode: 'url' as const, placeholder: 'https://' })}
        value={text}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `related-${name}-problem`}
        onChange={({ target }) => change(target.value)}
        onBlur={save}
      />
      {problem !== null && (
        <p id={`related-${name}-problem`} className="problem">
          {problem}
        </p>
      )}
    </form>
  );
}

/** One related link in full. */
export function RelatedCardEditor({ link }: { readonly link: RelatedLink }) {
  const answer = useStore(linkAnswers, (now) => (link.url === null ? undefined : now.get(link.url)));
  return (
    <section className="card" aria-label="Related link">
      <h2 className="card-title">{link.title}</h2>
      <p className="fact">{[link.age, link.kind].filter(Boolean).join(' · ')}</p>
      {answer && answer.told !== '' && (
        <p className="suggestion">
          {answer.told}
          {answer.kind === 'not-told' && ' The link may be sound all the same.'}
        </p>
      )}
      <Field
        key={`url ${link.url ?? ''}`}
        name="url"
        label={
          <>
            Address <Key keys="Enter" />
          </>
        }
        value={link.url ?? ''}
        onSave={(url) => setUrl(link.id, url)}
      />
      <Field
        key={`title ${link.title}`}
        name="title"
        label="Title"
        value={link.title}
        onSave={(title) => setTitle(link.id, title)}
      />
      <Field
        key={`source ${link.source ?? ''}`}
        name="source"
        label="Source"
        value={link.source ?? ''}
        onSave={(source) => setSource(link.id, source)}
      />
      <div className="actions">
        <button type="button" onClick={() => dropOrKeep(link.id)}>
          {link.kept ? 'Drop' : 'Keep'} <Key keys="X" />
        </button>
        <button type="button" onClick={() => move(link.id, -1)}>
          Move up <Key keys="Shift+ArrowUp" />
        </button>
        <button type="button" onClick={() => move(link.id, 1)}>
          Move down <Key keys="Shift+ArrowDown" />
        </button>
        {link.url !== null && (
          <button type="button" onClick={() => void takeTitle(link.id)}>
            Title from the page <Key keys="T" />
          </button>
        )}
        {link.url !== null && (
          <button type="button" onClick={() => void openLink(link.url ?? '')}>
            Open in browser
          </button>
        )}
      </div>
    </section>
  );
}
