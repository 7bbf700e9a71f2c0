/** What is used of nspell, which brings no types of its own. It takes no bytes but Node's. */
declare module 'nspell' {
  interface Speller {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  export default function nspell(dictionary: { readonly aff: Buffer; readonly dic: Buffer }): Speller;
}
