import { useState, type SyntheticEvent } from 'react';
import type { RelatedLink } from '../../../shared/story/storyDocument';
import { newsroom } from '../../newsroom';
import { showProblem } from '../../state/windowStore';
import { Key } from '../parts/Key';
import { dropOrKeep, move, setName, setUrl } from './relatedCommands';

const open = async (url: string): Promise<void> => {
  const outcome = await newsroom.openLink(url);
  if (!outcome.ok) showProblem(outcome.problem);
};

function Address({ link }: { readonly link: RelatedLink }) {
  const [url, change] = useState(link.url ?? '');
  const [problem, report] = useState<string | null>(null);
  const save = (): void => report(url.trim() === (link.url ?? '') ? null : setUrl(link.id, url.trim()));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save();
    document.querySelector<HTMLElement>('[data-pane=inspector] [data-landing]')?.focus();
  };
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor="related-url">
        Address <Key keys="Enter" />
      </label>
      <input
        id="related-url"
        type="text"
        inputMode="url"
        value={url}
        placeholder="https://"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : 'related-url-problem'}
        onChange={({ target }) => change(target.value)}
        onBlur={save}
      />
      {problem !== null && (
        <p id="related-url-problem" className="problem">
          {problem}
        </p>
      )}
    </form>
  );
}

interface NameProps {
  readonly name: 'title' | 'source';
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
}

/** A text of the link that is set when the field is left, or by Enter. */
function Name({ name, label, value, onSave }: NameProps) {
  const [text, change] = useState(value);
  const save = (): void => {
    if (text.trim() !== value) onSave(text);
    if (text.trim() === '') change(value);
  };
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
        value={text}
        autoComplete="off"
        onChange={({ target }) => change(target.value)}
        onBlur={save}
      />
    </form>
  );
}

/** One related link in full. */
export function RelatedCardEditor({ link }: { readonly link: RelatedLink }) {
  return (
    <section className="card" aria-label="Related link">
      <h2 className="card-title">{link.title}</h2>
      <p className="fact">{[link.age, link.kind].filter(Boolean).join(' · ')}</p>
      <Address link={link} />
      <Name
        key={`title ${link.title}`}
        name="title"
        label="Title"
        value={link.title}
        onSave={(title) => setName(link.id, { title })}
      />
      <Name
        key={`source ${link.source ?? ''}`}
        name="source"
        label="Source"
        value={link.source ?? ''}
        onSave={(source) => setName(link.id, { source })}
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
          <button type="button" onClick={() => void open(link.url ?? '')}>
            Open in browser
          </button>
        )}
      </div>
    </section>
  );
}
