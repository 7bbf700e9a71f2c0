import { toJsonSchema } from '@valibot/to-json-schema';
import { rolldown } from 'rolldown';
import { receiptSchema } from '../shared/receipt/receipt';
import { makeVectors } from './receiptVectors';

/** The script of the page that checks receipts: one file without imports, which runs from a disk. */
export async function verifyScript(): Promise<string> {
  const bundle = await rolldown({ input: 'tools/verifyPage.ts', platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

/** The shape of a receipt as JSON Schema, from the schema that receipts are read by. */
export const schemaText = (): string =>
  `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Receipt of Verbatim',
      description: 'What each field means is told in docs/receipts.md. Fields may be added within a version.',
      ...toJsonSchema(receiptSchema, { target: 'draft-2020-12', errorMode: 'ignore', typeMode: 'input' }),
    },
    null,
    1,
  )}\n`;

export const vectorsText = (): string => `${JSON.stringify(makeVectors(), null, 1)}\n`;
