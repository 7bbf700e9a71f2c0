import { commands, type Command, type CommandName } from './commands';

/** The key that somebody has given a command, by the command's name; one that is not named has its own. */
export type ChosenKeys = Readonly<Record<string, string>>;

/** Every command with the keys it answers to now: a chosen key stands alone. */
export function commandsWith(chosen: ChosenKeys): readonly Command<CommandName>[] {
  if (Object.keys(chosen).length === 0) return commands;
  return commands.map((command) => {
    const keys = chosen[command.name];
    return keys === undefined ? command : { ...command, keys: [keys] };
  });
}

/** What a key is now that is the first of a command's own; any other key is what it is. */
export function keyNow(own: string, chosen: ChosenKeys): string {
  const command = commands.find(({ keys }) => keys[0] === own);
  return (command && chosen[command.name]) ?? own;
}

/** Cut, copy, paste, select all and quit are the system's. */
const ofSystem: ReadonlySet<string> = new Set(['Mod+X', 'Mod+C', 'Mod+V', 'Mod+A', 'Mod+Q']);

/** Why a command cannot have a key, in words; null where it can. */
export function whyNot(name: CommandName, keys: string, chosen: ChosenKeys): string | null {
  const held = keys.split('+').slice(0, -1);
  if (/^(?:Shift\+)?F\d{1,2}$/.test(keys)) return clash(name, keys, chosen);
  if (!held.includes('Mod') && !held.includes('Alt')) return 'Hold Ctrl or Alt with it: the key alone writes.';
  if (held.includes('Mod') && held.includes('Alt'))
    return 'Not both Ctrl and Alt: many keyboards write letters by them.';
  if (ofSystem.has(keys)) return 'The system has that key.';
  return clash(name, keys, chosen);
}

function clash(name: CommandName, keys: string, chosen: ChosenKeys): string | null {
  const holder = commandsWith(chosen).find((command) => command.name !== name && command.keys.includes(keys));
  return holder ? `“${holder.label.replace(/…$/, '')}” has that key. Give that one another first.` : null;
}

/** The chosen keys with one more, or with the command's own again. */
export function withKey(chosen: ChosenKeys, name: CommandName, keys: string | null): ChosenKeys {
  const own = commands.find((command) => command.name === name)?.keys ?? [];
  const { [name]: _, ...others } = chosen;
  return keys === null || own[0] === keys ? others : { ...others, [name]: keys };
}
