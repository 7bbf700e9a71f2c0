/** The system's code of a failure, “ENOENT”; null for what is no failure of the system but a bug. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
