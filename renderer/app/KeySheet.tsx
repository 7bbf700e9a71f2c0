import { isMac, keyTable, printed, type CommandName, type KeyRow } from './keyTable';
import { Sheet } from './Sheet';

type Line = readonly [keys: string, does: string];

const inPanels: Readonly<Record<string, readonly Line[]>> = {
  'In the Quotations list': [
    ['↓ or J · ↑ or K', 'Next, previous'],
    ['↵', 'Confirm the speaker'],
    ['1 – 9', 'Choose the speaker'],
    ['⇧1 – 9', 'Add a speaker: they spoke together'],
    ['U', 'Cannot be known'],
    ['N', 'Name someone else'],
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
  'In the other lists': [
    ['R or ↵', 'Removed: bring the line back'],
    ['X', 'Related: keep or drop'],
    ['⇧↑ · ⇧↓', 'Related: move up, move down'],
    ['↵', 'Related: its address. Checks: go to the place'],
    ['S', 'Desk: spike the story'],
    ['1 – 9', 'Export: choose a preset'],
    ['R', 'Earlier versions: bring it back'],
  ],
};

const groups = ['Stories', 'Quotations', 'Tags', 'Copy', 'Blocks', 'Window'] as const;

const nines: Readonly<Partial<Record<CommandName, string>>> = {
  'speaker-1': 'Choose the speaker',
  'joint-speaker-1': 'Add a speaker: they spoke together',
};

/** Nine keys that differ by their number are one line. */
const lines = (rows: readonly KeyRow[]): readonly Line[] =>
  rows
    .filter(({ command }) => !/^(?:joint-)?speaker-[2-9]$/.test(command))
    .map(({ keys, command, does }): Line => [
      nines[command]
        ? `${keys.map((key) => printed(key, isMac())).join()} – 9`
        : keys.map((key) => printed(key, isMac())).join(' or '),
      nines[command] ?? does,
    ]);

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Line[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, does]) => (
          <div key={`${keys} ${does}`}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every shortcut on one sheet. */
export const KeySheet = () => (
  <Sheet name="keys" label="Keyboard shortcuts" title="Keyboard">
    {() => (
      <div className="key-groups">
        {groups.map((group) => (
          <Group key={group} title={group} rows={lines(keyTable.filter((row) => row.group === group))} />
        ))}
        {Object.entries(inPanels).map(([title, rows]) => (
          <Group key={title} title={title} rows={rows} />
        ))}
      </div>
    )}
  </Sheet>
);
