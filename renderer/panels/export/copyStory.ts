import type { ExportedFile } from '../../../shared/exporters/exporter';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { newsroom } from '../../newsroom';
import { say, showProblem } from '../../state/windowStore';
import { fileOf } from './exportStory';

/**
 * The article of an exported page, without its head. The head's stylesheet switches off the marks that browsers set
 * around `<q>`: without it each is a span, or a paste would show both theirs and ours.
 */
export function articleOf(page: string): string {
  const from = page.indexOf('<article');
  const to = page.lastIndexOf('</article>');
  const article = from < 0 || to < from ? page : page.slice(from, to + '</article>'.length);
  return article.replaceAll('<q ', '<span ').replaceAll('</q>', '</span>');
}

async function put(text: string, html: string, done: string): Promise<void> {
  const outcome = await newsroom.copyToClipboard({ text, html });
  if (outcome.ok) say(done);
  else showProblem(outcome.problem);
}

/** Puts the story on the clipboard, rich and plain at once: where it is pasted decides. */
export function copyStory(story: StoryDocument): Promise<void> {
  const page = fileOf(story, 'html')?.text ?? '';
  return put(fileOf(story, 'text')?.text ?? '', articleOf(page), 'The story is copied, rich and plain.');
}

/** Puts one file's own text on the clipboard; a page goes as a page too. */
export const copyFile = (file: ExportedFile): Promise<void> =>
  put(file.text, file.mediaType === 'text/html' ? articleOf(file.text) : '', `${file.name} is copied.`);
