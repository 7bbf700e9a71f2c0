/** Cleaning figures over the development pages; none until cleaning is measured. */
export function cleaningFigures(): Promise<Readonly<Record<string, unknown>>> {
  return Promise.resolve({});
}
