import { useState } from 'react';
import { readRules, writtenRules } from '../../../shared/text/linkRules';
import { houseStyles } from '../../../shared/houseStyle/houseStyle';
import type { Settings } from '../../../shared/ipc/settings';
import { readTerms, writtenTerms } from '../../../shared/preflight/houseTerms';
import { closeSheet } from '../../app/Sheet';
import { run } from '../../app/commands';
import { changeSettings } from '../../state/settings';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { checkAgain, checkTitle } from '../checks/mendFindings';
import { ByNewsroom, useLocked } from '../parts/ByNewsroom';

const appearances: readonly (readonly [Settings['appearance'], string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];
/** One sheet lies over the window at a time. */
function toDestinations(): void {
  closeSheet();
  run('destinations');
}

/** In UTF-16 code units. */
const longestWord = 60;
const appearanceOf = (value: string): Settings['appearance'] =>
  appearances.find(([name]) => name === value)?.[0] ?? 'system';

function takeHouseWords(text: string): void {
  const given = text.split(/\s+/u).filter((word) => word !== '' && word.length <= longestWord);
  void changeSettings({ houseWords: [...new Set(given)].toSorted((a, b) => a.localeCompare(b)) });
}

/** The words that are right in this house, one a line; taken over when the field is left. */
function HouseWords() {
  const words = useStore(windowStore, ({ settings }) => settings.houseWords);
  const isLocked = useLocked('houseWords');
  return (
    <label className="field">
      <span>House dictionary, a word a line {isLocked && <ByNewsroom />}</span>
      <textarea
        key={words.join(' ')}
        rows={3}
        disabled={isLocked}
        spellCheck={false}
        defaultValue={words.join('\n')}
        onBlur={({ target }) => takeHouseWords(target.value)}
      />
    </label>
  );
}

/** How links to certain sites leave; taken over when the field is left. A line that is none says so and is kept as typed. */
function LinkRules() {
  const rules = useStore(windowStore, ({ settings }) => settings.linkRules);
  const isLocked = useLocked('linkRules');
  const [wrong, setWrong] = useState<string | null>(null);
  const take = (text: string): void => {
    const read = readRules(text);
    setWrong(read.wrong);
    if (read.wrong === null) void changeSettings({ linkRules: read.rules });
  };
  return (
    <label className="field">
      <span>Links by site, a site a line {isLocked && <ByNewsroom />}</span>
      <textarea
        rows={3}
        disabled={isLocked}
        spellCheck={false}
        placeholder="shop.example: sponsored nofollow"
        aria-describedby={wrong === null ? undefined : 'link-rules-problem'}
        aria-invalid={wrong !== null}
        defaultValue={writtenRules(rules)}
        onBlur={({ target }) => take(target.value)}
      />
      {wrong !== null && (
        <span id="link-rules-problem" className="problem" role="alert">
          “{wrong.slice(0, 60)}” is no rule. Write the site, then nofollow, sponsored or ugc.
        </span>
      )}
    </label>
  );
}

/** Words that the house writes otherwise; taken over when the field is left. A line that is none says so and is kept as typed. */
function HouseTerms() {
  const terms = useStore(windowStore, ({ settings }) => settings.houseTerms);
  const isLocked = useLocked('houseTerms');
  const [wrong, setWrong] = useState<string | null>(null);
  const take = (text: string): void => {
    const read = readTerms(text);
    setWrong(read.wrong);
    if (read.wrong === null) void changeSettings({ houseTerms: read.terms });
  };
  return (
    <label className="field">
      <span>House terms, a term a line {isLocked && <ByNewsroom />}</span>
      <textarea
        rows={5}
        disabled={isLocked}
        spellCheck={false}
        placeholder={'e-mail → email\n/(north|south) wales/ → $1 Wales'}
        aria-describedby={wrong === null ? 'house-terms-how' : 'house-terms-problem'}
        aria-invalid={wrong !== null}
        defaultValue={writtenTerms(terms)}
        onBlur={({ target }) => take(target.value)}
      />
      {wrong === null ? (
        <span id="house-terms-how" className="fact">
          What is found → what the house writes. Between strokes a regular expression. Checked outside quotations.
        </span>
      ) : (
        <span id="house-terms-problem" className="problem" role="alert">
          “{wrong.slice(0, 60)}” is no term. Write what is found, → or =&gt;, and what the house writes.
        </span>
      )}
    </label>
  );
}

/** Checks that this house does without, each with a way back. */
function ChecksOff() {
  const off = useStore(windowStore, ({ settings }) => settings.checksOff);
  const isLocked = useLocked('checksOff');
  if (off.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>Checks that are off {isLocked && <ByNewsroom />}</legend>
      <ul className="plain-list">
        {off.map((rule) => (
          <li key={rule}>
            {checkTitle(rule)}{' '}
            <button type="button" className="link" disabled={isLocked} onClick={() => void checkAgain(rule)}>
              On again<span className="unseen">: {checkTitle(rule)}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** How the window looks and which house's rules apply. */
export function SettingsForm() {
  const settings = useStore(windowStore, (now) => now.settings);
  const isLocked = useLocked('houseStyle');
  return (
    <div className="settings">
      <label className="field">
        Appearance
        <select
          data-landing=""
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
        Size of the copy: {settings.copySize}
        <input
          type="range"
          min={14}
          max={26}
          value={settings.copySize}
          onChange={({ target }) => void changeSettings({ copySize: Number(target.value) })}
        />
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={settings.spelling}
          onChange={({ target }) => void changeSettings({ spelling: target.checked })}
        />
        Mark misspelt words
      </label>
      <ChecksOff />
      <HouseTerms />
      <HouseWords />
      <LinkRules />
      <button type="button" className="link" onClick={toDestinations}>
        Destinations: where stories are sent…
      </button>
    </div>
  );
}
