/** Text with every run of white space made one space, and none at its ends. */
export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
