import type { LoadedStory } from '../shared/desk/loadStory';
import type { Finding } from '../shared/story/finding';

/** The report as a person reads it in a terminal. */
export function printReport({ story }: LoadedStory, findings: readonly Finding[]): string {
  return `${story.slug}: ${findings.length} findings\n`;
}
