import { expect, it } from 'vitest';
import { cleaningFloors, hasCleaningCorpus } from '../../bench/accuracy/cleaning';

type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

it.skipIf(!hasCleaningCorpus())(
  'passes every floor on the development pages (skipped where they are not beside the project)',
  () => {
    const { text, html, relatedInText, relatedInHtml } = cleaningFloors() as Figures;
    expect(text?.['bodyF1']).toBeGreaterThanOrEqual(0.93);
    expect(text?.['lineF1']).toBeGreaterThanOrEqual(0.9);
    expect(html?.['bodyF1']).toBeGreaterThanOrEqual(0.955);
    for (const related of [relatedInText, relatedInHtml]) {
      expect(related?.['recall']).toBeGreaterThanOrEqual(0.92);
      expect(related?.['strictPrecision']).toBeGreaterThanOrEqual(0.75);
      expect(related?.['ageRight']).toBeGreaterThanOrEqual(0.85);
    }
  },
  240_000,
);
