/** How a command ended: done; the story is on hold or a check failed; wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** Speaks to the person at the keyboard: one sentence on standard error. */
export function tell(sentence: string): void {
  process.stderr.write(`verbatim: ${sentence}\n`);
}

/** Shows how far long work is, on one line, to a person whose data goes elsewhere. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY && !process.stdout.isTTY) process.stderr.write(`\r${text}`);
}

/** Puts data on standard output and waits until the reader has taken it. */
export function put(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours. */
export function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
