// How a page may be left. Runs in the preload's world, through pageScripts.mjs.

/**
 * Has Chromium ask before the window closes (the host answers with Electron's 'close' event), lets
 * navigations pass to the host's judgement, and refuses what Chromium does and Electron does not.
 * @param {(url: string) => void} onRefused hears of a navigation that was refused here
 */
export function watchLeaving(onRefused) {
  let navigating = false;
  // Ahead of the page's own listeners, which could stop the event.
  const first = { capture: true };

  window.addEventListener(
    'beforeunload',
    (event) => {
      if (navigating) return;
      event.preventDefault();
      event.returnValue = true;
    },
    first,
  );

  window.navigation.addEventListener(
    'navigate',
    (event) => {
      const { url, sameDocument } = event.destination;
      if (sameDocument) return;
      if (/^https?:/.test(url)) {
        // Chromium asks before it unloads in this same task.
        navigating = true;
        setTimeout(() => (navigating = false), 0);
        return;
      }
      // blob:, about:, mailto: and the like never become a request that the host could judge in time.
      event.preventDefault();
      onRefused(url);
    },
    first,
  );

  // Dropped files would be opened by Chromium, and a browser's context menu would show.
  for (const type of ['dragover', 'drop']) {
    window.addEventListener(type, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
  }
  window.addEventListener('contextmenu', (event) => event.preventDefault());
}
