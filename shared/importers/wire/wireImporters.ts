import type { Importer } from '../importer';
import { ansImporter } from './ansImporter';
import { atomImporter } from './atomImporter';
import { bbcContent } from '../json/bbcContent';
import { ghostPosts } from '../json/ghostPosts';
import { guardianContent } from '../json/guardianContent';
import { jsonFeed } from '../json/jsonFeed';
import { jsonImporter } from '../json/jsonImporter';
import { wordpressRest } from '../json/wordpressRest';
import { markdownImporter } from '../markdown/markdownImporter';
import { newsml1Importer } from './newsml1Importer';
import { newsmlG2Importer } from './newsmlG2Importer';
import { ninjsImporter } from './ninjsImporter';
import { nitfImporter } from './nitfImporter';
import { rbNewsImporter } from './rbNewsImporter';
import { rssImporter } from './rssImporter';
import { verbatimImporter } from './verbatimImporter';
import { wxrImporter } from './wxrImporter';

/** Formats of agencies and content systems, which say themselves what each line is. */
export const wireImporters: readonly Importer[] = [
  ninjsImporter,
  nitfImporter,
  newsmlG2Importer,
  newsml1Importer,
  rbNewsImporter,
  ansImporter,
  ...[jsonFeed, wordpressRest, ghostPosts, guardianContent, bbcContent].map(jsonImporter),
  wxrImporter,
  rssImporter,
  atomImporter,
  markdownImporter,
  verbatimImporter,
];
