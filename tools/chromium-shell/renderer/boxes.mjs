// Boxes the shell draws in the page where Electron shows native ones. Self-contained: they run in the
// preload script's world, inside a closed shadow root, so the page can neither read nor press them.

/**
 * @param {{ message: string, detail?: string, buttons: string[], defaultId?: number, cancelId?: number, field?: string }} box
 * @returns {Promise<{ response: number, text: string }>} the button pressed, and what stands in the field if there is one
 */
export function showBox({ message, detail = '', buttons, defaultId = 0, cancelId = 0, field }) {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function travels to the page alone
  const add = (parent, name, fields) => parent.appendChild(Object.assign(document.createElement(name), fields));
  const host = add(document.documentElement, 'shell-box', {});
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    dialog { font: 15px/1.45 system-ui, sans-serif; max-width: 32em; padding: 22px; border: 1px solid GrayText; border-radius: 10px; color-scheme: light dark }
    h2 { font-size: 17px; margin: 0 0 8px } p { white-space: pre-wrap; margin: 0 0 16px } input { font: inherit; flex: 1 0 100%; padding: 4px }
    form { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end } button { font: inherit; padding: 6px 14px }`);
  root.adoptedStyleSheets = [style];
  const dialog = add(root, 'dialog', { role: 'alertdialog', ariaLabel: message });
  add(dialog, 'h2', { textContent: message });
  add(dialog, 'p', { textContent: detail });
  const form = add(dialog, 'form', {});
  const input =
    field === undefined ? { value: '' } : add(form, 'input', { value: field, ariaLabel: message, autofocus: true });

  return new Promise((resolve) => {
    const end = (response) => {
      host.remove();
      resolve({ response, text: input.value });
    };
    for (const [number, textContent] of buttons.entries()) {
      const button = add(form, 'button', {
        textContent,
        type: 'button',
        autofocus: field === undefined && number === defaultId,
      });
      button.addEventListener('click', () => end(number));
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      end(defaultId);
    });
    dialog.addEventListener('cancel', () => end(cancelId));
    // As behind a native box, the menu's keys rest.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
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
