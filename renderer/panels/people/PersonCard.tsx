import { useMemo, useState, type SyntheticEvent } from 'react';
import type { PersonInStory } from '../../../shared/desk/people/listPeople';
import { namesOf } from '../../../shared/desk/people/changePeople';
import { blockTexts } from '../../../shared/verbatim/checkVerbatim';
import { useSession, useStory } from '../../app/currentStory';
import { goToCopy } from '../../app/goToCopy';
import { run } from '../../app/commands';
import { wordsOf } from '../../state/review';
import { Directory } from '../parts/Directory';
import { Key } from '../parts/Key';
import { changeCopyToo, inPlaces, rename } from './peopleCommands';
import { renamedInCopy } from './renameInCopy';

/** What the keys in the list choose among, by number: whom to join with, or which form is somebody else's. */
export interface Asking {
  readonly what: 'join' | 'split';
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

function Name({ person: { speaker } }: { readonly person: PersonInStory }) {
  const [name, setName] = useState(speaker.name);
  const [problem, report] = useState<string | null>(null);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wrong = rename(speaker.id, name);
    report(wrong);
    if (wrong === null) document.querySelector<HTMLElement>('[data-pane=inspector] [data-landing]')?.focus();
  };
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor="person-name">
        Name <Key keys="R" />
      </label>
      <input
        id="person-name"
        list="directory"
        value={name}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : 'person-name-problem'}
        onChange={({ target }) => setName(target.value)}
      />
      <Directory />
      {problem !== null && (
        <p id="person-name-problem" className="problem">
          {problem}
        </p>
      )}
    </form>
  );
}

/** The copy has the old name still: it is asked for by itself, for a name in the copy may be left on purpose. */
function InCopyToo({ person }: { readonly person: PersonInStory }) {
  const session = useSession();
  const story = useStory((view) => view.story);
  const places = useMemo(() => renamedInCopy(session, story, person.speaker.id), [session, story, person.speaker.id]);
  if (places.length === 0) return null;
  return (
    <p className="suggestion">
      The copy has the name as it was in {inPlaces(places.length)}, besides what people said.{' '}
      <button type="button" className="link" onClick={() => changeCopyToo(person.speaker.id)}>
        Change the copy too <Key keys="W" />
      </button>
    </p>
  );
}

function Said({ person }: { readonly person: PersonInStory }) {
  const session = useSession();
  const blocks = useStory((view) => view.story.blocks);
  const texts = useMemo(() => blockTexts(blocks), [blocks]);
  if (person.quotations.length === 0) return null;
  const show = (id: string): void => {
    session.select(id);
    run('show-quotations');
  };
  return (
    <ul className="plain-list person-said" aria-label="Quotations of this person">
      {person.quotations.map((quotation) => (
        <li key={quotation.id}>
          <button type="button" onClick={() => show(quotation.id)}>
            <span className="words">{wordsOf(texts, quotation).slice(0, 160)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface CardProps {
  readonly person: PersonInStory;
  readonly tone: string;
  readonly asking: Asking | null;
  readonly ask: (what: Asking['what']) => void;
  readonly choose: (number: number) => void;
}

/** One person of the story: what the copy calls them, where they come in, what they say, and what to do about a wrong one. */
export function PersonCard({ person, tone, asking, ask, choose }: CardProps) {
  const session = useSession();
  const { speaker } = person;
  const others = speaker.surfaces.filter((surface) => surface !== speaker.name);
  return (
    <section className="card" aria-label="Person" data-tone={tone}>
      <div className="card-head">
        <h2 className="card-title">{speaker.name}</h2>
        <div className="actions">
          <button type="button" onClick={() => goToCopy(session.editor, speaker.first)}>
            <span className="clip">First mention</span> <Key keys="Enter" />
          </button>
          <button type="button" aria-pressed={asking?.what === 'join'} onClick={() => ask('join')}>
            Join… <Key keys="M" />
          </button>
          {namesOf(speaker.surfaces).length > 1 && (
            <button type="button" aria-pressed={asking?.what === 'split'} onClick={() => ask('split')}>
              Split… <Key keys="S" />
            </button>
          )}
        </div>
      </div>
      {/* One scroll for all of it, which the keyboard reaches. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="card-rest" tabIndex={0} aria-label="What is known of the person">
        {asking && (
          <fieldset className="candidates" aria-label={asking.what === 'join' ? 'Join with' : 'Somebody else’s name'}>
            <p className="fact">
              {asking.what === 'join' ? `${speaker.name} is one with` : 'Which of these is somebody else’s?'}{' '}
              <Key keys="Escape" />
            </p>
            {asking.choices.map(({ id, label }, at) => (
              <button key={id} type="button" className="candidate" onClick={() => choose(at + 1)}>
                {at < 9 && <Key keys={String(at + 1)} />}
                <span>{label}</span>
              </button>
            ))}
          </fieldset>
        )}
        <InCopyToo person={person} />
        {speaker.role !== null && <p className="fact">{speaker.role}</p>}
        {others.length > 0 && <p className="fact">In the copy also {others.map((form) => `“${form}”`).join(', ')}</p>}
        <Name key={`${speaker.id} ${speaker.name}`} person={person} />
        <Said person={person} />
      </section>
    </section>
  );
}
