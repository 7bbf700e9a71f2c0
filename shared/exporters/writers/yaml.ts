/** What front matter is made of. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [name: string]: Yaml | null };

/** A mapping as YAML 1.2 that YAML 1.1 reads alike: names are ours and plain, every text is in double quotes. Null leaves a field out. */
export const yamlMapping = (fields: { readonly [name: string]: Yaml | null }): string => lines(fields).join('\n');

// YAML reads JSON's quoted strings; a byte order mark inside one is allowed but upsets readers.
const quoted = (text: string): string => JSON.stringify(text).replace(/\uFEFF/g, '\\uFEFF');

const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value);

function lines(fields: { readonly [name: string]: Yaml | null }): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (value === null) return [];
    if (typeof value !== 'object') return [`${name}: ${scalar(value)}`];
    if (isList(value)) return value.length === 0 ? [] : [`${name}:`, ...value.flatMap(item)];
    return [`${name}:`, ...indent(lines(value))];
  });
}

function item(value: Yaml): string[] {
  if (typeof value !== 'object') return [`  - ${scalar(value)}`];
  const [first = '{}', ...rest] = isList(value) ? value.flatMap(item) : lines(value);
  return [`  - ${first}`, ...indent(indent(rest))];
}

const scalar = (value: string | number | boolean): string =>
  typeof value === 'string' ? quoted(value) : String(value);

const indent = (inner: readonly string[]): string[] => inner.map((line) => `  ${line}`);
