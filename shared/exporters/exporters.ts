import { ansExporter } from './ansExporter';
import type { Exporter } from './exporter';
import { htmlExporter } from './htmlExporter';
import { markdownExporter } from './markdownExporter';
import { newsmlG2Exporter } from './newsmlG2Exporter';
import { ninjs14Exporter, ninjs21Exporter, ninjs31Exporter } from './ninjsExporters';
import { nitfExporter } from './nitfExporter';
import { textExporter } from './textExporter';
import { verbatimExporter } from './verbatimExporter';

/** Every way out of the house, in the order the export menu shows them. */
export const exporters: readonly Exporter[] = [
  ninjs31Exporter, ninjs21Exporter, ninjs14Exporter,
  nitfExporter, newsmlG2Exporter, ansExporter,
  htmlExporter, markdownExporter, textExporter,
  verbatimExporter,
];
