/** The parts of the inspector, in the order of its tabs; the people are the other side of the quotations and share theirs. */
export const panelNames = ['quotations', 'related', 'removed', 'checks', 'export', 'details', 'people'] as const;
export type PanelName = (typeof panelNames)[number];

export const panelTitles: Readonly<Record<PanelName, string>> = {
  quotations: 'Quotations',
  related: 'Related',
  removed: 'Removed',
  checks: 'Checks',
  export: 'Export',
  details: 'Details',
  people: 'People',
};

/** The menus, and the groups of the shortcut sheet, in their order. */
export const commandGroups = ['Story', 'Edit', 'Quotations', 'Tags', 'Blocks', 'View', 'Help'] as const;

/** What a key, a menu row, a row of the palette and a button do, and what it is called in all of them. */
export interface Command<Name extends string = string> {
  readonly name: Name;
  /** The first is the one that menus print. `Mod` is Command on a Mac and Control elsewhere. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: (typeof commandGroups)[number];
  /** False for keys that a menu need not say. */
  readonly inMenu?: boolean;
  /** A line stands above it in its menu. */
  readonly begins?: boolean;
  /** `nothing`: it can be had without an open story. */
  readonly needs?: 'nothing';
}

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
type Nine = (typeof nine)[number];

const speakers = [
  ...nine.map((at): Command<`speaker-${Nine}`> => ({
    name: `speaker-${at}`,
    keys: [`Alt+${at}`],
    label: `Speaker ${at}`,
    group: 'Quotations',
    inMenu: false,
  })),
  ...nine.map((at): Command<`joint-speaker-${Nine}`> => ({
    name: `joint-speaker-${at}`,
    keys: [`Alt+Shift+${at}`],
    label: `Speaker ${at} as well`,
    group: 'Quotations',
    inMenu: false,
  })),
];

const panels = panelNames.map((panel, at): Command<`show-${PanelName}`> => ({
  name: `show-${panel}`,
  keys: [`Mod+${at + 1}`],
  label: panelTitles[panel],
  group: 'View',
}));

/**
 * Every command. Its keys work everywhere, in the copy too. Not Alt with Control: that is AltGr, by which many keyboards
 * write letters; not Shift with Mod and the digits 3 to 5: they take a picture of the screen on a Mac.
 */
