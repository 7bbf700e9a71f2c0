import { useState, type SyntheticEvent } from 'react';
import type { Quotation, StoryDocument } from '../../../shared/story/storyDocument';
import { Directory } from '../parts/Directory';
import { Key } from '../parts/Key';
import { candidates } from '../../state/review';
import { chooseCandidate, joinCandidate, nameReview } from './reviewCommands';

function SomeoneElse() {
  const [name, setName] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') nameReview(name.trim());
    setName('');
    document.querySelector<HTMLElement>('[data-pane=inspector] [data-landing]')?.focus();
  };
  return (
    <form className="someone" onSubmit={submit}>
      <label htmlFor="someone-else">
        Someone else <Key keys="N" />
      </label>
      <input
        id="someone-else"
        list="directory"
        value={name}
        autoComplete="off"
        placeholder="Name"
        onChange={({ target }) => setName(target.value)}
      />
      <Directory />
    </form>
  );
}

/** Whom the quotation may be given to, each by its number. */
export function Candidates({ story, quotation }: { readonly story: StoryDocument; readonly quotation: Quotation }) {
  const chosen = quotation.speaker?.speakers ?? [];
  const people = candidates(story, quotation);
  return (
    <fieldset className="candidates" aria-label="Speakers">
      {people.map((speaker, at) => (
        <button
          key={speaker.id}
          type="button"
          className="candidate"
          aria-pressed={chosen.includes(speaker.id)}
          onClick={({ shiftKey }) => (shiftKey ? joinCandidate : chooseCandidate)(at + 1)}
        >
          <Key keys={String(at + 1)} />
          <span>{speaker.name}</span>
          {speaker.role !== null && <small>{speaker.role}</small>}
        </button>
      ))}
      {people.length > 1 && (
        <p className="fact">
          Two who spoke together: <Key keys="Shift" /> and the number adds one.
        </p>
      )}
      <SomeoneElse />
    </fieldset>
  );
}
