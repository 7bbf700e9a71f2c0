/** The letters and figures of a text alone, in small letters: what two settings of the same words share. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