const list = [
  { name: 'open', keys: ['Mod+O'], label: 'Open files…', group: 'Story', needs: 'nothing' },
  { name: 'open-address', keys: ['Mod+L'], label: 'Open a web page by its address…', group: 'Story', needs: 'nothing' },
  { name: 'paste-story', keys: ['Mod+Shift+V'], label: 'Paste as a new story', group: 'Story', needs: 'nothing' },
  { name: 'open-transcript', keys: ['Mod+Shift+J'], label: 'Open a transcript beside the story…', group: 'Story' },
  {
    name: 'find-story',
    keys: ['Mod+Shift+F'],
    label: 'Find a story on the desk',
    group: 'Story',
    begins: true,
    needs: 'nothing',
  },
  { name: 'next-story', keys: ['Ctrl+Tab'], label: 'Next open story', group: 'Story' },
  { name: 'previous-story', keys: ['Ctrl+Shift+Tab'], label: 'Previous open story', group: 'Story' },
  { name: 'export', keys: ['Mod+E'], label: 'Export…', group: 'Story', begins: true },
  { name: 'export-now', keys: ['Mod+Shift+E'], label: 'Export at once, as last chosen', group: 'Story' },
  { name: 'send', keys: ['Mod+Shift+D'], label: 'Send straight into a content system…', group: 'Story' },
  {
    name: 'destinations',
    keys: ['Mod+Shift+M'],
    label: 'Destinations: where stories are sent…',
    group: 'Story',
    needs: 'nothing',
  },
  {
    name: 'shared-desk',
    keys: ['Mod+Shift+O'],
    label: 'The shared desk: its stories, and signing in…',
    group: 'Story',
    begins: true,
    needs: 'nothing',
  },
  { name: 'wire', keys: ['Alt+Shift+N'], label: 'The wire: what agencies sent…', group: 'Story', needs: 'nothing' },
  {
    name: 'find-in-newsroom',
    keys: ['Alt+Shift+F'],
    label: 'Find in the newsroom: stories, and who said what…',
    group: 'Story',
    needs: 'nothing',
  },
  { name: 'put-on-desk', keys: ['Alt+Shift+D'], label: 'Put the story on the shared desk', group: 'Story' },
  { name: 'release', keys: ['Alt+Shift+R'], label: 'Release the story on the shared desk', group: 'Story' },
  {
    name: 'print-proof',
    keys: ['Mod+P'],
    label: 'Print a proof, speakers in the margin…',
    group: 'Story',
    begins: true,
  },
  { name: 'save-proof', keys: ['Alt+P'], label: 'Save the proof as a PDF…', group: 'Story' },
  { name: 'spike', keys: ['Mod+Shift+K'], label: 'Spike the story', group: 'Story', begins: true },
  { name: 'name-version', keys: ['Mod+S'], label: 'Keep this version under a name…', group: 'Story' },
  { name: 'versions', keys: ['Mod+Shift+Y'], label: 'Earlier versions of the story…', group: 'Story' },
  { name: 'undo', keys: ['Mod+Z'], label: 'Undo words and decisions', group: 'Edit' },
  { name: 'redo', keys: ['Mod+Shift+Z', 'Mod+Y'], label: 'Redo', group: 'Edit' },
  { name: 'undo-edit', keys: ['Alt+Z'], label: 'Undo the edit that took words from their speaker', group: 'Edit' },
  { name: 'keep-edit', keys: ['Alt+K'], label: 'Keep that edit, and the speaker', group: 'Edit' },
  { name: 'find', keys: ['Mod+F'], label: 'Find and replace…', group: 'Edit', begins: true },
  { name: 'spelling', keys: ['F7'], label: 'Spelling: the next misspelt word', group: 'Edit' },
  { name: 'comment', keys: ['Alt+C'], label: 'Comment to yourself on the selected words', group: 'Edit' },
  { name: 'comments', keys: ['Alt+Shift+C'], label: 'All comments of the story…', group: 'Edit' },
  {
    name: 'settings',
    keys: ['Mod+,'],
    label: 'Settings: looks, house style, house terms…',
    group: 'Edit',
    begins: true,
    needs: 'nothing',
  },
  { name: 'strong', keys: ['Mod+B'], label: 'Bold', group: 'Edit', begins: true },
  { name: 'emphasis', keys: ['Mod+I'], label: 'Italic', group: 'Edit' },
  { name: 'link', keys: ['Mod+K'], label: 'Link: set its address, or take it away', group: 'Edit' },
  { name: 'related-link', keys: ['Mod+Shift+L'], label: 'Related link of a link, or no longer', group: 'Edit' },
  { name: 'next-quotation', keys: ['Alt+ArrowDown'], label: 'Next quotation', group: 'Quotations' },
  { name: 'previous-quotation', keys: ['Alt+ArrowUp'], label: 'Previous quotation', group: 'Quotations' },
  { name: 'confirm', keys: ['Alt+Enter'], label: 'Confirm the speaker', group: 'Quotations', begins: true },
  ...speakers,
  {
    name: 'confirm-sure',
    keys: ['Alt+Shift+Enter'],
    label: 'Confirm all that are sure of this speaker',
    group: 'Quotations',
  },
  { name: 'unknown', keys: ['Alt+0'], label: 'The speaker cannot be known', group: 'Quotations' },
  { name: 'put-back', keys: ['Alt+R'], label: 'Put the source’s words back', group: 'Quotations' },
  { name: 'give-reason', keys: ['Alt+Y'], label: 'Let the changed words stand, with a reason', group: 'Quotations' },
  { name: 'tag-quotation', keys: ['Alt+Q'], label: 'Make the selected words a quotation', group: 'Tags' },
  { name: 'tag-indirect', keys: ['Alt+I'], label: 'Make them indirect speech, or no longer', group: 'Tags' },
  { name: 'nobodys-words', keys: ['Alt+X'], label: 'Nobody’s words, or somebody’s again', group: 'Tags' },
  { name: 'untag', keys: ['Alt+U'], label: 'Not a quotation: the words stay', group: 'Tags' },
  { name: 'merge', keys: ['Alt+M'], label: 'Merge with the previous quotation', group: 'Tags', begins: true },
  { name: 'split', keys: ['Alt+S'], label: 'Split the quotation at the caret', group: 'Tags' },
  { name: 'widen-end', keys: ['Alt+E'], label: 'Its end: one word more', group: 'Tags' },
  { name: 'narrow-end', keys: ['Alt+Shift+E'], label: 'Its end: one word less', group: 'Tags' },
  { name: 'widen-start', keys: ['Alt+W'], label: 'Its start: one word more', group: 'Tags' },
  { name: 'narrow-start', keys: ['Alt+Shift+W'], label: 'Its start: one word less', group: 'Tags' },
  { name: 'verify', keys: ['Alt+V'], label: 'Verified, or no longer', group: 'Tags', begins: true },
  { name: 'standing', keys: ['Alt+O'], label: 'On the record, off it, not for publication', group: 'Tags' },
  { name: 'paragraph', keys: ['Mod+Shift+0'], label: 'Paragraph', group: 'Blocks' },
  { name: 'crosshead', keys: ['Mod+Shift+1'], label: 'Crosshead, or no longer; in a table, its head', group: 'Blocks' },
  { name: 'bulleted-list', keys: ['Mod+Shift+8'], label: 'Bulleted list', group: 'Blocks' },
  { name: 'numbered-list', keys: ['Mod+Shift+7'], label: 'Numbered list', group: 'Blocks' },
  { name: 'nest', keys: ['Mod+]'], label: 'Nest deeper; Tab in a list', group: 'Blocks' },
  { name: 'un-nest', keys: ['Mod+['], label: 'Nest less deep; Shift+Tab in a list', group: 'Blocks' },
  { name: 'block-quotation', keys: ['Mod+Shift+9'], label: 'Block quotation', group: 'Blocks', begins: true },
  { name: 'pull-quote', keys: ['Mod+Shift+U'], label: 'Pull quote of this quotation', group: 'Blocks' },
  { name: 'picture', keys: ['Mod+Shift+G'], label: 'Picture, by its address', group: 'Blocks' },
  { name: 'rule', keys: ['Mod+Shift+H'], label: 'Rule', group: 'Blocks' },
  { name: 'table', keys: ['Mod+Shift+T'], label: 'Table; Tab leads from cell to cell', group: 'Blocks', begins: true },
  { name: 'row-below', keys: ['Mod+Enter'], label: 'Table: a row below', group: 'Blocks' },
  { name: 'column-after', keys: ['Mod+Shift+Enter'], label: 'Table: a column to the right', group: 'Blocks' },
  { name: 'delete-row', keys: ['Alt+Shift+Backspace'], label: 'Table: delete the row', group: 'Blocks' },
  { name: 'delete-column', keys: ['Alt+Shift+Delete'], label: 'Table: delete the column', group: 'Blocks' },
  {
    name: 'take-out',
    keys: ['Mod+Shift+Backspace'],
    label: 'Take the paragraph out; it is kept under Removed',
    group: 'Blocks',
    begins: true,
  },
  ...panels,
  {
    name: 'toggle-desk',
    keys: ['Mod+Shift+B'],
    label: 'Show or hide the desk',
    group: 'View',
    begins: true,
    needs: 'nothing',
  },
  { name: 'toggle-source', keys: ['Mod+Shift+S'], label: 'Show or hide the source', group: 'View' },
  { name: 'toggle-inspector', keys: ['Mod+Shift+I'], label: 'Show or hide the inspector', group: 'View' },
  { name: 'focus-mode', keys: ['F8'], label: 'The copy alone, or all of the window again', group: 'View' },
  { name: 'invisibles', keys: ['F9'], label: 'Show or hide invisible characters', group: 'View' },
  { name: 'next-pane', keys: ['F6'], label: 'Next part of the window', group: 'View', inMenu: false, needs: 'nothing' },
  {
    name: 'previous-pane',
    keys: ['Shift+F6'],
    label: 'Previous part of the window',
    group: 'View',
    inMenu: false,
    needs: 'nothing',
  },
  { name: 'notices', keys: ['Mod+Shift+N'], label: 'All notices, to be read again…', group: 'View', needs: 'nothing' },
  {
    name: 'palette',
    keys: ['Mod+Shift+P'],
    label: 'Find a command, a story or a person…',
    group: 'Help',
    needs: 'nothing',
  },
  {
    name: 'practice',
    keys: ['Shift+F1'],
    label: 'Practice stories: the trip in two minutes',
    group: 'Help',
    needs: 'nothing',
  },
  { name: 'show-keys', keys: ['F1', 'Mod+/'], label: 'Keyboard shortcuts…', group: 'Help', needs: 'nothing' },
] as const satisfies readonly Command[];

export type CommandName = (typeof list)[number]['name'];

/** The names of one group. */
export type NameIn<Group extends Command['group']> = Extract<(typeof list)[number], { readonly group: Group }>['name'];

export const commands: readonly Command<CommandName>[] = list;
