import { useEffect } from 'react';
import { current } from '../state/deskActions';
import { useStore } from '../state/useStore';
import { windowStore } from '../state/windowStore';
import { Desk } from '../panels/desk/Desk';
import { CopyView } from './CopyView';
import { SessionContext } from './currentStory';
import { EmptyDesk } from './EmptyDesk';
import { Inspector } from './Inspector';
import { KeySheet } from './KeySheet';
import { Announcer, Notices, NoticesSheet } from './Notices';
import { DeleteSheet } from '../panels/desk/DeleteSheet';
import { VersionsSheet } from '../panels/versions/VersionsSheet';
import { Palette } from './Palette';
import { StoriesSheet } from './StoriesSheet';
import { PasteBox } from './PasteBox';
import { run } from './commands';

function Folds({ deskShown, inspectorShown }: { readonly deskShown: boolean; readonly inspectorShown: boolean }) {
  return (
    <div className="folds">
      <button type="button" className="quiet" aria-pressed={deskShown} onClick={() => run('toggle-desk')}>
        Desk
      </button>
      <button type="button" className="quiet" aria-pressed={inspectorShown} onClick={() => run('toggle-inspector')}>
        Inspector
      </button>
    </div>
  );
}

/** The window: desk, copy, inspector. */
export function App() {
  const open = useStore(current, (now) => now);
  const { deskShown, inspectorShown, ready } = useStore(windowStore, (now) => now);
  const slug = useStore(windowStore, ({ stories, openId }) => stories.find(({ id }) => id === openId)?.slug);
  useEffect(() => {
    document.title = slug === undefined ? 'Verbatim' : `${slug} – Verbatim`;
  }, [slug]);
  const inspects = open !== null && inspectorShown;
  return (
    <SessionContext value={open?.session ?? null}>
      <div className="window" data-desk={deskShown} data-inspector={inspects}>
        {deskShown && <Desk />}
        <main className="pane middle" data-pane="copy" aria-label="Copy">
          {open && <Folds deskShown={deskShown} inspectorShown={inspectorShown} />}
          <PasteBox />
          {open && <CopyView key={open.session.id} saver={open.saver} />}
          {!open && ready && <EmptyDesk />}
        </main>
        {inspects && <Inspector key={open.session.id} />}
      </div>
      <Notices />
      <Palette />
      <StoriesSheet />
      <KeySheet />
      <VersionsSheet />
      <NoticesSheet />
      <DeleteSheet />
      <Announcer />
    </SessionContext>
  );
}
