/** What a line of the log may hold: numbers, names of things and ids. Never words of a story, a token or an address with one. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export type Level = 'info' | 'warn' | 'error';

export type Log = (level: Level, event: string, fields?: LogFields) => void;

const longest = 200;

const short = (value: LogFields[string]): LogFields[string] =>
  typeof value === 'string' && value.length > longest ? `${value.slice(0, longest)}…` : value;

/** Writes one JSON object a line. */
export const createLog =
  (write: (line: string) => void, now: () => string = () => new Date().toISOString()): Log =>
  (level, event, fields = {}) => {
    const kept = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, short(value)]));
    write(`${JSON.stringify({ at: now(), level, event, ...kept })}\n`);
  };

/** Of an error its kind and code alone: its message may quote what it stumbled over. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  return { error: error.name, code, at_line: error.stack?.split('\n')[1]?.trim() ?? '' };
}
