import { useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { linkPlace, refusedAddress, setLink } from '../editor/setRich';
import { useStore } from '../state/useStore';
import { say, windowStore } from '../state/windowStore';
import { useSession } from './currentStory';
import { placeUnder, useShownSelection } from './underWords';

const close = (): void => windowStore.change((now) => ({ ...now, linking: false }));

function OpenField() {
  const { editor } = useSession();
  const [place] = useState(() => linkPlace(editor.state));
  const [problem, setProblem] = useState<string | null>(null);
  const [at] = useState(() => placeUnder(editor.view.coordsAtPos(place?.from ?? editor.state.selection.from)));
  const field = useRef<HTMLInputElement>(null);
  useShownSelection();
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  if (place === null) return null;
  const leave = (): void => {
    close();
    editor.view.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = field.current?.value.trim() ?? '';
    const refused = refusedAddress(address);
    setProblem(refused);
    if (refused !== null) return;
    if (address !== place.href) {
      editor.view.dispatch(setLink(editor.state, place, address));
      say(address === '' ? 'Link taken away.' : 'Link set.');
    }
    leave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  return (
    <form className="link-field" style={at} onSubmit={submit}>
      <input
        ref={field}
        type="text"
        inputMode="url"
        aria-label="Address of the link"
        aria-invalid={problem !== null}
        aria-describedby="link-problem"
        placeholder="https://"
        defaultValue={place.href}
        spellCheck={false}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <p id="link-problem" role="alert">
        {problem ?? ''}
      </p>
    </form>
  );
}

/** Asks for a link’s address where its words stand. Enter sets it, Escape leaves, an empty address takes the link away. */
export function LinkField() {
  const linking = useStore(windowStore, (now) => now.linking);
  return linking ? <OpenField /> : null;
}
