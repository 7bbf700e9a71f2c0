import { useState } from 'react';
import { commandGroups, type Command, type CommandName } from '../../shared/ipc/commands';
import { commandsWith, type ChosenKeys } from '../../shared/ipc/keys';
import { useStore } from '../state/useStore';
import { windowStore } from '../state/windowStore';
import { KeyOf } from './KeyOf';
import { isMac, printed } from './keyTable';
import { matches } from './matches';
import { Sheet } from './Sheet';

/** A command is named where its key can be changed. */
type Line = readonly [keys: string, does: string, command?: CommandName];

const inPanels: Readonly<Record<string, readonly Line[]>> = {
  'In the Quotations list': [
    ['↓ or J · ↑ or K', 'Next, previous'],
    ['↵', 'Confirm the speaker'],
    ['1 – 9', 'Choose the speaker'],
    ['⇧1 – 9', 'Add a speaker: they spoke together'],
    ['⇧A', 'Confirm all that are sure of this speaker'],
    ['L', 'Least certain first, or in story order'],
    ['U', 'Cannot be known'],
    ['N or /', 'Name someone else'],
    ['R', 'Put the source’s words back'],
    ['E', 'Go to it in the copy'],
    ['X', 'Nobody’s words, or somebody’s again'],
    ['T', 'Not a quotation: the words stay'],
    ['M', 'Merge with the previous one'],
    ['S', 'Split it where the caret stands in the copy'],
    ['W · ⇧W', 'Its end: one word more, one less'],
    ['V', 'Verified, or no longer'],
    ['O', 'On the record, off it, not for publication'],
  ],
  'In the People list': [
    ['↵', 'Go to the first mention'],
    ['R', 'Call the person otherwise'],
    ['W', 'Change the copy to that name too, but for what was said'],
    ['M · 1 – 9', 'Join with another person'],
    ['S · 1 – 9', 'Split off a name that is somebody else’s'],
  ],
  'In the other lists': [
    ['R or ↵', 'Removed: bring the line back'],
    ['X', 'Related: keep or drop'],
    ['⇧↑ · ⇧↓', 'Related: move up, move down'],
    ['D', 'Related: drop all without an address'],
    ['C', 'Related: ask the addresses whether their pages are there'],
    ['↵', 'Related: its address. Checks: go to the place'],
    ['F · ⇧F', 'Checks: mend it, or all of its kind'],
    ['X', 'Checks: let it be, for a reason, or ask again'],
    ['H', 'Checks: off for this house'],
    ['↓ · ↑', 'Desk: how the next story reads, the previous one'],
    ['↵', 'Desk: open it'],
    ['A – Z', 'Desk: find a story'],
    ['Delete', 'Desk: spike the story'],
    ['1 – 9', 'Export: choose a preset'],
    ['R', 'Earlier versions: bring it back'],
  ],
};

const nines: Readonly<Record<string, string>> = {
  'speaker-1': 'Choose the speaker',
  'joint-speaker-1': 'Add a speaker: they spoke together',
};

/** Nine keys that differ by their number are one line. */
const linesOf = (group: Command['group'], chosen: ChosenKeys): readonly Line[] =>
  commandsWith(chosen)
    .filter((command) => command.group === group && !/^(?:joint-)?speaker-[2-9]$/.test(command.name))
    .map(({ name, keys, label }): Line => {
      const key = keys.map((one) => printed(one, isMac())).join(' or ');
      const does = nines[name];
      return does ? [`${key} – 9`, does] : [key, label.replace(/…$/, ''), name];
    });

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Line[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, does, command]) => (
          <div key={`${command ?? keys} ${does}`}>
            <dt>{command ? <KeyOf name={command} does={does} keys={keys} /> : <kbd>{keys}</kbd>}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const sectionsWith = (chosen: ChosenKeys): Readonly<Record<string, readonly Line[]>> => ({
  ...Object.fromEntries(commandGroups.map((group) => [group, linesOf(group, chosen)])),
  ...inPanels,
});

/** The lines that have the words looked for, in their keys or in what they do. */
function Shortcuts() {
  const [sought, setSought] = useState('');
  const chosen = useStore(windowStore, (now) => now.settings.keys);
  const found = Object.entries(sectionsWith(chosen)).flatMap(([title, lines]) => {
    const rows = lines.filter((line) => matches(`${title} ${line.join(' ')}`, sought));
    return rows.length === 0 ? [] : [{ title, rows }];
  });
  return (
    <>
      <input
        type="search"
        data-landing
        aria-label="Find a shortcut"
        placeholder="Find a shortcut"
        spellCheck={false}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <p className="fact">Choose a key to change it.</p>
      <div className="key-groups">
        {found.map(({ title, rows }) => (
          <Group key={title} title={title} rows={rows} />
        ))}
      </div>
    </>
  );
}

/** Every shortcut on one sheet. */
export const KeySheet = () => (
  <Sheet name="keys" label="Keyboard shortcuts" title="Keyboard">
    {() => <Shortcuts />}
  </Sheet>
);
