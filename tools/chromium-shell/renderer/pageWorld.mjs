// The shell's part of the page's own world: runs before any script of the page, through pageScripts.mjs.
import { joinWorlds } from './worlds.mjs';

/**
 * Waits for the preload's world to hand over the bus, then defines what it exposes.
 * @param {{ secret: string }} config `secret` is the event type of the handover, known to the two worlds only
 */
export function startPageWorld({ secret }) {
  const { apply } = Reflect;
  const { hasOwn, defineProperty } = Object;
  const busOf = Object.getOwnPropertyDescriptor(MouseEvent.prototype, 'relatedTarget').get;

  const join = (event) => {
    event.stopImmediatePropagation();
    const worlds = joinWorlds(apply(busOf, event, []), 'page', 'preload');
    worlds.on('page:expose', (request) => {
      const isTaken = request && hasOwn(window, request.key);
      if (request && !isTaken)
        defineProperty(window, request.key, {
          value: worlds.decode(request.api, true),
          enumerable: true,
          __proto__: null,
        });
      const problem = isTaken ? 'Cannot bind an API on top of an existing property on the window object' : '';
      worlds.fire('preload:exposed', { problem: request ? problem : 'An object could not be cloned.' });
    });
    worlds.fire('preload:joined', true);
  };
  window.addEventListener(secret, join, { capture: true, once: true });
}
