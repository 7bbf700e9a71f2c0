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
  return new Promise((done) => {
    // An error goes to the stream's own listener, which ends the program.
    process.stdout.write(text, (error) => {
      if (!error) done();
    });
  });
}

/** A reader that has seen enough (`| head`) closes the pipe, which is no failure; a full disk behind `>` is one. */
export function endWhenOutputFails(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    tell(`the output could not be written (${error.code ?? error.message}). Send it to another disk or folder.`);
    process.exit(2);
  });
}
