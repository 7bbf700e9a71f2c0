import type { Session } from '../state/session';
import { whatChanged } from '../state/whatChanged';
import { openPractice } from '../state/practice';
import { invisiblesShown, toldInvisibles } from '../editor/invisibles';
import { spike } from '../state/deskActions';
import { chooseSources } from '../state/openSources';
import { releaseStory } from '../state/deskReleases';
import { putOnDesk } from '../state/deskStories';
import { currentSession, switchStory } from '../state/openStories';
import { showPanel, toggleSheet } from '../state/windowState';
import { say, windowStore } from '../state/windowStore';
import {
  chooseCandidate,
  confirmReview,
  confirmSureOfSpeaker,
  joinCandidate,
  markReviewUnknown,
  moveReview,
  putWordsBack,
} from '../panels/quotations/reviewCommands';
import { tagCommands } from '../panels/quotations/tagCommands';
import { chooseTranscript } from '../panels/transcripts/transcriptStore';
import { sendCommands } from '../panels/send/sendCommands';
import { comment, showComments } from '../comments/commentCommands';
import { printProof, saveProof } from '../proof/proofCommands';
import { nextMisspelt } from '../spelling/spelling';
import { find } from '../find/findCommands';
import { exportNow } from '../panels/export/exportStory';
import { keepEdit, undoEdit } from './alarmCommands';
import { copyCommands } from './copyCommands';
import { panelNames, type CommandName } from '../../shared/ipc/commands';
import { askForVersionName } from '../panels/versions/NameVersion';
import { focusSearch } from '../panels/desk/FindStories';
import { toggleFocusMode } from './focusMode';
import { goToPanel, movePane, showPane, togglePane } from './panes';

/** Goes through the history, and says what came of it. */
function travel(session: Session | null, way: 'undo' | 'redo'): void {
  const before = session?.sync();
  if (!session || !before || !session[way]()) return say(way === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.');
  const what = whatChanged(before, session.view.get().story);
  say(`${way === 'undo' ? 'Undone' : 'Redone'}${what === null ? '' : `: ${what}`}.`);
}

const undo = (): void => travel(currentSession(), 'undo');
const redo = (): void => travel(currentSession(), 'redo');

function spikeCurrent(): void {
  const { openId } = windowStore.get();
  if (openId !== null) void spike(openId);
}

function showVersions(): void {
  if (currentSession()) windowStore.change(toggleSheet('versions'));
  else say('No story is open.');
}

function toggleInvisibles(): void {
  const session = currentSession();
  if (!session) return say('No story is open.');
  invisiblesShown.change((isShown) => !isShown);
  say(invisiblesShown.get() ? toldInvisibles(session.editor.state) : 'Invisible characters are hidden.');
}

function findStory(): void {
  showPane('desk');
  focusSearch();
}

const plain: Readonly<Partial<Record<CommandName, () => void>>> = {
  open: () => void chooseSources(),
  'open-address': () => windowStore.change((now) => ({ ...now, pasting: true })),
  'paste-story': () => windowStore.change((now) => ({ ...now, pasting: true })),
  export: () => goToPanel('export'),
  'export-now': () => {
    windowStore.change(showPanel('export'));
    void exportNow();
  },
  'open-transcript': () => void chooseTranscript(),
  ...sendCommands,
  settings: () => windowStore.change(toggleSheet('settings')),
  'shared-desk': () => windowStore.change(toggleSheet('shared-desk')),
  wire: () => windowStore.change(toggleSheet('wire')),
  'find-in-newsroom': () => windowStore.change(toggleSheet('newsroom')),
  'put-on-desk': () => void putOnDesk(),
  release: () => void releaseStory(),
  'print-proof': () => void printProof(),
  'save-proof': () => void saveProof(),
  spike: spikeCurrent,
  'find-story': findStory,
  'next-story': () => switchStory(1),
  'previous-story': () => switchStory(-1),
  undo,
  redo,
  'next-quotation': () => moveReview(1),
  'previous-quotation': () => moveReview(-1),
  confirm: confirmReview,
  'confirm-sure': confirmSureOfSpeaker,
  unknown: markReviewUnknown,
  'put-back': putWordsBack,
  'give-reason': () => document.querySelector<HTMLInputElement>('#change-bar-reason')?.focus(),
  'undo-edit': undoEdit,
  'keep-edit': keepEdit,
  ...copyCommands,
  ...tagCommands,
  find,
  comment,
  comments: showComments,
  spelling: () => void nextMisspelt(),
  practice: () => void openPractice(),
  palette: () => windowStore.change(toggleSheet('palette')),
  'show-keys': () => windowStore.change(toggleSheet('keys')),
  'name-version': askForVersionName,
  versions: showVersions,
  notices: () => windowStore.change(toggleSheet('notices')),
  'focus-mode': toggleFocusMode,
  invisibles: toggleInvisibles,
  'next-pane': () => movePane(1),
  'previous-pane': () => movePane(-1),
  'toggle-desk': () => togglePane('desk'),
  'toggle-source': () => togglePane('source'),
  'toggle-inspector': () => togglePane('inspector'),
};

/** Does what a key, a menu item or a button asks for. */
export function run(command: CommandName): void {
  const panel = panelNames.find((name) => command === `show-${name}`);
  if (panel) return goToPanel(panel);
  if (command.startsWith('joint-speaker-')) return joinCandidate(Number(command.slice('joint-speaker-'.length)));
  if (command.startsWith('speaker-')) return chooseCandidate(Number(command.slice('speaker-'.length)));
  plain[command]?.();
}
