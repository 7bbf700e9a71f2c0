interface Node {
  readonly next: Map<string, Node>;
  fail: Node | null;
  times: number;
}

const node = (): Node => ({ next: new Map(), fail: null, times: 0 });

/**
 * How often each phrase stands in the text, both as words. One walk over the text counts them all
 * (Aho and Corasick), so that many quotations in a long file stay linear. A phrase of no words stands nowhere.
 */
export function countPhrases(text: readonly string[], phrases: readonly (readonly string[])[]): readonly number[] {
  const root = node();
  const ends = phrases.map((phrase) => plant(root, phrase));
  const order = link(root);
  let at = root;
  for (const word of text) {
    at = step(at, word, root);
    at.times += 1;
  }
  // Whoever stands in a longer phrase stands in its tail too.
  for (const each of order.toReversed()) if (each.fail) each.fail.times += each.times;
  return ends.map((end) => (end === root ? 0 : end.times));
}

function plant(root: Node, phrase: readonly string[]): Node {
  let at = root;
  for (const word of phrase) {
    const next = at.next.get(word) ?? node();
    at.next.set(word, next);
    at = next;
  }
  return at;
}

function step(from: Node, word: string, root: Node): Node {
  let at: Node | null = from;
  while (at) {
    const next = at.next.get(word);
    if (next) return next;
    at = at.fail;
  }
  return root;
}

/** Points each node to the longest other one that its words end in; returns them from the shortest on. */
function link(root: Node): readonly Node[] {
  const order: Node[] = [root];
  for (const each of order) {
    for (const [word, next] of each.next) {
      next.fail = each === root ? root : step(each.fail ?? root, word, root);
      order.push(next);
    }
  }
  return order;
}
