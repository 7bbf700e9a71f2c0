import { exporters } from '../../../shared/exporters/exporters';
import { isOnHold } from '../../../shared/preflight/preflight';
import type { Settings } from '../../../shared/ipc/contract';
import { useStory } from '../../app/currentStory';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { changeSettings } from '../../state/settings';
import { Empty } from '../parts/Empty';
import { Destination } from './Destination';
import { HeldBack } from './HeldBack';
import { Preview } from './Preview';

const usual: readonly string[] = ['ninjs-3.1', 'html', 'markdown'];
const known = exporters.map(({ id }) => id);

/** The formats ticked; the usual three until the user has chosen. */
function chosenFormats({ exportFormats }: Settings): readonly string[] {
  const chosen = known.filter((id) => exportFormats.includes(id));
  return chosen.length > 0 ? chosen : known.filter((id) => usual.includes(id));
}

function toggle(id: string, chosen: readonly string[]): void {
  const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  if (next.length > 0) void changeSettings({ exportFormats: next });
}

function Formats({ chosen }: { readonly chosen: readonly string[] }) {
  return (
    <fieldset className="formats">
      <legend>Formats</legend>
      <button type="button" className="link all" disabled={chosen.length === known.length} onClick={() => void changeSettings({ exportFormats: known })}>All formats</button>
      {exporters.map(({ id, label, losses }) => (
        <label key={id} className="tick" title={losses.join('. ')}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id, chosen)} data-landing={id === exporters[0]?.id ? '' : undefined} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** The way out: formats, a preview of each, and a folder; a story on hold stays until a reason is given. */
export function Export() {
  const settings = useStore(windowStore, (now) => now.settings);
  const story = useStory((view) => view.story);
  const findings = useStory((view) => view.findings);
  const chosen = chosenFormats(settings);
  if (exporters.length === 0) return <Empty>No format to export to is installed.</Empty>;
  return (
    <div className="scroll stack">
      <Formats chosen={chosen} />
      <HeldBack story={story} findings={findings} />
      <Destination chosen={chosen} held={isOnHold(story, findings)} />
      <Preview chosen={chosen} />
    </div>
  );
}
