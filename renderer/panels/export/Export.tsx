import { exporters } from '../../../shared/exporters/exporters';
import { isOnHold } from '../../../shared/preflight/preflight';
import { useStory } from '../../app/currentStory';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { changeSettings } from '../../state/settings';
import { Empty } from '../parts/Empty';
import { SendTo } from '../send/SendTo';
import { Choices } from './Choices';
import { Destination } from './Destination';
import { ByNewsroom, useLocked } from '../parts/ByNewsroom';
import { allowedFormats, chosenFormats } from './exportChoices';
import { Links } from './Links';
import { HeldBack } from './HeldBack';
import { Presets } from './Presets';
import { Preview } from './Preview';

function toggle(id: string, chosen: readonly string[]): void {
  const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  if (next.length > 0) void changeSettings({ exportFormats: next });
}

interface FormatsProps {
  readonly chosen: readonly string[];
  readonly allowed: readonly string[];
}

function Formats({ chosen, allowed }: FormatsProps) {
  const isLocked = useLocked('exportFormats');
  const known = exporters.filter(({ id }) => allowed.includes(id));
  return (
    <fieldset className="formats" disabled={isLocked}>
      <legend>Formats {(isLocked || known.length < exporters.length) && <ByNewsroom />}</legend>
      <button
        type="button"
        className="link all"
        disabled={chosen.length === allowed.length}
        onClick={() => void changeSettings({ exportFormats: allowed })}
      >
        All formats
      </button>
      {known.map(({ id, label, losses }) => (
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
  const allowed = useStore(windowStore, (now) => now.policy.formats);
  const chosen = chosenFormats(settings, allowed);
  const held = isOnHold(story, findings);
  if (exporters.length === 0) return <Empty>No format to export to is installed.</Empty>;
  return (
    <div className="scroll stack">
      <HeldBack story={story} findings={findings} />
      <Links story={story} />
      <Presets />
      <Destination chosen={chosen} held={held} />
      <SendTo held={held} />
      <Formats chosen={chosen} allowed={allowedFormats(allowed)} />
      <Choices />
      <Preview chosen={chosen} held={held} />
    </div>
  );
}
