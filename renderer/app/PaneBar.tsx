import { useStore } from '../state/useStore';
import { paneNames, type PaneName } from '../state/paneLayout';
import { panesShown } from '../state/windowState';
import { windowStore } from '../state/windowStore';
import { run } from './commands';
import { focusPane, showPane } from './panes';

const titles: Readonly<Record<PaneName, string>> = {
  desk: 'Desk',
  copy: 'Copy',
  source: 'Source',
  inspector: 'Inspector',
};

const press = (pane: PaneName): void => {
  if (pane !== 'copy') return run(`toggle-${pane}`);
  showPane(pane);
  focusPane(pane);
};

/** A button for each part of the window, pressed while it is shown; for the copy only where there is room for one part. */
export function PaneBar() {
  const shown = useStore(windowStore, (now) => paneNames.filter((pane) => panesShown(now).has(pane)).join(' '));
  const hasStory = useStore(windowStore, ({ openId }) => openId !== null);
  const isAlone = useStore(windowStore, ({ layout }) => layout.room === 'one');
  const offered = paneNames.filter((pane) => (pane === 'copy' ? isAlone : pane === 'desk' || hasStory));
  return (
    <div className="pane-bar" role="toolbar" aria-label="Parts of the window">
      {offered.map((pane) => (
        <button
          key={pane}
          type="button"
          className="quiet"
          aria-pressed={shown.split(' ').includes(pane)}
          onClick={() => press(pane)}
        >
          {titles[pane]}
        </button>
      ))}
    </div>
  );
}
