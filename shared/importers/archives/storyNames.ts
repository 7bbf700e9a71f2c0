const storyName = /\.(?:txt|text|md|markdown|html?|xhtml|xml|nitf|json|ninjs|docx|rtf|pdf|odt|eml|rss|atom|tst|anpa)$/i;

/** Whether a file may hold a story, by its name: not a picture, a sheet of figures or a program. */
export const isStoryName = (name: string): boolean => storyName.test(name);
