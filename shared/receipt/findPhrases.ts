interface Node {
  readonly next: Map<string, Node>;
  fail: Node | null;
  times: number;
  /** The phrase that ends here. */
  phrase: FoundPhrase | null;
  /** The longest other phrase that its words end in. */
  shorter: Node | null;
}

interface FoundPhrase {
  readonly length: number;
  readonly places: number[];
}

/** Where a phrase stands in a text, both as words. */
export interface Found {
  readonly times: number;
  /** Of its first word, in rising order: the first few. */
  readonly places: readonly number[];
}

const node = (): Node => ({ next: new Map(), fail: null, times: 0, phrase: null, shorter: null });

/** More places than these are only counted. */
const mostPlaces = 16;

/**
 * How often each phrase stands in the text, both as words, and where. One walk over the text finds them all
 * (Aho and Corasick), so that many quotations in a long file stay linear. A phrase of no words stands nowhere.
 */
export function findPhrases(text: readonly string[], phrases: readonly (readonly string[])[]): readonly Found[] {
  const root = node();
  const ends = phrases.map((phrase) => plant(root, phrase));
  const order = link(root);
  let at = root;
  text.forEach((word, index) => {
    at = step(at, word, root);
    at.times += 1;
    notePlaces(at, index + 1);
  });
  // Whoever stands in a longer phrase stands in its tail too.
  for (const each of order.toReversed()) if (each.fail) each.fail.times += each.times;
  return ends.map((end) =>
    end === root ? { times: 0, places: [] } : { times: end.times, places: end.phrase?.places ?? [] },
  );
}

function plant(root: Node, phrase: readonly string[]): Node {
  let at = root;
  for (const word of phrase) {
    const next = at.next.get(word) ?? node();
    at.next.set(word, next);
    at = next;
  }
  if (at !== root) at.phrase ??= { length: phrase.length, places: [] };
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
      next.shorter = next.fail.phrase === null ? next.fail.shorter : next.fail;
      order.push(next);
    }
  }
  return order;
}

const isFull = ({ phrase }: Node): boolean => phrase !== null && phrase.places.length >= mostPlaces;

/** Notes every phrase that ends before the word at `end`. A phrase with places enough is passed over from then on. */
function notePlaces(from: Node, end: number): void {
  for (let at: Node | null = from.phrase === null ? from.shorter : from; at !== null; at = at.shorter) {
    if (at.phrase && !isFull(at)) at.phrase.places.push(end - at.phrase.length);
    while (at.shorter !== null && isFull(at.shorter)) at.shorter = at.shorter.shorter;
  }
}
