/** Programs of the newsroom send no origin; a page does, and may ask only where it is named. */
export const originCheck =
  (allowed: readonly string[]) =>
  (origin: string | undefined): boolean =>
    origin === undefined || allowed.includes(origin);
