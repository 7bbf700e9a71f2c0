// Every mark that means something anywhere in a line of Markdown, and the braces of Liquid and Hugo.
const meaningful = /[\\`*_[\]<~{}#]|&(?=[#A-Za-z])/g;

/** Text that Markdown reads as just this text. */
export const markdownText = (text: string): string =>
  escapeStart(text.trim().replace(meaningful, (character) => `\\${character}`));

/** What means something only where a line begins: quotations, lists, rules, definitions. */
const escapeStart = (line: string): string =>
  line.replace(/^(?:([>+=:-])|(\d{1,9})([.)]))/, (_all, mark: string | undefined, digits: string | undefined, stop: string | undefined) =>
    mark === undefined ? `${digits ?? ''}\\${stop ?? ''}` : `\\${mark}`);
