import { linesOut } from '../../shared/desk/takenOut';
import { useEffect, type ComponentType, type KeyboardEvent } from 'react';
import { Checks } from '../panels/checks/Checks';
import { Details } from '../panels/details/Details';
import { Export } from '../panels/export/Export';
import { People } from '../panels/people/People';
import { Quotations } from '../panels/quotations/Quotations';
import { awaitsReview } from '../../shared/story/quotation';
import { Related } from '../panels/related/Related';
import { Removed } from '../panels/removed/Removed';
import type { StoryView } from '../state/storyView';
import { useStore } from '../state/useStore';
import { showPanel } from '../state/windowState';
import { windowStore } from '../state/windowStore';
import { useStory } from './currentStory';
import { panelNames, panelTitles, type PanelName } from '../../shared/ipc/commands';
import { focusPane } from './panes';

const panels: Readonly<Record<PanelName, ComponentType>> = {
  quotations: Quotations,
  related: Related,
  removed: Removed,
  checks: Checks,
  export: Export,
  details: Details,
  people: People,
};

/** The tab that a part stands under. */
const tabOf = (panel: PanelName): PanelName => (panel === 'people' ? 'quotations' : panel);
const tabs = panelNames.filter((name) => tabOf(name) === name);

/** What a tab counts; null where there is nothing to count. */
const counts: Readonly<Record<PanelName, (view: StoryView) => number | null>> = {
  quotations: ({ story }) => story.quotations.filter(awaitsReview).length,
  related: ({ story }) => story.related.filter(({ kept }) => kept).length,
  removed: ({ story }) => linesOut(story).filter(({ restored }) => !restored).length,
  checks: ({ findings }) => findings.filter(({ severity }) => severity !== 'info').length,
  export: () => null,
  details: () => null,
  people: () => null,
};

function Tab({ name, chosen }: { readonly name: PanelName; readonly chosen: boolean }) {
  const count = useStory(counts[name]);
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      aria-selected={chosen}
      aria-controls="panel"
      tabIndex={chosen ? 0 : -1}
      onClick={() => windowStore.change(showPanel(name))}
    >
      {panelTitles[name]}
      {count !== null && <span className="count">{count > 0 && count}</span>}
    </button>
  );
}

function onTabKey(event: KeyboardEvent, chosen: PanelName): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  const next = tabs[(tabs.indexOf(chosen) + by + tabs.length) % tabs.length] ?? chosen;
  windowStore.change(showPanel(next));
  document.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  event.preventDefault();
}

/** What was found in the story, one matter at a time. */
export function Inspector() {
  const chosen = useStore(windowStore, (now) => now.panel);
  const Panel = panels[chosen];
  useEffect(() => {
    // A story just opened is reviewed at once; a hand that is elsewhere, or gets there meanwhile, stays there.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusPane('inspector');
    });
  }, []);
  return (
    <aside className="pane inspector" data-pane="inspector" aria-label="Inspector">
      <div
        role="tablist"
        tabIndex={-1}
        aria-label="Inspector"
        className="tabs"
        onKeyDown={(event) => onTabKey(event, tabOf(chosen))}
      >
        {tabs.map((name) => (
          <Tab key={name} name={name} chosen={name === tabOf(chosen)} />
        ))}
      </div>
      <div role="tabpanel" id="panel" className="panel" aria-labelledby={`tab-${tabOf(chosen)}`}>
        <Panel />
      </div>
    </aside>
  );
}
