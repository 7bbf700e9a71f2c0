import { useMemo, useState } from 'react';
import { namesOf } from '../../../shared/desk/people/changePeople';
import { listPeople, type PersonInStory } from '../../../shared/desk/people/listPeople';
import { run } from '../../app/commands';
import { useSession, useStory } from '../../app/currentStory';
import { goToCopy } from '../../app/goToCopy';
import type { Hues } from '../../editor/quotationLook';
import { say } from '../../state/windowStore';
import { Empty } from '../parts/Empty';
import { Key } from '../parts/Key';
import { Ledger, type LedgerRow } from '../parts/Ledger';
import { changeCopyToo, join, split } from './peopleCommands';
import { PersonCard, type Asking } from './PersonCard';

/** “3 quotations, 112 words”. */
function amount({ quotations, words }: PersonInStory): string {
  if (quotations.length === 0) return 'not quoted';
  return `${quotations.length === 1 ? '1 quotation' : `${quotations.length} quotations`}, ${words} words`;
}

const Row = ({ person }: { readonly person: PersonInStory }) => (
  <>
    <span className="speaker">{person.speaker.name}</span>
    <span className="standing role">{person.speaker.role ?? ''}</span>
    <span className="standing">{amount(person)}</span>
  </>
);

const choicesFor = (what: Asking['what'], person: PersonInStory, people: readonly PersonInStory[]): Asking['choices'] =>
  what === 'join'
    ? people.flatMap(({ speaker }) => (speaker === person.speaker ? [] : [{ id: speaker.id, label: speaker.name }]))
    : namesOf(person.speaker.surfaces).map((surface) => ({ id: surface, label: surface }));

/** Who is quoted is set in the colour that marks their words. */
function rowsOf(people: readonly PersonInStory[], hues: Hues): readonly LedgerRow[] {
  return people.map((person) => ({
    id: person.speaker.id,
    tone: person.quotations.length > 0 ? (hues.get(person.speaker.id) ?? 'plain') : 'plain',
    content: () => <Row person={person} />,
  }));
}

const focusName = (): void => document.querySelector<HTMLInputElement>('#person-name')?.focus();

/** Everybody in the story: the other side of its quotations. */
export function People() {
  const session = useSession();
  const story = useStory((view) => view.story);
  const hues = useStory((view) => view.hues);
  const [selected, select] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asking['what'] | null>(null);
  const people = useMemo(() => listPeople(story), [story]);
  const rows = useMemo(() => rowsOf(people, hues), [people, hues]);
  const person = people.find(({ speaker }) => speaker.id === selected) ?? people[0];
  const asking: Asking | null = person && asked ? { what: asked, choices: choicesFor(asked, person, people) } : null;

  const ask = (what: Asking['what']): void => {
    if (!person) return;
    const choices = choicesFor(what, person, people);
    if (choices.length < (what === 'join' ? 1 : 2)) return say('There is nothing to choose from.');
    setAsked(what);
    const list = choices.slice(0, 9).map(({ label }, at) => `${at + 1} ${label}`);
    say(`${what === 'join' ? 'Join with' : 'Which name is somebody else’s'}: ${list.join(', ')}. Escape leaves.`);
  };
  const choose = (number: number): void => {
    const choice = asking?.choices[number - 1];
    if (!person || !asking || !choice) return;
    if (asking.what === 'join') select(join(person.speaker.id, choice.id));
    else split(person.speaker.id, choice.id);
    setAsked(null);
    document.querySelector<HTMLElement>('[data-pane=inspector] [data-landing]')?.focus();
  };
  const onKey = (key: string, id: string): boolean => {
    if (key === 'Escape' && asking) setAsked(null);
    else if (/^[1-9]$/.test(key)) choose(Number(key));
    else if (key === 'm') ask('join');
    else if (key === 's') ask('split');
    else if (key === 'r') focusName();
    else if (key === 'w') changeCopyToo(id);
    else return false;
    return true;
  };
  return (
    <div className="split review people">
      <p className="tally turn">
        {people.length === 1 ? '1 person' : `${people.length} people`}
        <button type="button" className="link" onClick={() => run('show-quotations')}>
          Quotations <Key keys="Mod+1" />
        </button>
      </p>
      {!person ? (
        <Empty>The copy names nobody.</Empty>
      ) : (
        <>
          <Ledger
            name="person"
            label="People"
            rows={rows}
            selected={person.speaker.id}
            onSelect={(id) => {
              setAsked(null);
              select(id);
            }}
            onOpen={() => goToCopy(session.editor, person.speaker.first)}
            onKey={onKey}
          />
          <PersonCard
            key={person.speaker.id}
            person={person}
            tone={rows.find(({ id }) => id === person.speaker.id)?.tone ?? 'plain'}
            asking={asking}
            ask={ask}
            choose={choose}
          />
        </>
      )}
    </div>
  );
}
