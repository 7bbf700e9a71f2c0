import { goTo } from '../editor/goTo';
import { Chooser } from '../panels/parts/Chooser';
import { currentSession, openStored } from '../state/openStories';
import { useStore } from '../state/useStore';
import { windowStore } from '../state/windowStore';
import { run } from './commands';
import { paletteEntries, type PaletteEntry } from './paletteEntries';
import { closeSheet, Sheet } from './Sheet';

function act(entry: PaletteEntry): void {
  if (entry.kind === 'command') return run(entry.command);
  if (entry.kind === 'story') return void openStored(entry.story);
  const session = currentSession();
  if (session) goTo(session.editor, entry.person.first);
}

function Entries() {
  const stories = useStore(windowStore, (now) => now.stories);
  const people = currentSession()?.view.get().story.speakers ?? null;
  return (
    <Chooser
      name="palette"
      label="Find a command, a story or a person"
      placeholder="A command, a story or a person"
      none="Nothing is called that."
      find={(sought) =>
        paletteEntries({ stories, people }, sought).map((entry) => ({
          id: `${entry.kind} ${entry.label} ${entry.detail}`,
          label: entry.label,
          detail: entry.detail,
          keys: entry.keys,
          entry,
        }))
      }
      choose={({ entry }) => {
        // The command is for whatever had the focus before the palette did.
        closeSheet();
        act(entry);
      }}
    />
  );
}

/** Finds whatever the desk can do, and the stories and people it knows, by a few letters. */
export const Palette = () => (
  <Sheet name="palette" label="Commands" title="Commands">
    {() => <Entries />}
  </Sheet>
);
