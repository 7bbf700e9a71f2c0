/** How much of a file is looked at. */
export const spokenHead = 4000;

const time = /"(?:start|start_?time|begin|offset|time|ts)"\s{0,9}:\s{0,9}"?\d/i;
const words = /"(?:text|word|value|transcript|content)"\s{0,9}:\s{0,9}"/;

/**
 * Whether a file is a transcript, by its name or, of JSON, by how it begins: words with their times. For files that may be
 * stories as well; what is told to be a transcript is read as one.
 */
export const looksSpoken = (name: string, head: string): boolean =>
  /\.(?:srt|vtt)$/i.test(name) || (/\.json$/i.test(name) && time.test(head) && words.test(head));
