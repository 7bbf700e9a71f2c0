import type { ReturnedToMe } from '../../../shared/ipc/deskWire';
import { focusPane } from '../../app/panes';
import { closeSheet } from '../../app/Sheet';
import { openDeskStory } from '../../state/deskStories';
import { useStore } from '../../state/useStore';
import { settle, wireStore } from './wireStore';

function toldOf({ why, was, is, agencyVersion }: ReturnedToMe): string {
  const agency = agencyVersion === null ? 'The agency' : `The agency’s version ${agencyVersion}`;
  if (why === 'gone') return `${agency} no longer has “${was}”.`;
  if (why === 'words') return `${agency} has other words. Signed: “${was}” Now: “${is ?? ''}”`;
  return `${agency} names another speaker: ${is ?? 'nobody'}, not ${was === '' ? 'nobody' : was}.`;
}

/** Signed quotations that the agency has changed since, for whoever signed them. */
export function Returned() {
  const returned = useStore(wireStore, (now) => now.returned);
  if (returned.length === 0) return null;
  return (
    <section className="returned" aria-label="Came back to you">
      <h3>Came back to you: the agency has changed what you signed</h3>
      <ul className="plain-list">
        {returned.map((each) => (
          <li key={each.id}>
            <span>{toldOf(each)}</span>{' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                closeSheet();
                void openDeskStory(each.story).then(() => focusPane('copy'));
              }}
            >
              Open {each.story}
            </button>{' '}
            <button type="button" className="link" onClick={() => void settle(each.id)}>
              Looked at<span className="unseen"> in {each.story}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
