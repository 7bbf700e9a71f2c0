import { ansExporter } from './formats/ansExporter';
import { appleNewsExporter } from './formats/appleNewsExporter';
import { docxExporter } from './formats/docxExporter';
import type { Exporter } from './exporter';
import { atomExporter, rssExporter } from './formats/feedExporters';
import { ghostExporter } from './formats/ghostExporter';
import { htmlExporter } from './formats/htmlExporter';
import { icmlExporter } from './formats/icmlExporter';
import { markdownExporter } from './formats/markdownExporter';
import { newsmlG2Exporter } from './formats/newsmlG2Exporter';
import { ninjs14Exporter, ninjs21Exporter, ninjs31Exporter } from './formats/ninjsExporters';
import { nitfExporter } from './formats/nitfExporter';
import { portableTextExporter } from './formats/portableTextExporter';
import { textExporter } from './formats/textExporter';
import { verbatimExporter } from './formats/verbatimExporter';
import { wordpressExporter, wxrExporter } from './formats/wordpressExporters';

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
