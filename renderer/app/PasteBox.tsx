import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { Key } from '../panels/parts/Key';
import { openSource } from '../state/openSources';
import { openAddress } from '../state/openAddress';
import { useStore } from '../state/useStore';
import { say, windowStore } from '../state/windowStore';
import { pastedAddress } from '../state/pastedAddress';
import { pastedSource } from './pastedSource';

const close = (): void => windowStore.change((now) => ({ ...now, pasting: false }));

/** Takes the next paste as a new story. The page may not read the clipboard by itself, so the user pastes. */
export function PasteBox() {
  const pasting = useStore(windowStore, (now) => now.pasting);
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (pasting) box.current?.focus();
  }, [pasting]);
  if (!pasting) return null;
  const openTyped = (): void => {
    const text = box.current?.value ?? '';
    const address = pastedAddress(text);
    const source = pastedSource('', text);
    if (address === null && source === null) {
      box.current?.focus();
      return say('The box is empty. Copy the story, then paste it here.');
    }
    close();
    if (address !== null) void openAddress(address);
    else if (source) void openSource(source);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || pastedAddress(box.current?.value ?? '') === null) return;
    event.preventDefault();
    openTyped();
  };
  return (
    <section className="paste-box" aria-label="Paste a story">
      <label htmlFor="paste-story">
        Paste the story, or the address of its page <Key keys="Mod+V" />. It opens as a new story.
      </label>
      <textarea ref={box} id="paste-story" data-takes-story="" rows={3} placeholder="https://" onKeyDown={onKeyDown} />
      <div className="actions">
        <button type="button" onClick={openTyped}>
          Open what is in the box
        </button>
        <button type="button" onClick={close}>
          Not now <Key keys="Esc" />
        </button>
      </div>
    </section>
  );
}
