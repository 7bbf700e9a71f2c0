import * as v from 'valibot';
import { fail, succeed, type Outcome } from '../story/outcome';
import { linkRulesSchema } from '../text/linkRules';
import { asWritten, type HouseStyle } from './houseStyle';

/** Words that a house writes otherwise, as a file, or a setting, holds them. */
export const houseTermsSchema = v.pipe(
  v.array(
    v.strictObject({
      find: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      write: v.pipe(v.string(), v.maxLength(200)),
    }),
  ),
  v.maxLength(2000),
);

const marks = v.picklist(['single', 'double']);
const schema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  quotationMarks: marks,
  headlineMarks: marks,
  dashes: v.optional(v.picklist(['as-written', 'spaced-en', 'closed-em']), asWritten.dashes),
  closing: v.optional(v.picklist(['as-written', 'inside', 'logical']), asWritten.closing),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)),
  severities: v.record(v.string(), v.picklist(['hold', 'warn', 'query', 'info', 'off'])),
  linkRules: v.exactOptional(linkRulesSchema),
  terms: v.exactOptional(houseTermsSchema),
});

/** Reads a publication's house style from its JSON file; what is wrong in it is named. */
export function parseHouseStyle(json: string): Outcome<HouseStyle> {
  const data = readJson(json);
  if (!data.ok) return data;
  const parsed = v.safeParse(schema, data.value);
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  return fail(
    'house-style',
    `The house style is not right at “${v.getDotPath(issue) ?? 'its beginning'}”: ${issue.message}. Compare it with the ones in resources/houseStyles.`,
  );
}

function readJson(json: string): Outcome<unknown> {
  try {
    return succeed(JSON.parse(json));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail('house-style', 'The house style is not JSON. Compare it with the ones in resources/houseStyles.');
  }
}
