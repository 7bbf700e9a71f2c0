/** The generator that our web pages name in their head: by it a page that comes back is read for what it was made of. */
export const pageGenerator = 'Verbatim';
