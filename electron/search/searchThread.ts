import { workerData } from 'node:worker_threads';
import { answerThread } from '../answerThread';
import { searchFolder } from './searchFolder';
import type { SearchPlaces, SearchQuestion } from './searchStories';

/** Answers the questions of `searchStories`. */
const { stories, indexFile } = workerData as SearchPlaces;
const folder = searchFolder(stories, indexFile);

answerThread<SearchQuestion>(async ({ verb, text, changed }) => {
  if (changed.length > 0) await folder.readChanged(changed);
  if (verb === 'preview') return folder.preview(text);
  if (text !== '') return folder.find(text);
  return { stories: [], count: await folder.refresh() };
});
