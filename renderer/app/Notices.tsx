import { useEffect } from 'react';
import { useStore } from '../state/useStore';
import { Sheet } from './Sheet';
import { dismiss, toggleSheet, type Notice, type Told } from '../state/windowState';
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
  const others = useStore(windowStore, ({ told }) => told.length) - notices.length;
  if (notices.length === 0) return null;
  return (
    <ul className="notices" aria-label="Notices">
      {notices.map((notice) => (
        <Line key={notice.id} notice={notice} />
      ))}
      {others > 0 && (
        <li className="notice-rest">
          <button type="button" className="link" onClick={() => windowStore.change(toggleSheet('notices'))}>
            All notices
          </button>
        </li>
      )}
    </ul>
  );
}

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const Again = ({ told: { tone, text, at } }: { readonly told: Told }) => (
  <li data-tone={tone}>
    <time dateTime={new Date(at).toISOString()}>{time.format(at)}</time> {text}
  </li>
);

function AllTold() {
  const told = useStore(windowStore, (now) => now.told);
  if (told.length === 0) return <p className="empty">Nothing was told since Verbatim was started.</p>;
  return (
    // A long list that is only read is scrolled by the keyboard once it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol className="told" tabIndex={0} data-landing="" aria-label="All notices">
      {told.map((one) => (
        <Again key={one.id} told={one} />
      ))}
    </ol>
  );
}

/** All that was told since the start, to be read again. */
export const NoticesSheet = () => (
  <Sheet name="notices" label="All notices" title="Notices">
    {() => <AllTold />}
  </Sheet>
);

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
