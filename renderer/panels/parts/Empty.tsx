import type { ReactNode } from 'react';

/** A quiet word where a list would stand. */
export const Empty = ({ children }: { readonly children: ReactNode }) => <p className="empty">{children}</p>;
