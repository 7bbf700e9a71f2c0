/** Works on several at once and answers in the order given; no more are held in memory than `ahead`. */
export async function* inOrder<T, A>(
  all: readonly T[],
  work: (each: T) => Promise<A>,
  ahead: number,
): AsyncGenerator<{ readonly of: T; readonly answer: A }> {
  const begun: Promise<{ readonly of: T; readonly answer: A }>[] = [];
  for (const each of all) {
    begun.push(work(each).then((answer) => ({ of: each, answer })));
    const first = begun.length > ahead ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const each of begun) yield await each;
}
