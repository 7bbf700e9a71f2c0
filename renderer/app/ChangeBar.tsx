import { useEffect, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import type { VerbatimCheck } from '../../shared/verbatim/checkVerbatim';
import { tellChange } from '../../shared/verbatim/tellChange';
import { changeHost } from '../editor/changedWords';
import { Key, keyHint } from '../panels/parts/Key';
import { letWordsStand, putWordsBack } from '../panels/quotations/reviewCommands';
import { isUnanswered } from '../state/changes';
import { say } from '../state/windowStore';
import { useSession, useStory } from './currentStory';

/** Milliseconds without another change until what was changed is said aloud. */
const rest = 800;

/** Says aloud what was changed, once the typing rests. */
function useTold(told: string): void {
  useEffect(() => {
    const words = `Changed words: ${told}. ${keyHint('Alt+R')} puts the source’s words back, ${keyHint('Alt+Y')} gives a reason.`;
    const timer = window.setTimeout(() => say(words), rest);
    return () => window.clearTimeout(timer);
  }, [told]);
}

function Question({ check }: { readonly check: VerbatimCheck }) {
  const { editor } = useSession();
  const [reason, setReason] = useState('');
  const told = tellChange(check);
  useTold(told);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') return;
    letWordsStand(check.quotation, reason.trim());
    editor.view.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') editor.view.focus();
  };
  return (
    <form className="change-bar" aria-label="Changed words" onSubmit={submit}>
      <span className="told-change">{told}</span>
      <button
        type="button"
        onClick={() => {
          putWordsBack();
          editor.view.focus();
        }}
      >
        Put back <Key keys="Alt+R" />
      </button>
      <label htmlFor="change-bar-reason">
        or let it stand, because <Key keys="Alt+Y" />
      </label>
      <input
        id="change-bar-reason"
        value={reason}
        autoComplete="off"
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={onKeyDown}
      />
    </form>
  );
}

/** Beneath the paragraph with the caret: what was changed in its quotation, the way back, and the reason. */
export function ChangeBar() {
  const check = useStory(({ checks, story, selected }) => {
    const found = checks.find(({ quotation }) => quotation === selected);
    return found && isUnanswered(story, found) ? found : undefined;
  });
  if (!check || changeHost === null) return null;
  return createPortal(<Question key={check.quotation} check={check} />, changeHost);
}
