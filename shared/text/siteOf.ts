/** The site of a web address as a reader knows it, without “www.”; the text itself where it is no address. */
export const siteOf = (address: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address;
