// Accelerators of the application menu. Runs in the preload's world, through pageScripts.mjs.

// Chromium's own shortcuts in an app window, which Electron does not have.
const browserKeys = [
  ...['d', 'g', 'h', 'j', 'l', 'n', 'o', 'p', 'r', 's', 't', 'u', 'w', 'F4'].map((key) => `Ctrl+${key}`),
  ...['c', 'i', 'j', 'n', 'r', 't', 'w', 'Delete'].map((key) => `Ctrl+Shift+${key}`),
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
  'F1',
  'F3',
  'F5',
  'F7',
  'F11',
  'F12',
];

function keyName(event) {
  // With Shift the key's own letter or digit is meant, not what Shift makes of it.
  const plain = event.shiftKey && /^(Key[A-Z]|Digit\d)$/.test(event.code) ? event.code.slice(-1) : event.key;
  const held = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.metaKey && 'Meta'];
  return [...held.filter(Boolean), plain.length === 1 ? plain.toLowerCase() : plain].join('+');
}

/**
 * Reports keys that the page left unused, as Electron does: the page has every key first.
 * @param {() => Record<string, number>} accelerators menu item numbers by key name
 * @param {(number: number) => void} onAccelerator
 */
export function watchKeys(accelerators, onAccelerator) {
  const onUnusedKey = (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const name = keyName(event);
    const number = accelerators()[name];
    if (number !== undefined) onAccelerator(number);
    if (number !== undefined || browserKeys.includes(name)) event.preventDefault();
  };
  // Added anew for each key, so that it stays the last listener on window.
  const stayLast = () => {
    window.removeEventListener('keydown', onUnusedKey);
    window.addEventListener('keydown', onUnusedKey);
  };
  window.addEventListener('keydown', stayLast, { capture: true });
}
