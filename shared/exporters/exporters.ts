import type { Exporter } from './exporter';
import { htmlExporter } from './htmlExporter';
import { markdownExporter } from './markdownExporter';
import { ninjs31Exporter } from './ninjsExporter';

/** Every way out of the house, in the order the export menu shows them. */
export const exporters: readonly Exporter[] = [ninjs31Exporter, htmlExporter, markdownExporter];
