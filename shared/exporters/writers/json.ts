/** A document as readable JSON. Every string in it went through `cleanText`, so no half of a pair is left. */
export const jsonText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
