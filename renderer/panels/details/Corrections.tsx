import { useState, type FormEvent } from 'react';
import { addCorrection, correctionKinds, removeCorrection } from '../../../shared/desk/details';
import type { StoryCorrection } from '../../../shared/story/storyDocument';
import { momentAsWritten } from '../../../shared/text/writtenMoment';
import { useSession, useStory } from '../../app/currentStory';
import { say } from '../../state/windowStore';
import { writerHere } from './DateField';

const none: readonly StoryCorrection[] = [];

const isKind = (value: string): value is StoryCorrection['kind'] => Object.hasOwn(correctionKinds, value);

/** Now, to the minute, as this machine's clock has it. */
function instantNow(): string {
  const now = new Date();
  const { today, offsetAt } = writerHere(now);
  const local = `${today}T${now.toTimeString().slice(0, 5)}`;
  return `${local}:00${offsetAt(local)}`;
}

/** What was put right since the story was published: what, when, and which kind of note it is. */
export function Corrections() {
  const session = useSession();
  const corrections = useStory(({ story }) => story.details.corrections ?? none);
  const [kind, setKind] = useState<StoryCorrection['kind']>('correction');
  const [text, setText] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    session.update(addCorrection({ kind, at: instantNow(), text: text.trim() }));
    setText('');
    say(`${correctionKinds[kind]} noted.`);
  };
  const remove = (at: number): void => {
    if (session.update(removeCorrection(at))) say('Taken away.');
  };
  return (
    <section aria-label="Corrections">
      <h2 className="card-title">Corrections</h2>
      {corrections.length > 0 && (
        <ul className="reasons">
          {corrections.map((each, at) => (
            <li key={`${each.at} ${each.text}`}>
              {correctionKinds[each.kind]}, {momentAsWritten(each.at)}: {each.text}{' '}
              <button type="button" className="link" onClick={() => remove(at)}>
                Take away
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="field" onSubmit={add}>
        <label htmlFor="correction-text">What was put right</label>
        <textarea id="correction-text" rows={2} value={text} onChange={({ target }) => setText(target.value)} />
        <div className="date-line">
          <select
            aria-label="Kind of note"
            value={kind}
            onChange={({ target }) => {
              if (isKind(target.value)) setKind(target.value);
            }}
          >
            {Object.entries(correctionKinds).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
          <button type="submit" disabled={text.trim() === ''}>
            Note it
          </button>
        </div>
      </form>
    </section>
  );
}
