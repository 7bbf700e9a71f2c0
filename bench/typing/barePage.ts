// The page the window's keys are held against: ProseMirror with its basic schema, history and keys, and nothing else.
import { baseKeymap } from '@tiptap/pm/commands';
import { history } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: {},
  },
});

const paragraphs = (document.querySelector('script[type="text/plain"]')?.textContent ?? '').split('\n\n');
const doc = schema.node(
  'doc',
  null,
  paragraphs.map((text) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])),
);

const view = new EditorView(null, { state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }) });
document.body.append(view.dom);
