// The shell's part of the page's own world. Self-contained: its source text runs before any script of the page.

/**
 * Waits for the preload's world to hand over the bus, then defines what it exposes.
 * @param {string} secret the event type of the handover, known to the two worlds only
 * @param {typeof import('./worlds.mjs').joinWorlds} joinWorlds
 */
export function startPageWorld(secret, joinWorlds) {
  if (window !== window.top) return;
  const busOf = Object.getOwnPropertyDescriptor(MouseEvent.prototype, 'relatedTarget').get;
  const { apply } = Reflect;
  const { hasOwn, defineProperty } = Object;

  function expose(worlds, { key, api }) {
    if (hasOwn(window, key)) return 'Cannot bind an API on top of an existing property on the window object';
    defineProperty(window, key, { value: worlds.decode(api, true), enumerable: true, configurable: false, writable: false, __proto__: null });
    return '';
  }

  const join = (event) => {
    event.stopImmediatePropagation();
    const worlds = joinWorlds(apply(busOf, event, []), 'page', 'preload');
    worlds.on('page:expose', (request) => {
      worlds.fire('preload:exposed', { problem: request ? expose(worlds, request) : 'An object could not be cloned.' });
    });
    worlds.fire('preload:joined', true);
  };
  window.addEventListener(secret, join, { capture: true, once: true });
}
