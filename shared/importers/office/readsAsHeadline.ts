const noHeadline =
  /^(?:by|dear|hi|hello|good (?:morning|afternoon|evening)|embargo|embargoed|not for|for immediate|press release|news release|media release|contact|date|from|to|sent|subject)\b/i;

/** A short line without a full stop, as headlines are. */
export function readsAsHeadline(text: string): boolean {
  if (text.length > 160) return false;
  const words = text.split(/\s{1,10}/).length;
  return words >= 4 && words <= 20 && !/[.,:;]$/.test(text) && !noHeadline.test(text);
}
