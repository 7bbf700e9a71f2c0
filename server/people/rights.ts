import type { Role } from '../../shared/ipc/deskProtocol';

/** Somebody who has signed in. */
export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly isReadOnly: boolean;
}

/** What may be done to a story, besides reading it. */
export type Action = 'edit' | 'release' | 'override' | 'break-lock';

const allowed: Readonly<Record<Role, readonly Action[]>> = {
  reporter: ['edit'],
  sub: ['edit', 'release'],
  legal: ['edit', 'override'],
  chief: ['edit', 'release', 'override', 'break-lock'],
};

export const may = ({ role, isReadOnly }: Person, action: Action): boolean =>
  !isReadOnly && allowed[role].includes(action);
