/** A name in the letters that web addresses and logins allow: “Fähre & Hafen” is “fahre-hafen”. */
export const webName = (text: string, otherwise: string): string => {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '') || otherwise;
};
