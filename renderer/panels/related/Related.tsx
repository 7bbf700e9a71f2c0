import type { RelatedLink } from '../../../shared/story/storyDocument';
import { useStory } from '../../app/currentStory';
import { chosenLink } from './chosenLink';
import { Empty } from '../parts/Empty';
import { Key } from '../parts/Key';
import { Ledger, type LedgerRow } from '../parts/Ledger';
import { linkAnswers, type LinkAnswer } from '../../state/linkAnswers';
import { useStore } from '../../state/useStore';
import { RelatedCardEditor } from './RelatedCardEditor';
import { dateOfAge } from '../../../shared/desk/ageToDate';
import { toggleSheet } from '../../state/windowState';
import { windowStore } from '../../state/windowStore';
import {
  checkAddresses,
  datesForAges,
  dropAllWithoutAddress,
  dropOrKeep,
  move,
  moveTo,
  takeTitle,
} from './relatedCommands';

const answered: Readonly<Record<LinkAnswer['kind'], string>> = {
  answers: 'Answers',
  dead: 'Dead link',
  'not-told': 'Not checked',
};

function Row({ link }: { readonly link: RelatedLink }) {
  const answer = useStore(linkAnswers, (now) => (link.url === null ? undefined : now.get(link.url)));
  const kept = link.url === null ? 'No address' : answer ? answered[answer.kind] : 'Kept';
  const from = [link.source, link.age].filter(Boolean).join(' · ');
  return (
    <>
      <span className="row-head">
        <span className="speaker">{from || 'Related'}</span>
        <span className="standing">{link.kept ? kept : 'Dropped'}</span>
      </span>
      <span className="words">{link.title}</span>
    </>
  );
}

function rowOf(link: RelatedLink): LedgerRow {
  const tone = link.url === null ? 'open' : 'plain';
  return { id: link.id, content: () => <Row link={link} />, tone: link.kept ? tone : 'gone' };
}

const focusUrl = (): void => document.querySelector<HTMLInputElement>('#related-url')?.focus();

function onKey(key: string, id: string): boolean {
  if (key === 'x' || key === 'Delete') dropOrKeep(id);
  else if (key === 'd') dropAllWithoutAddress();
  else if (key === 'c') void checkAddresses();
  else if (key === 'a') datesForAges();
  else if (key === 't') void takeTitle(id);
  else if (key === 'n') chooseStory();
  else if (key === 'Shift+ArrowUp') move(id, -1);
  else if (key === 'Shift+ArrowDown') move(id, 1);
  else return false;
  return true;
}

const chooseStory = (): void => windowStore.change(toggleSheet('desk-story'));

const ChooseStory = () => (
  <button type="button" className="link" onClick={chooseStory}>
    Link a story of the desk <Key keys="N" />
  </button>
);

/** Pointers to other stories: which to keep, in which order, and where they lead. */
export function Related() {
  const related = useStory((view) => view.story.related);
  const hasAges = useStory(({ story }) =>
    story.related.some(({ kept, age }) => kept && dateOfAge(story, age) !== null),
  );
  const selected = useStore(chosenLink, (now) => now);
  const link = related.find(({ id }) => id === selected) ?? related[0];
  if (!link)
    return (
      <Empty>
        No related stories came with this one. <ChooseStory />
      </Empty>
    );
  return (
    <div className="split">
      <p className="tally turn">
        <span>
          {related.filter(({ kept }) => kept).length} of {related.length} kept
        </span>
        <ChooseStory />
        {hasAges && (
          <button type="button" className="link" onClick={datesForAges}>
            Ages to dates <Key keys="A" />
          </button>
        )}
        {related.some(({ kept, url }) => kept && url === null) && (
          <button type="button" className="link" onClick={dropAllWithoutAddress}>
            Drop all without an address <Key keys="D" />
          </button>
        )}
        {related.some(({ kept, url }) => kept && url !== null) && (
          <button type="button" className="link" onClick={() => void checkAddresses()}>
            Check the addresses <Key keys="C" />
          </button>
        )}
      </p>
      <Ledger
        name="related"
        label="Related links"
        rows={related.map(rowOf)}
        selected={link.id}
        onSelect={(id) => chosenLink.change(() => id)}
        onOpen={focusUrl}
        onKey={onKey}
        onDrop={moveTo}
      />
      <RelatedCardEditor key={link.id} link={link} />
    </div>
  );
}
