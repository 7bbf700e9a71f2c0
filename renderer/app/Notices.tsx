import { useEffect } from 'react';
import { useStore } from '../state/useStore';
import { dismiss, type Notice } from '../state/windowState';
import { windowStore } from '../state/windowStore';

const longEnough = 20_000; // trouble stays until it is dismissed

function Line({ notice }: { readonly notice: Notice }) {
  const { id, tone, text, action } = notice;
  const close = (): void => windowStore.change(dismiss(id));
  useEffect(() => {
    if (tone === 'trouble') return undefined;
    const timer = window.setTimeout(() => windowStore.change(dismiss(id)), longEnough);
    return () => window.clearTimeout(timer);
  }, [id, tone]);
  return (
    <li className="notice" data-tone={tone}>
      <p>{text}</p>
      {action && (
        <button
          type="button"
          className="link"
          onClick={() => {
            action.run();
            close();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="quiet" aria-label="Dismiss" onClick={close}>
        ✕
      </button>
    </li>
  );
}

/** What went wrong and what to do next, until it is dismissed. */
export function Notices() {
  const notices = useStore(windowStore, (now) => now.notices);
  if (notices.length === 0) return null;
  return (
    <ul className="notices" aria-label="Notices">
      {notices.map((notice) => (
        <Line key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

/** Says what happened to those who do not see it. */
export function Announcer() {
  const { text, count } = useStore(windowStore, (now) => now.announcement);
  // The same words twice are said twice: every other time with a space that is not heard.
  return (
    <output className="unseen" aria-live="polite">
      {count % 2 === 0 ? text : `${text}\u00A0`}
    </output>
  );
}
