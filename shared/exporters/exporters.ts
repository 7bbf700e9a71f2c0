import type { Exporter } from './exporter';

/** Every way out of the house, in the order the export menu shows them. */
export const exporters: readonly Exporter[] = [];
