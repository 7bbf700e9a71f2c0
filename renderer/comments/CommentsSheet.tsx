import { useState } from 'react';
import { commentsInOrder } from '../../shared/desk/comments';
import type { StoryComment } from '../../shared/story/storyDocument';
import { useStory } from '../app/currentStory';
import { closeSheet, Sheet } from '../app/Sheet';
import { run } from '../app/commands';
import { Empty } from '../panels/parts/Empty';
import { Key } from '../panels/parts/Key';
import { Ledger, type LedgerRow } from '../panels/parts/Ledger';
import { deleteComment, goToComment } from './commentCommands';

const rowOf = ({ id, at, words, text }: StoryComment): LedgerRow => ({
  id,
  tone: at === null ? 'gone' : 'plain',
  content: () => (
    <>
      <span className="row-head">
        <span className="speaker">{text}</span>
        {at === null && <span className="standing">Its words are gone</span>}
      </span>
      <span className="words">{words}</span>
    </>
  ),
});

function goThere(id: string): void {
  closeSheet();
  goToComment(id);
}

function List() {
  const story = useStory((view) => view.story);
  const [selected, select] = useState<string | null>(null);
  const comments = commentsInOrder(story);
  const chosen = comments.find(({ id }) => id === selected) ?? comments[0];
  if (!chosen)
    return (
      <Empty>
        No comments. Choose words of the copy and press <Key keys="Alt+C" />.
      </Empty>
    );
  const onKey = (key: string, id: string): boolean => {
    if (key !== 'x' && key !== 'Delete') return false;
    const at = comments.findIndex((one) => one.id === id);
    select((comments[at + 1] ?? comments[at - 1])?.id ?? null);
    deleteComment(id);
    return true;
  };
  return (
    <>
      <Ledger
        name="comment"
        label="Comments to yourself"
        rows={comments.map(rowOf)}
        selected={chosen.id}
        onSelect={select}
        onOpen={goThere}
        onKey={onKey}
      />
      <div className="actions">
        <button type="button" onClick={() => goThere(chosen.id)}>
          Go there <Key keys="Enter" />
        </button>
        <button type="button" onClick={() => onKey('x', chosen.id)}>
          Take it away <Key keys="X" />
        </button>
      </div>
    </>
  );
}

/** What the editor noted for themselves, in the order of the copy. */
export const CommentsSheet = () => (
  <Sheet name="comments" label="Comments to yourself" title="Comments to yourself">
    {() => <List />}
  </Sheet>
);

/** How many comments there are, and the way to them. */
export function CommentCount() {
  const count = useStory(({ story }) => story.comments?.length ?? 0);
  if (count === 0) return null;
  return (
    <button type="button" className="link" onClick={() => run('comments')}>
      {count === 1 ? '1 comment' : `${count} comments`}
    </button>
  );
}
