const panes = ['[data-pane=desk]', '[data-pane=copy]', '[data-pane=inspector]'];

/** Where the work of a part of the window begins: its list, else whatever can take the focus. */
const landing = (pane: Element): HTMLElement | null =>
  pane.querySelector<HTMLElement>('[data-landing]') ??
  pane.querySelector<HTMLElement>('.copy, [role=tab][aria-selected=true], button');

/** Puts the focus where a panel is worked on, once it is drawn. */
export function focusPanel(): void {
  requestAnimationFrame(() => {
    const pane = document.querySelector('[data-pane=inspector]');
    if (pane) landing(pane)?.focus();
  });
}

/** Moves the focus to the next or previous part of the window. */
export function movePane(by: 1 | -1): void {
  const shown = panes.flatMap((name) => document.querySelector(name) ?? []);
  const at = shown.findIndex((pane) => pane.contains(document.activeElement));
  const next = shown[(at + by + shown.length) % shown.length];
  if (next) landing(next)?.focus();
}
