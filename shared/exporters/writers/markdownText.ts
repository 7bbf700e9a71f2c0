// Every mark that means something anywhere in a line of Markdown, and the braces of Liquid and Hugo.
const meaningful = /[\\`*_[\]<~{}#]|&(?=[#A-Za-z])/g;

/** Text that Markdown reads as just this text. */
export const markdownText = (text: string): string =>
  escapeStart(text.trim().replace(meaningful, (character) => `\\${character}`));

/** What means something only where a line begins: quotations, lists, rules. */
const escapeStart = (line: string): string =>
  line.replace(/^(?:>|[+-](?=[-\s]|$))/, '\\$&').replace(/^(\d{1,9})([.)](?=\s|$))/, '$1\\$2');
