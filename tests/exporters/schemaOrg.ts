import { readSchema, type Check } from './conformance';

interface Vocabulary {
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly domains: ReadonlyMap<string, readonly string[]>;
}

interface Term {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
}

const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const short = (id: unknown): string => String(id).replace(/^schema:|^https:\/\/schema\.org\//, '');
const names = (term: Term, key: string): readonly string[] =>
  list((term as unknown as Record<string, unknown>)[key]).map((value) => short((value as { '@id': string })['@id']));

function readVocabulary(): Vocabulary {
  const terms = readSchema('jsonld', 'schema', 'schemaorg-all-https-30.0.jsonld')['@graph'] as readonly Term[];
  const of = (type: string) => terms.filter((term) => list(term['@type']).includes(type));
  return {
    parents: new Map(of('rdfs:Class').map((term) => [short(term['@id']), names(term, 'rdfs:subClassOf')])),
    domains: new Map(of('rdf:Property').map((term) => [short(term['@id']), names(term, 'schema:domainIncludes')])),
  };
}

/** Checks JSON-LD by the words of schema.org: every type exists and has every property used with it. */
export function schemaOrgCheck(): Check {
  const { parents, domains } = readVocabulary();
  const line = (type: string): readonly string[] => [type, ...(parents.get(type) ?? []).flatMap(line)];
  const visit = (node: unknown, where: string): readonly string[] => {
    if (typeof node !== 'object' || node === null) return [];
    const fields = node as Readonly<Record<string, unknown>>;
    const type = short(fields['@type']);
    if (!parents.has(type)) return [`${where}: unknown type ${type}`];
    const kin = line(type);
    return Object.entries(fields)
      .filter(([key]) => !key.startsWith('@'))
      .flatMap(([key, value]) => [
        ...(domains.get(key)?.some((domain) => kin.includes(domain))
          ? []
          : [`${where}: ${type} has no property ${key}`]),
        ...list(value).flatMap((part) => visit(part, `${where}.${key}`)),
      ]);
  };
  return (value) => visit(value, '$');
}
