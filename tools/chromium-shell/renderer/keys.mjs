// Accelerators of the application menu. Self-contained: its source text runs in the preload script's world.

/**
 * Reports keys that the page left unused, as Electron does: the page has every key first.
 * @param {Record<string, string>} firstAccelerators menu item ids by key name, as `menu.mjs` writes them
 * @param {string[]} browserKeys keys that Chromium would act on and Electron does not
 * @param {(id: string) => void} onAccelerator
 * @returns {(accelerators: Record<string, string>) => void} takes the keys of a new menu
 */
export function watchKeys(firstAccelerators, browserKeys, onAccelerator) {
  let accelerators = firstAccelerators;

  function keyName(event) {
    // With Shift the key's own letter or digit is meant, not what Shift makes of it.
    const plain = event.shiftKey && /^(Key[A-Z]|Digit\d)$/.test(event.code) ? event.code.slice(-1) : event.key;
    const held = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.metaKey && 'Meta'];
    return [...held.filter(Boolean), plain.length === 1 ? plain.toLowerCase() : plain].join('+');
  }

  function onUnusedKey(event) {
    if (event.defaultPrevented || event.isComposing) return;
    const name = keyName(event);
    const chosen = Object.hasOwn(accelerators, name);
    if (chosen) onAccelerator(accelerators[name]);
    if (chosen || browserKeys.includes(name)) event.preventDefault();
  }

  // Added anew for each key, so that it stays the last listener on window.
  const stayLast = () => {
    window.removeEventListener('keydown', onUnusedKey);
    window.addEventListener('keydown', onUnusedKey);
  };
  window.addEventListener('keydown', stayLast, { capture: true });

  return (next) => {
    accelerators = next;
  };
}
