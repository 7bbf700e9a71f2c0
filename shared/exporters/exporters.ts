import { ansExporter } from './ansExporter';
import { appleNewsExporter } from './appleNewsExporter';
import { docxExporter } from './docxExporter';
import type { Exporter } from './exporter';
import { atomExporter, rssExporter } from './feedExporters';
import { ghostExporter } from './ghostExporter';
import { htmlExporter } from './htmlExporter';
import { icmlExporter } from './icmlExporter';
import { markdownExporter } from './markdownExporter';
import { newsmlG2Exporter } from './newsmlG2Exporter';
import { ninjs14Exporter, ninjs21Exporter, ninjs31Exporter } from './ninjsExporters';
import { nitfExporter } from './nitfExporter';
import { portableTextExporter } from './portableTextExporter';
import { textExporter } from './textExporter';
import { verbatimExporter } from './verbatimExporter';
import { wordpressExporter, wxrExporter } from './wordpressExporters';

/** Every way out of the house, in the order the export menu shows them. */
export const exporters: readonly Exporter[] = [
  ninjs31Exporter,
  ninjs21Exporter,
  ninjs14Exporter,
  nitfExporter,
  newsmlG2Exporter,
  ansExporter,
  htmlExporter,
  markdownExporter,
  textExporter,
  wordpressExporter,
  wxrExporter,
  rssExporter,
  atomExporter,
  appleNewsExporter,
  portableTextExporter,
  ghostExporter,
  docxExporter,
  icmlExporter,
  verbatimExporter,
];
