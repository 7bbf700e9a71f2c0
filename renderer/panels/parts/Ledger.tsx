/* A list box is a list of rows with parts; the browser's own takes plain text only. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import {
  memo,
  useEffect,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type UIEvent,
} from 'react';
import { around, grown, wholeWindow, type Stretch } from './stretch';

export interface LedgerRow {
  readonly id: string;
  /** Called only for rows that are drawn. */
  readonly content: () => ReactNode;
  readonly tone?: string;
  /** Chosen together with the selected one. */
  readonly isMarked?: boolean;
}

interface LedgerProps {
  /** Unique on the page; names the rows. */
  readonly name: string;
  readonly label: string;
  readonly rows: readonly LedgerRow[];
  readonly selected: string | null;
  /** The second is true when the choice is to reach from where it began to that row. */
  readonly onSelect: (id: string, isMore?: boolean) => void;
  /** Enter or a double click. */
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Any other key; true when it was used. */
  readonly onKey?: ((key: string, id: string) => boolean) | undefined;
  /** The focus came while no row was selected: its keys would do nothing. */
  readonly onLand?: (() => void) | undefined;
  /** Rows can be dragged: the first was let go on the second. */
  readonly onDrop?: ((id: string, on: string) => void) | undefined;
  /** All letters are for `onKey`, j and k too. */
  readonly hasOwnLetters?: boolean;
  /** Several rows may be chosen at once. */
  readonly isMultiple?: boolean;
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

/** What makes rows of one list go to each other's place; a row is let go nowhere else, the copy least of all. */
function dragging(list: string, id: string, onDrop: (id: string, on: string) => void) {
  const kind = `application/x-row-${list}`;
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => dataTransfer.setData(kind, id),
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(kind)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const dragged = event.dataTransfer.getData(kind);
      if (dragged === '') return;
      event.preventDefault();
      event.stopPropagation();
      onDrop(dragged, id);
    },
  };
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
export const Ledger = memo(function Ledger({
  name,
  label,
  rows,
  selected,
  onSelect,
  onOpen,
  onKey,
  onLand,
  onDrop,
  hasOwnLetters = false,
  isMultiple = false,
}: LedgerProps) {
  const list = useRef<HTMLDivElement>(null);
  const at = rows.findIndex(({ id }) => id === selected);
  const [{ from, to }, onScroll] = useStretch(rows.length, at);
  useEffect(() => {
    // `selected` alone: rows drawn again must not pull the list back from where it was scrolled to.
    if (selected !== null) list.current?.querySelector('[data-head]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = keyOf(event);
    const by = hasOwnLetters && key.length === 1 ? undefined : steps[key];
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
      onFocus={() => at < 0 && onLand?.()}
      onScroll={onScroll}
      aria-multiselectable={isMultiple || undefined}
      aria-activedescendant={at < 0 ? undefined : `${name}-${selected}`}
    >
      {rows.slice(from, to).map(({ id, content, tone, isMarked = false }, offset) => (
        // The list has the focus and answers the keys; a row only takes the pointer.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={id}
          id={`${name}-${id}`}
          role="option"
          tabIndex={-1}
          aria-selected={id === selected || isMarked}
          data-head={id === selected || undefined}
          data-tone={tone}
          aria-setsize={rows.length}
          aria-posinset={from + offset + 1}
          className="ledger-row"
          onClick={({ shiftKey }) => onSelect(id, isMultiple && shiftKey)}
          onDoubleClick={() => onOpen?.(id)}
          {...(onDrop && dragging(name, id, onDrop))}
        >
          {content()}
        </div>
      ))}
    </div>
  );
});
