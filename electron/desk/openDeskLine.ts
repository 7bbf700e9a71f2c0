import { clearTimeout, setTimeout } from 'node:timers';
import type { DeskNews } from '../../shared/ipc/deskLine';
import type { Problem } from '../../shared/story/outcome';
import { deskOwner } from '../handlers/sharedDesk';
import { openSealedFile, type SealedFile, type Vault } from '../sending/sealedFile';
import { deskArgument, readDeskAddress } from './deskAddress';
import { createDeskLine, type DeskLine } from './deskLine';
import { dialDesk, type WayOut } from './dialDesk';

export interface DeskStart {
  readonly argv: readonly string[];
  /** The desk that the newsroom has set, by `https:`; null where it has set none. */
  readonly set: string | null;
  /** Given for this start alone; it is not kept. */
  readonly token: string | null;
  /** The file of tokens. */
  readonly path: string;
  readonly vault: Vault;
  readonly wayOut: WayOut;
  readonly tell: (news: DeskNews) => void;
  readonly onProblem: (problem: Problem) => void;
}

export interface OpenedLine {
  /** Null where no desk was named. */
  readonly line: DeskLine | null;
  readonly address: string | null;
  readonly tokens: SealedFile;
}

const after = (milliseconds: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** Calls the shared desk that was named on the command line, if one was, with the token that was given or kept. */
export function openDeskLine({ argv, set, token, path, vault, wayOut, tell, onProblem }: DeskStart): OpenedLine {
  const tokens = openSealedFile(path, vault, 'at each start');
  const typed = set === null ? deskArgument(argv) : set.replace(/^http/, 'ws');
  const read = typed === null ? null : readDeskAddress(typed);
  if (read === null || !read.ok) {
    if (read) onProblem(read.problem);
    return { line: null, address: null, tokens };
  }
  const address = read.value;
  const line = createDeskLine({
    address,
    dial: dialDesk(address, wayOut),
    tell,
    keepsTokens: tokens.isAvailable,
    after,
    chance: Math.random,
  });
  const known = token ?? tokens.read(deskOwner(address));
  if (known !== null && known !== '') line.signIn(known);
  return { line, address, tokens };
}
