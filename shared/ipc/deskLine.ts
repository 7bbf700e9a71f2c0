import type { DeskMessage, Role } from './deskProtocol';

/** How the window's line to the shared desk stands. */
export type LineState =
  /** No desk was named at the start. */
  | { readonly kind: 'none' }
  /** The desk knows no token of this window: it is asked for, and why. */
  | { readonly kind: 'token-wanted'; readonly message: string }
  /** It is tried again and again. */
  | { readonly kind: 'away' }
  /** It is not tried again: the two do not understand each other, or the address is no desk’s. */
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'up';
      readonly person: string;
      readonly role: Role;
      readonly isReadOnly: boolean;
      /** The beginning of the ids that this window makes while the line is up. */
      readonly maker: string;
    };

export interface DeskState {
  /** Null where no desk was named. */
  readonly address: string | null;
  readonly line: LineState;
  /** The system keeps a token for the next start. */
  readonly keepsTokens: boolean;
}

/** What main tells of the shared desk without being asked. */
export type DeskNews =
  | { readonly kind: 'state'; readonly state: DeskState }
  | Extract<DeskMessage, { readonly kind: 'steps' | 'presence' | 'lock' }>;

/** The code of a problem: nothing was heard from the desk, and whether it did what was asked is not known. */
export const deskAway = 'desk-away';
