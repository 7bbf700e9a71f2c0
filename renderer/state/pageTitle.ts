import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { siteOf } from '../../shared/text/siteOf';
import { newsroom } from '../newsroom';
import { readSource } from './readSource';
import { houseStyleNow } from './openStories';

/** What a page calls itself, and whose it is. */
export interface PageTitle {
  readonly title: string;
  readonly source: string;
}

/** Asks a page for its title, where all pages are asked for and read; null when that was stopped. */
export async function readPageTitle(url: string): Promise<Outcome<PageTitle | null>> {
  if (!navigator.onLine) return fail('offline', 'Offline: no page was asked. Type the title, or try again later.');
  const page = await newsroom.openAddress(url);
  if (!page.ok) return page;
  if (page.value === null) return succeed(null);
  // Its title is wanted and no article: a page that has little else to read will do.
  const { name, bytes } = page.value;
  const read = await readSource({ name, bytes }, houseStyleNow().name, crypto.randomUUID());
  if (!read.ok) return read;
  const story = 'story' in read.value ? read.value.story : null;
  const { headline, publisher } = story?.source.metadata ?? {};
  const title = headline ?? story?.blocks.find(({ kind }) => kind === 'headline')?.text ?? '';
  if (title.trim() === '') return fail('no-title', `${siteOf(url)} gives its page no title. Type one.`);
  return succeed({ title: title.trim(), source: publisher?.trim() || siteOf(url) });
}
