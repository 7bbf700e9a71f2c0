import type { KeyboardEvent } from 'react';
import type { Preset } from '../../../shared/ipc/settings';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { choosePreset, forgetPreset, isChosen } from './exportChoices';

/** A figure chooses the preset of that number. */
function onDigit(event: KeyboardEvent, presets: readonly Preset[]): void {
  const preset = /^[1-9]$/.test(event.key) ? presets[Number(event.key) - 1] : undefined;
  if (!preset || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  choosePreset(preset);
}

/** The destinations kept under a name; one click or figure chooses all that belongs to one. */
export function Presets() {
  const settings = useStore(windowStore, (now) => now.settings);
  const folder = useStore(windowStore, (now) => now.lastFolder);
  const { presets } = settings;
  if (presets.length === 0) return null;
  const chosen = presets.find((preset) => isChosen(preset, settings, folder));
  return (
    <fieldset className="presets">
      <legend>Save for</legend>
      {chosen && (
        <button type="button" className="link all" onClick={() => forgetPreset(chosen.name)}>
          Forget {chosen.name}
        </button>
      )}
      {presets.map((preset, at) => (
        <button
          key={preset.name}
          type="button"
          aria-pressed={preset === chosen}
          data-landing={at === 0 ? '' : undefined}
          title={preset.folder ? `To ${preset.folder.label}` : undefined}
          onClick={() => choosePreset(preset)}
          onKeyDown={(event) => onDigit(event, presets)}
        >
          {at < 9 && <kbd aria-hidden="true">{at + 1}</kbd>} {preset.name}
        </button>
      ))}
    </fieldset>
  );
}
