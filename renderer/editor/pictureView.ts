import type { NodeViewRendererProps } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Selection } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import type { Picture } from '../../shared/story/block';
import { keptPicture } from '../../shared/story/keepPictures';
import { pictureUrl, whenPictureComes } from '../state/pictures';
import { pictureOf, placeOf, refusedValue, typedValue, withField, type PictureField } from './picture';

const nothing = (): void => undefined;

const fields: readonly (readonly [field: PictureField, name: string, hint: string])[] = [
  ['src', 'Address', 'https://'],
  ['alt', 'Alt text', 'What it shows, for those who cannot see it'],
  ['credit', 'Credit', 'Photographer and agency'],
];

function part<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** The fields of a picture as a quiet form. `take` gets what was typed when the focus leaves a field. */
function pictureForm(take: (field: PictureField, typed: string) => void, leave: (key: 'Enter' | 'Escape') => void) {
  const problem = part('p', 'problem');
  problem.setAttribute('role', 'alert');
  const inputs = fields.map(([field, name, hint]) => {
    const input = part('input', '');
    input.placeholder = hint;
    input.spellcheck = field !== 'src';
    input.addEventListener('change', () => {
      const refused = refusedValue(field, input.value);
      problem.textContent = refused ?? '';
      input.setAttribute('aria-invalid', String(refused !== null));
      if (refused === null) take(field, input.value);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      leave(event.key);
    });
    return { field, input, label: part('label', 'picture-field', document.createTextNode(name), input) };
  });
  const form = part('div', 'picture-fields', ...inputs.map(({ label }) => label), problem);
  form.contentEditable = 'false';
  const show = (picture: Picture): void => {
    for (const { field, input } of inputs) {
      input.defaultValue = typedValue(picture, field); // what Escape brings back
      if (document.activeElement !== input) input.value = input.defaultValue;
    }
  };
  return { form, show };
}

/**
 * A figure: a calm place for the picture, which is never fetched; its caption, the node's text; and a form for what else
 * is known of it. Tab leads from the caption into the form, Enter and Escape back to the caption.
 */
export function pictureView({ node: first, view, getPos, HTMLAttributes }: NodeViewRendererProps): NodeView {
  let node = first;
  const toCaption = (): void => {
    const at = getPos();
    if (at === undefined) return;
    const end = view.state.doc.resolve(at + 1 + node.content.size);
    view.dispatch(view.state.tr.setSelection(Selection.near(end, -1)));
    view.focus();
  };
  const take = (field: PictureField, typed: string): void => {
    const at = getPos();
    const picture = withField(pictureOf(node), field, typed);
    if (at === undefined || picture === pictureOf(node)) return;
    view.dispatch(closeHistory(view.state.tr.setNodeAttribute(at, 'picture', picture)));
  };
  // Escape forgets what was typed, Enter takes it: the field tells of a change before it loses the focus.
  const { form, show } = pictureForm(take, (key) => {
    const active = document.activeElement;
    if (key === 'Escape' && active instanceof HTMLInputElement) active.value = active.defaultValue;
    toCaption();
    draw();
  });
  const host = part('span', 'picture-host');
  const image = part('img', 'picture-image');
  const alt = part('span', 'picture-alt');
  const place = part('div', 'picture-place', host, alt);
  place.contentEditable = 'false';
  const caption = part('figcaption', '');
  caption.dataset['empty'] = 'Caption';
  const dom = part('figure', 'block image', place, caption, form);
  for (const [name, value] of Object.entries(HTMLAttributes)) dom.setAttribute(name, String(value));
  dom.dataset['kind'] = 'image';

  let isGone = false;
  let stopWaiting = nothing;
  /** Shows a picture that is kept with the story; one of the web is never fetched. */
  function showKept(src: string): void {
    const sha256 = keptPicture(src);
    if (sha256 === null || image.dataset['sha256'] === sha256) return;
    image.dataset['sha256'] = sha256;
    void pictureUrl(sha256).then((url) => {
      if (isGone || keptPicture(pictureOf(node).src) !== sha256) return;
      stopWaiting();
      if (url === null) {
        stopWaiting = whenPictureComes(sha256, () => {
          delete image.dataset['sha256'];
          draw();
        });
        return;
      }
      image.src = url;
      host.replaceChildren(image);
    });
  }

  function draw(): void {
    const picture = pictureOf(node);
    const isShown = image.isConnected && keptPicture(picture.src) === image.dataset['sha256'];
    if (!isShown) {
      delete image.dataset['sha256'];
      host.textContent = placeOf(picture);
      showKept(picture.src);
    }
    // The words beside it are for those who cannot see it.
    image.alt = '';
    alt.textContent = picture.alt === '' ? 'No alt text' : picture.alt;
    alt.classList.toggle('wanting', picture.alt === '');
    dom.setAttribute('aria-label', picture.alt === '' ? 'Picture without alt text' : `Picture: ${picture.alt}`);
    show(picture);
  }
  draw();
  return {
    dom,
    contentDOM: caption,
    update: (next) => {
      if (next.type !== node.type) return false;
      node = next;
      if (typeof node.attrs['id'] === 'string') dom.dataset['block'] = node.attrs['id'];
      draw();
      return true;
    },
    destroy: () => {
      isGone = true;
      stopWaiting();
    },
    stopEvent: ({ target }) => target instanceof Node && form.contains(target),
    ignoreMutation: ({ target }) => !caption.contains(target),
  };
}
