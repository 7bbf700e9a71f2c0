import type { Importer } from '../importer';
import { ansImporter } from './ansImporter';
import { atomImporter } from './atomImporter';
import { markdownImporter } from '../markdown/markdownImporter';
import { newsmlG2Importer } from './newsmlG2Importer';
import { ninjsImporter } from './ninjsImporter';
import { nitfImporter } from './nitfImporter';
import { rssImporter } from './rssImporter';
import { verbatimImporter } from './verbatimImporter';
import { wxrImporter } from './wxrImporter';

/** Formats of agencies and content systems, which say themselves what each line is. */
export const wireImporters: readonly Importer[] = [
  ninjsImporter,
  nitfImporter,
  newsmlG2Importer,
  ansImporter,
  wxrImporter,
  rssImporter,
  atomImporter,
  markdownImporter,
  verbatimImporter,
];
