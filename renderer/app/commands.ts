import { removeBlock } from '../../shared/desk/removeBlock';
import { blockId } from '../../shared/story/range';
import { linkPlace, toggleEmphasis } from '../editor/setRich';
import { chooseSources, currentSession, spike } from '../state/deskActions';
import { panelNames, showPanel } from '../state/windowState';
import { say, windowStore } from '../state/windowStore';
import {
  chooseCandidate,
  confirmReview,
  joinCandidate,
  markReviewUnknown,
  moveReview,
} from '../panels/quotations/reviewCommands';
import { tagCommands } from '../panels/quotations/tagCommands';
import { exportNow } from '../panels/export/exportStory';
import type { CommandName } from './keyTable';
import { focusPanel, movePane } from './panes';

function undo(): void {
  say(currentSession()?.undo() ? 'Undone.' : 'Nothing to undo.');
}

function redo(): void {
  say(currentSession()?.redo() ? 'Redone.' : 'Nothing to redo.');
}

function takeOut(): void {
  const session = currentSession();
  const id: unknown = session?.editor.state.selection.$head.parent.attrs['id'];
  if (!session || typeof id !== 'string') return;
  if (session.update((story) => removeBlock(story, blockId(id), 'taken out by the editor')))
    say('Paragraph taken out. It is kept under Removed.');
}

/** Keys that set words work on the copy that has the focus, and nowhere else. */
const emphasise = (kind: 'strong' | 'emphasis') => (): void => {
  const editor = currentSession()?.editor;
  if (editor?.isFocused) toggleEmphasis(editor, kind);
};

function link(): void {
  const editor = currentSession()?.editor;
  if (!editor?.isFocused) return;
  if (linkPlace(editor.state) === null) say('Choose words of one paragraph for the link first.');
  else windowStore.change((now) => ({ ...now, linking: true }));
}

function spikeCurrent(): void {
  const { openId } = windowStore.get();
  if (openId !== null) void spike(openId);
}

const plain: Readonly<Partial<Record<CommandName, () => void>>> = {
  open: () => void chooseSources(),
  'open-address': () => windowStore.change((now) => ({ ...now, pasting: true })),
  'paste-story': () => windowStore.change((now) => ({ ...now, pasting: true })),
  export: () => windowStore.change(showPanel('export')),
  'export-now': () => {
    windowStore.change(showPanel('export'));
    void exportNow();
  },
  spike: spikeCurrent,
  undo,
  redo,
  'next-quotation': () => moveReview(1),
  'previous-quotation': () => moveReview(-1),
  confirm: confirmReview,
  unknown: markReviewUnknown,
  'take-out': takeOut,
  strong: emphasise('strong'),
  emphasis: emphasise('emphasis'),
  link,
  ...tagCommands,
  'show-keys': () => windowStore.change((now) => ({ ...now, keysShown: !now.keysShown })),
  'next-pane': () => movePane(1),
  'previous-pane': () => movePane(-1),
  'toggle-desk': () => windowStore.change((now) => ({ ...now, deskShown: !now.deskShown })),
  'toggle-inspector': () => windowStore.change((now) => ({ ...now, inspectorShown: !now.inspectorShown })),
};

/** Does what a key, a menu item or a button asks for. */
export function run(command: CommandName): void {
  const panel = panelNames.find((name) => command === `show-${name}`);
  if (panel) {
    windowStore.change(showPanel(panel));
    return focusPanel();
  }
  if (command.startsWith('joint-speaker-')) return joinCandidate(Number(command.slice('joint-speaker-'.length)));
  if (command.startsWith('speaker-')) return chooseCandidate(Number(command.slice('speaker-'.length)));
  plain[command]?.();
  if (command === 'export') focusPanel();
}
