import { useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useSession } from '../app/currentStory';
import { placeUnder, useShownSelection } from '../app/underWords';
import { useStore } from '../state/useStore';
import { closeComment, commentDraft, keepComment, type CommentDraft } from './commentCommands';

const longest = 500;

function OpenField({ draft }: { readonly draft: CommentDraft }) {
  const { editor } = useSession();
  const [place] = useState(() => placeUnder(editor.view.coordsAtPos(editor.state.selection.from)));
  const field = useRef<HTMLInputElement>(null);
  useShownSelection();
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = (): void => {
    closeComment();
    editor.view.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = field.current?.value ?? '';
    leave();
    keepComment(draft, text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  return (
    <form className="link-field" style={place} onSubmit={submit}>
      <input
        ref={field}
        type="text"
        aria-label="Comment to yourself"
        placeholder="Comment to yourself"
        defaultValue={draft.text}
        maxLength={longest}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onBlur={closeComment}
      />
      <p className="fact">Enter keeps it, empty takes it away. No export has it.</p>
    </form>
  );
}

/** Asks for a comment where its words stand. Enter keeps it, Escape leaves. */
export function CommentField() {
  const draft = useStore(commentDraft, (now) => now);
  return draft && <OpenField draft={draft} />;
}
