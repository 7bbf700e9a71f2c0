import { useState, type SyntheticEvent } from 'react';
import { closingStyles, dashStyles, houseStyles } from '../../../shared/houseStyle/houseStyle';
import type { Settings } from '../../../shared/ipc/settings';
import { changeSettings } from '../../state/settings';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { ByNewsroom, useLocked } from '../parts/ByNewsroom';
import { keepPreset, templateProblem } from './exportChoices';

function FileNames() {
  const kept = useStore(windowStore, (now) => now.settings.exportNames);
  const isLocked = useLocked('exportNames');
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? null : templateProblem(typed);
  const take = (): void => {
    if (typed === null || problem !== null) return;
    setTyped(null);
    if (typed !== kept) void changeSettings({ exportNames: typed });
  };
  return (
    <div className="field">
      <label htmlFor="file-names">File names {isLocked && <ByNewsroom />}</label>
      <input
        disabled={isLocked}
        id="file-names"
        maxLength={200}
        placeholder="{slug}.{format}.{ext}"
        value={typed ?? kept}
        aria-describedby={problem === null ? undefined : 'file-names-problem'}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
      {problem !== null && (
        <p id="file-names-problem" className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}

function KeepAs() {
  const [name, setName] = useState('');
  const isLocked = useLocked('presets');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    keepPreset(name.trim());
    setName('');
  };
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor="preset-name">Keep these choices for one key {isLocked && <ByNewsroom />}</label>
      <div className="one-line">
        <input
          id="preset-name"
          maxLength={60}
          placeholder="My CMS"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" disabled={isLocked || name.trim() === ''}>
          Keep
        </button>
      </div>
    </form>
  );
}

interface ChoiceProps<T extends string> {
  readonly setting: keyof Settings;
  readonly label: string;
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One choice of few, each with its words. */
function Choice<T extends string>({ setting, label, names, value, onChoose }: ChoiceProps<T>) {
  const isLocked = useLocked(setting);
  const isName = (name: string): name is T => Object.hasOwn(names, name);
  return (
    <label className="field">
      <span>
        {label} {isLocked && <ByNewsroom />}
      </span>
      <select
        disabled={isLocked}
        value={value}
        onChange={({ target }) => {
          if (isName(target.value)) onChoose(target.value);
        }}
      >
        {Object.entries<string>(names).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How the files are set and named, and a name for the whole. */
export function Choices() {
  const isLocked = useLocked('exportStyle');
  const { exportStyle, exportDashes, exportClosing, houseStyle } = useStore(windowStore, (now) => now.settings);
  return (
    <details className="fold">
      <summary>House style, file names, presets</summary>
      <div className="stack">
        <label className="field">
          <span>House style of the files {isLocked && <ByNewsroom />}</span>
          <select
            disabled={isLocked}
            value={exportStyle}
            onChange={({ target }) => void changeSettings({ exportStyle: target.value })}
          >
            <option value="">As on the desk ({houseStyle})</option>
            {houseStyles.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Choice
          setting="exportDashes"
          label="Dashes"
          names={dashStyles}
          value={exportDashes}
          onChoose={(dashes) => void changeSettings({ exportDashes: dashes })}
        />
        <Choice
          setting="exportClosing"
          label="Comma or full stop at a closing mark"
          names={closingStyles}
          value={exportClosing}
          onChoose={(closing) => void changeSettings({ exportClosing: closing })}
        />
        <FileNames />
        <KeepAs />
      </div>
    </details>
  );
}
