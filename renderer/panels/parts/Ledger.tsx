/* A list box is a list of rows with parts; the browser's own takes plain text only. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type UIEvent } from 'react';
import { around, grown, wholeWindow, type Stretch } from './stretch';

export interface LedgerRow {
  readonly id: string;
  /** Called only for rows that are drawn. */
  readonly content: () => ReactNode;
  readonly tone?: string;
}

interface LedgerProps {
  /** Unique on the page; names the rows. */
  readonly name: string;
  readonly label: string;
  readonly rows: readonly LedgerRow[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter or a double click. */
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Any other key; true when it was used. */
  readonly onKey?: ((key: string, id: string) => boolean) | undefined;
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  Home: -Infinity,
  End: Infinity,
};

function moved(rows: readonly LedgerRow[], at: number, by: number): LedgerRow | undefined {
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  return rows[next];
}

/** With Shift an arrow or a figure is another key; a figure is the key itself, whatever the layout makes of it. */
function keyOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  const name = /^Digit(\d)$/.exec(code)?.[1] ?? key;
  return shiftKey && /^(?:Arrow.+|\d)$/.test(name) ? `Shift+${name}` : name;
}

/** Which rows are drawn: those round the selected one, more as the list is scrolled. */
function useStretch(count: number, selected: number): readonly [Stretch, (event: UIEvent<HTMLElement>) => void] {
  const [wished, wish] = useState<Stretch>(wholeWindow);
  const stretch = around(wished, selected, count);
  const onScroll = ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }: UIEvent<HTMLElement>): void => {
    wish(grown(stretch, count, scrollTop < clientHeight, scrollHeight - scrollTop < 2 * clientHeight));
  };
  return [stretch, onScroll];
}

/** A list worked by keyboard: one stop for Tab, arrows or j and k inside, and keys that act on the row. */
export function Ledger({ name, label, rows, selected, onSelect, onOpen, onKey }: LedgerProps) {
  const list = useRef<HTMLDivElement>(null);
  const at = rows.findIndex(({ id }) => id === selected);
  const [{ from, to }, onScroll] = useStretch(rows.length, at);
  useEffect(() => {
    // `selected` alone: rows drawn again must not pull the list back from where it was scrolled to.
    if (selected !== null) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = keyOf(event);
    const by = steps[key];
    const next = by === undefined ? undefined : moved(rows, at, by);
    if (next) onSelect(next.id);
    else if (selected === null) return;
    else if (key === 'Enter' && onOpen) onOpen(selected);
    else if (!onKey?.(key, selected)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      className="ledger"
      data-landing=""
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      aria-activedescendant={at < 0 ? undefined : `${name}-${selected}`}
    >
      {rows.slice(from, to).map(({ id, content, tone }, offset) => (
        // The list has the focus and answers the keys; a row only takes the pointer.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={id}
          id={`${name}-${id}`}
          role="option"
          tabIndex={-1}
          aria-selected={id === selected}
          data-tone={tone}
          aria-setsize={rows.length}
          aria-posinset={from + offset + 1}
          className="ledger-row"
          onClick={() => onSelect(id)}
          onDoubleClick={() => onOpen?.(id)}
        >
          {content()}
        </div>
      ))}
    </div>
  );
}
