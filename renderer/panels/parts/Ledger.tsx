/* A list box is a list of rows with parts; the browser's own takes plain text only. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface LedgerRow {
  readonly id: string;
  readonly content: ReactNode;
  /** Spoken name, where the content alone does not say enough. */
  readonly label?: string;
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
  readonly landing?: boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -Infinity, End: Infinity };

function moved(rows: readonly LedgerRow[], selected: string | null, by: number): LedgerRow | undefined {
  const at = rows.findIndex(({ id }) => id === selected);
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  return rows[next];
}

/** A list worked by keyboard: one stop for Tab, arrows or j and k inside, and keys that act on the row. */
export function Ledger({ name, label, rows, selected, onSelect, onOpen, onKey, landing = true }: LedgerProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // `selected` alone: rows drawn again must not pull the list back from where it was scrolled to.
    if (selected !== null) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key;
    const by = steps[key];
    const next = by === undefined ? undefined : moved(rows, selected, by);
    if (next) onSelect(next.id);
    else if (selected === null) return;
    else if (key === 'Enter' && onOpen) onOpen(selected);
    else if (!onKey?.(key, selected)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const active = rows.some(({ id }) => id === selected) ? `${name}-${selected}` : undefined;
  return (
    <div ref={list} role="listbox" aria-label={label} tabIndex={0} className="ledger" onKeyDown={onKeyDown}
      aria-activedescendant={active} {...(landing && { 'data-landing': '' })}>
      {rows.map(({ id, content, label: spoken, tone }) => (
        // The list has the focus and answers the keys; a row only takes the pointer.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div key={id} id={`${name}-${id}`} role="option" tabIndex={-1} aria-selected={id === selected} aria-label={spoken} data-tone={tone}
          className="ledger-row" onClick={() => onSelect(id)} onDoubleClick={() => onOpen?.(id)}>
          {content}
        </div>
      ))}
    </div>
  );
}
