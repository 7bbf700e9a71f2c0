/** What a story may be called: as its file is, on whatever machine. */
const pattern = /^[a-z0-9][a-z0-9-]{7,63}$/;

export const isStoryId = (id: string): boolean => pattern.test(id);
