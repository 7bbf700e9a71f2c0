import type { SourceFile } from '../../shared/importers/importer';

/** True when a clipboard's page says more than its text does: paragraphs, headings, lists. */
export function hasStructure(html: string): boolean {
  const found = html.matchAll(/<(?:p|h[1-6]|li|article|blockquote)[\s>]/gi);
  return !found.next().done && !found.next().done;
}

/** What was pasted or dropped as a file to be read; null when it holds no words. */
export function pastedSource(html: string, text: string): SourceFile | null {
  const page = hasStructure(html);
  const words = page ? html : text;
  if (words.trim() === '') return null;
  return { name: page ? 'Pasted page.html' : 'Pasted text.txt', bytes: new TextEncoder().encode(words) };
}
