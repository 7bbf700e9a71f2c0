import { houseStyles } from '../../../shared/houseStyle/houseStyle';
import type { Settings } from '../../../shared/ipc/settings';
import { changeSettings } from '../../state/settings';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { ByNewsroom, useLocked } from '../parts/ByNewsroom';

const appearances: readonly (readonly [Settings['appearance'], string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];
const appearanceOf = (value: string): Settings['appearance'] =>
  appearances.find(([name]) => name === value)?.[0] ?? 'system';

/** How the window looks and which house's rules apply. */
export function SettingsForm() {
  const settings = useStore(windowStore, (now) => now.settings);
  const isLocked = useLocked('houseStyle');
  return (
    <div className="stack">
      <label className="field">
        Appearance
        <select
          value={settings.appearance}
          onChange={({ target }) => void changeSettings({ appearance: appearanceOf(target.value) })}
        >
          {appearances.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>House style {isLocked && <ByNewsroom />}</span>
        <select
          disabled={isLocked}
          value={settings.houseStyle}
          onChange={({ target }) => void changeSettings({ houseStyle: target.value })}
        >
          {houseStyles.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        Size of the copy
        <input
          type="range"
          min={14}
          max={26}
          value={settings.copySize}
          onChange={({ target }) => void changeSettings({ copySize: Number(target.value) })}
        />
      </label>
    </div>
  );
}
