const panes = ['[data-pane=desk]', '[data-pane=copy]', '[data-pane=inspector]'];

const landing = (pane: Element): HTMLElement | null =>
  pane.querySelector<HTMLElement>('[data-landing]') ?? pane.querySelector<HTMLElement>('.copy, [role=tab][aria-selected=true], button');

/** Moves the focus to the next or previous part of the window. */
export function movePane(by: 1 | -1): void {
  const shown = panes.flatMap((name) => document.querySelector(name) ?? []);
  const at = shown.findIndex((pane) => pane.contains(document.activeElement));
  const next = shown[(at + by + shown.length) % shown.length];
  if (next) landing(next)?.focus();
}
