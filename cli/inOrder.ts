/** Works on several at once and answers in the order given; no more are held in memory than `ahead`. */
export async function* inOrder<A>(
  paths: readonly string[],
  work: (path: string) => Promise<A>,
  ahead: number,
): AsyncGenerator<{ readonly path: string; readonly answer: A }> {
  const begun: Promise<{ readonly path: string; readonly answer: A }>[] = [];
  for (const path of paths) {
    begun.push(work(path).then((answer) => ({ path, answer })));
    const first = begun.length > ahead ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const each of begun) yield await each;
}
