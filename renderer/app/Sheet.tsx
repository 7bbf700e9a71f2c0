import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useStore } from '../state/useStore';
import type { SheetName } from '../state/windowState';
import { windowStore } from '../state/windowStore';

const closed = (): void => windowStore.change((now) => ({ ...now, sheet: null }));

/** Takes the sheet away and gives the focus back to what had it before. */
export const closeSheet = (): void => document.querySelector<HTMLDialogElement>('dialog.key-sheet')?.close();

interface SheetProps {
  readonly name: SheetName;
  readonly label: string;
  readonly title: string;
  /** Drawn only while the sheet lies there. */
  readonly children: () => ReactNode;
}

/** A sheet over the window, until Escape or its button takes it away. */
export function Sheet({ name, label, title, children }: SheetProps) {
  const shown = useStore(windowStore, ({ sheet }) => sheet === name);
  const sheet = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (!shown) return;
    sheet.current?.showModal();
    sheet.current?.querySelector<HTMLElement>('[data-landing]')?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <dialog ref={sheet} className="key-sheet" aria-label={label} onClose={closed}>
      <header>
        <h2>{title}</h2>
        <button type="button" onClick={closeSheet}>
          Close
        </button>
      </header>
      {children()}
    </dialog>
  );
}
