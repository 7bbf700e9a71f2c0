import { newsroom } from '../newsroom';
import { showProblem } from './windowStore';

/** Opens an address in the user's browser. */
export async function openLink(url: string): Promise<void> {
  const opened = await newsroom.openLink(url);
  if (!opened.ok) showProblem(opened.problem);
}
