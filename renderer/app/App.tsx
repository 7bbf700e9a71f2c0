import { useEffect, type CSSProperties } from 'react';
import type { PaneSettings } from '../../shared/ipc/settings';
import { current } from '../state/openStories';
import { paneNames, type SidePane } from '../state/paneLayout';
import { useStore } from '../state/useStore';
import { isFocused, panesShown } from '../state/windowState';
import { windowStore } from '../state/windowStore';
import { Desk } from '../panels/desk/Desk';
import { StoryPreview } from '../panels/desk/StoryPreview';
import { CopyView } from './CopyView';
import { SessionContext } from './currentStory';
import { EmptyDesk } from './EmptyDesk';
import { Inspector } from './Inspector';
import { KeySheet } from './KeySheet';
import { Announcer, Notices, NoticesSheet } from './Notices';
import { DeleteSheet } from '../panels/desk/DeleteSheet';
import { DeskSheet } from '../panels/shared/DeskSheet';
import { SettingsSheet } from '../panels/desk/SettingsSheet';
import { DestinationsSheet } from '../panels/send/DestinationsSheet';
import { DeskStorySheet } from '../panels/related/DeskStorySheet';
import { FindSheet } from '../panels/wire/FindSheet';
import { WireSheet } from '../panels/wire/WireSheet';
import { VersionsSheet } from '../panels/versions/VersionsSheet';
import { SourcePane } from '../panels/source/SourcePane';
import { Proof } from '../proof/Proof';
import { CommentsSheet } from '../comments/CommentsSheet';
import { PaneBar } from './PaneBar';
import { Palette } from './Palette';
import { AlphabetSheet } from './AlphabetSheet';
import { StoriesSheet } from './StoriesSheet';
import { PasteBox } from './PasteBox';
import { Separator } from './Separator';

/** The widths that the editor gave; a part without one has its usual width. */
const widths = (panes: PaneSettings): CSSProperties =>
  Object.fromEntries(
    (['desk', 'source', 'inspector'] as const satisfies readonly SidePane[]).flatMap((pane) => {
      const { width } = panes[pane];
      return width === null ? [] : [[`--${pane}-width`, `${width}px`]];
    }),
  );

/** The window: desk, copy, source, inspector. */
export function App() {
  const open = useStore(current, (now) => now);
  const ready = useStore(windowStore, (now) => now.ready);
  const room = useStore(windowStore, ({ layout }) => layout.room);
  const focused = useStore(windowStore, isFocused);
  const panes = useStore(windowStore, ({ settings }) => settings.panes);
  const names = useStore(windowStore, (now) => paneNames.filter((pane) => panesShown(now).has(pane)).join(' '));
  const slug = useStore(windowStore, ({ stories, openId }) => stories.find(({ id }) => id === openId)?.slug);
  useEffect(() => {
    document.title = slug === undefined ? 'Verbatim' : `${slug} – Verbatim`;
  }, [slug]);
  const shown = new Set(names.split(' '));
  const isAlone = room === 'one';
  const edge = (pane: SidePane, label: string) => !isAlone && <Separator pane={pane} label={label} />;
  return (
    <SessionContext value={open?.session ?? null}>
      <div className="window" data-room={room} data-focused={focused || undefined} style={widths(panes)}>
        {isAlone && <PaneBar />}
        {shown.has('desk') && <Desk />}
        {shown.has('desk') && edge('desk', 'Width of the desk')}
        <main className="pane middle" data-pane="copy" aria-label="Copy" hidden={!shown.has('copy')}>
          {!isAlone && <PaneBar />}
          <PasteBox />
          {open && <CopyView key={open.session.id} saver={open.saver} share={open.share ?? null} />}
          {!open && ready && <EmptyDesk />}
          {!isAlone && <StoryPreview />}
        </main>
        {open && shown.has('source') && edge('source', 'Width of the source')}
        {open && shown.has('source') && <SourcePane key={`source ${open.session.id}`} />}
        {open && shown.has('inspector') && edge('inspector', 'Width of the inspector')}
        {open && shown.has('inspector') && <Inspector key={`inspector ${open.session.id}`} />}
      </div>
      <Proof />
      <Notices />
      <Palette />
      <StoriesSheet />
      {open && <DeskStorySheet />}
      <AlphabetSheet />
      <KeySheet />
      <VersionsSheet />
      <DestinationsSheet />
      <DeskSheet />
      <SettingsSheet />
      <WireSheet />
      <FindSheet />
      <NoticesSheet />
      {open && <CommentsSheet />}
      <DeleteSheet />
      <Announcer />
    </SessionContext>
  );
}
