/* A rule between two parts that can be moved: an hr takes no focus and no value. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { fittingWidth, paneWidths, withWidth, type SidePane } from '../state/paneLayout';
import { windowStore } from '../state/windowStore';

const step = 16;

const widthOf = (pane: SidePane): number =>
  Math.round(document.querySelector(`[data-pane=${pane}]`)?.getBoundingClientRect().width ?? 0);

const setWidth = (pane: SidePane, width: number | null): void =>
  windowStore.change((now) => ({
    ...now,
    settings: { ...now.settings, panes: withWidth(now.settings.panes, pane, width) },
  }));

interface SeparatorProps {
  readonly pane: SidePane;
  readonly label: string;
}

/** The edge of a part beside the copy, moved by pointer or keys. */
export function Separator({ pane, label }: SeparatorProps) {
  const { least, most } = paneWidths[pane];
  const [now, setNow] = useState(least);
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  // The desk's edge is to its right, the others' to their left.
  const sign = pane === 'desk' ? 1 : -1;
  const give = (width: number | null): void => {
    setWidth(pane, width);
    setNow(width === null ? widthOf(pane) : fittingWidth(pane, width));
  };
  // Told after layout: to ask for the width while a story is drawn would lay all of its copy out for it.
  useEffect(() => {
    const part = document.querySelector(`[data-pane=${pane}]`);
    if (part === null) return undefined;
    const observer = new ResizeObserver(() => setNow(widthOf(pane)));
    observer.observe(part);
    return () => observer.disconnect();
  }, [pane]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowRight: step, ArrowLeft: -step }[event.key];
    if (by !== undefined) give(widthOf(pane) + sign * by);
    else if (event.key === 'Home') give(least);
    else if (event.key === 'End') give(most);
    else if (event.key === 'Enter') give(null);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: widthOf(pane) };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current) give(drag.current.width + sign * (event.clientX - drag.current.x));
  };
  const onPointerUp = (): void => {
    drag.current = null;
  };
  return (
    <div
      role="separator"
      className="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={Math.min(most, Math.max(least, now))}
      aria-valuetext={`${now} pixels`}
      onFocus={() => setNow(widthOf(pane))}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={() => give(null)}
    />
  );
}
