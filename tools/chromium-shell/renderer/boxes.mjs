// Boxes the shell draws in the page where Electron shows native ones. Self-contained: they run in the
// preload script's world, inside a closed shadow root, so the page can neither read nor press them.

/**
 * @param {{ message: string, detail?: string, buttons: string[], defaultId?: number, cancelId?: number, field?: string }} box
 * @returns {Promise<{ response: number, text: string }>} the button pressed, and what stands in the field if there is one
 */
export function showBox({ message, detail, buttons, defaultId = 0, cancelId = 0, field }) {
  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text ?? '' });
  const host = document.createElement('shell-box');
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    dialog { font: 15px/1.45 system-ui, sans-serif; border: 1px solid #888; border-radius: 10px; padding: 22px; max-width: 32em; color: CanvasText; background: Canvas; color-scheme: light dark }
    h2 { font-size: 17px; margin: 0 0 8px } p { white-space: pre-wrap; margin: 0 0 16px } input { font: inherit; width: 100%; box-sizing: border-box; margin-bottom: 16px }
    form { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end } button { font: inherit; padding: 6px 14px }`);
  root.adoptedStyleSheets = [style];
  const dialog = element('dialog');
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-label', message);
  const form = element('form');
  const input = Object.assign(element('input'), { value: field ?? '', spellcheck: false });
  if (field !== undefined) form.append(input);

  return new Promise((resolve) => {
    const end = (response) => {
      host.remove();
      resolve({ response, text: input.value });
    };
    for (const [number, label] of buttons.entries()) {
      const button = Object.assign(element('button', label), { type: 'button', autofocus: number === defaultId });
      button.addEventListener('click', () => end(number));
      form.append(button);
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      end(defaultId);
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      end(cancelId);
    });
    dialog.append(element('h2', message), element('p', detail), form);
    root.append(dialog);
    document.documentElement.append(host);
    dialog.showModal();
  });
}

/**
 * Opens Chromium's own file chooser.
 * @param {{ multiple: boolean, accept: string }} options
 * @returns {Promise<File[]>} empty when cancelled
 */
export function chooseFiles({ multiple, accept }) {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple, accept });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...input.files]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/**
 * Puts flavours of one content on the clipboard; a copy needs no permission.
 * @param {Record<string, string>} flavours text by media type
 * @returns {boolean} whether Chromium took it
 */
export function copyFlavours(flavours) {
  const fill = (event) => {
    for (const [type, text] of Object.entries(flavours)) event.clipboardData.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  const taken = document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return taken;
}
