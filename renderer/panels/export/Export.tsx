import { exporters } from '../../../shared/exporters/exporters';
import { isOnHold } from '../../../shared/preflight/preflight';
import { useStory } from '../../app/currentStory';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { changeSettings } from '../../state/settings';
import { Empty } from '../parts/Empty';
import { Choices } from './Choices';
import { Destination } from './Destination';
import { chosenFormats, knownFormats } from './exportChoices';
import { HeldBack } from './HeldBack';
import { Presets } from './Presets';
import { Preview } from './Preview';

function toggle(id: string, chosen: readonly string[]): void {
  const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  if (next.length > 0) void changeSettings({ exportFormats: next });
}

function Formats({ chosen }: { readonly chosen: readonly string[] }) {
  return (
    <fieldset className="formats">
      <legend>Formats</legend>
      <button
        type="button"
        className="link all"
        disabled={chosen.length === knownFormats.length}
        onClick={() => void changeSettings({ exportFormats: knownFormats })}
      >
        All formats
      </button>
      {exporters.map(({ id, label, losses }) => (
        <label key={id} className="tick" title={losses.join('. ')}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id, chosen)} />
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
  const held = isOnHold(story, findings);
  if (exporters.length === 0) return <Empty>No format to export to is installed.</Empty>;
  return (
    <div className="scroll stack">
      <HeldBack story={story} findings={findings} />
      <Presets />
      <Destination chosen={chosen} held={held} />
      <Formats chosen={chosen} />
      <Choices />
      <Preview chosen={chosen} held={held} />
    </div>
  );
}
