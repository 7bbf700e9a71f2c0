// The official schemas stay outside the project; without them the checks that need them are skipped, and say so.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv04 from 'ajv-draft-04';
import Ajv2020 from 'ajv/dist/2020.js';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import addFormats from 'ajv-formats';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../shared/schemas');

/** A test that needs the official schemas. */
export const itWithSchemas: typeof it | typeof it.skip = existsSync(folder) ? it : it.skip;
if (!existsSync(folder)) console.warn(`Skipped: conformance by official schema (no ${folder})`);

type Schema = Record<string, unknown>;
export const schemaPath = (...path: string[]): string => join(folder, ...path);
export const readSchema = (...path: string[]): Schema =>
  JSON.parse(readFileSync(schemaPath(...path), 'utf8')) as Schema;

/** Errors in words; empty when the value is valid. */
export type Check = (value: unknown) => readonly string[];

const checkWith =
  (validate: ValidateFunction): Check =>
  (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(
          (error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
        );

const options = { strict: false, allErrors: true, allowUnionTypes: true };

/** IPTC's schemas up to 1.4 are draft 04, later ones 2020-12; both point at GeoJSON's. */
export function ninjsCheck(version: string): Check {
  const schema = readSchema('ninjs', 'schema', `ninjs-schema_${version}.json`);
  const geo = readSchema('ninjs', 'schema', 'GeoJSON.json');
  const isOld = String(schema['$schema']).includes('draft-04');
  const ajv = isOld ? new Ajv04(options) : new Ajv2020(options);
  addFormats(ajv);
  delete geo['$schema'];
  if (!isOld) ajv.addSchema(geo);
  return checkWith(ajv.compile(schema));
}

/** The schema of front matter; the one thing relaxed is that a page must have a date, which no generator asks for. */
export function frontMatterCheck(): Check {
  const ajv = new Ajv(options);
  return checkWith(
    ajv.compile({ ...readSchema('markdown', 'schema', 'front-matter.schema.json'), required: ['title'] }),
  );
}

/** Apple's documentation in a schema of 2019 (draft 06); the one thing relaxed is the version it may name. */
export function appleNewsCheck(): Check {
  const ajv = new Ajv(options);
  ajv.addMetaSchema(draft6);
  addFormats(ajv);
  const schema = readSchema('apple-news', 'schema', 'lonelyplanet-apple-news-format-1.4.schema.json') as {
    properties: { version: Schema };
  };
  schema.properties.version['pattern'] = String.raw`^\d+\.\d+(\.\d+)?$`;
  return checkWith(ajv.compile(schema));
}

const pages = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:standard'], rules: { 'no-inline-style': 'off' } }),
);

/** What html-validate's standard preset says against a page. */
export const htmlErrors = (html: string): readonly string[] =>
  pages
    .validateStringSync(html, 'story.html')
    .results.flatMap(({ messages }) =>
      messages.map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`),
    );

const ansFolder = ['ans', 'schema', '0.10.12'];
const ansBase =
  'https://raw.githubusercontent.com/washingtonpost/ans-schema/master/src/main/resources/schema/ans/0.10.12/';

/** Arc's schema is many files that point at each other by address. */
export function ansCheck(): Check {
  const ajv = new Ajv04(options);
  addFormats(ajv);
  for (const name of readdirSync(schemaPath(...ansFolder), { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.json'))
      ajv.addSchema({ ...readSchema(...ansFolder, name), id: ansBase + name.replaceAll('\\', '/') });
  }
  const validate = ajv.getSchema(`${ansBase}story.json`);
  if (!validate) throw new Error('no story.json among the schemas');
  return checkWith(validate as ValidateFunction);
}
