import * as v from 'valibot';

/** A story file as any version may have it: nothing in it is checked yet. */
export type StoredFile = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is StoredFile =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const placed = v.looseObject({ source: v.looseObject({ start: v.number(), end: v.number() }) });

/** The places in the source that a quotation's segments are bound to, in order; a typed segment has none. */
const saidIn = (segments: readonly unknown[]): readonly unknown[] =>
  segments.flatMap((segment) => {
    const { success, output } = v.safeParse(placed, segment);
    return success ? [{ start: output.source.start, end: output.source.end }] : [];
  });

const withSaid = (quotation: unknown): unknown =>
  isObject(quotation) && Array.isArray(quotation['segments']) && quotation['said'] === undefined
    ? { ...quotation, said: saidIn(quotation['segments']) }
    : quotation;

/**
 * Version 2 keeps where in the source a quotation was said. An override of version 1 does not say what it let out: its
 * reason stays, and it lets nothing out any more.
 */
function from1(file: StoredFile): StoredFile {
  const { quotations, decided } = file;
  return {
    ...file,
    ...(Array.isArray(quotations) && { quotations: quotations.map(withSaid) }),
    ...(Array.isArray(decided) && { decided: decided.map(withSaid) }),
  };
}

/** One a version, from the first: each takes a file of its version to the next. Never change one that was released. */
const migrations: readonly ((file: StoredFile) => StoredFile)[] = [from1];

/** The version this Verbatim writes. */
export const newestVersion = 2;

/** Brings a file of an older version up to the newest; what it cannot make sense of is left for the schema to refuse. */
export const migrate = (file: StoredFile, version: number): StoredFile => ({
  ...migrations.slice(version - 1).reduce((older, next) => next(older), file),
  schemaVersion: newestVersion,
});
