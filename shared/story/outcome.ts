/** A failure the user can act on: what happened and what to do next, in a journalist's words. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** What may fail in a way the user can act on. A bug throws instead. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const fail = (code: string, message: string): Outcome<never> => ({ ok: false, problem: { code, message } });
