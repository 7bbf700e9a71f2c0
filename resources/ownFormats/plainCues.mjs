// A worked example of a newsroom's own format: the copy as plain lines, each quotation with its speaker beneath
// the paragraph, as a page editor reads it. docs/your-own-format.md explains it line by line.

const speakerLine = ({ speaker, status }) => {
  if (status === 'cannot-be-known') return '  [speaker cannot be known]';
  return speaker === null ? '  [speaker?]' : `  [${speaker}${status === 'confirmed' ? '' : ', not yet confirmed'}]`;
};

/** A paragraph, then one line for each quotation that begins in it. */
const paragraph = ({ text, runs }) =>
  [text, ...runs.filter((run) => run.isFirst).map(({ quotation }) => speakerLine(quotation))].join('\n');

export const exporter = {
  id: 'plain-cues',
  label: 'Plain text with speakers beneath',
  version: '1',
  extension: 'txt',
  mediaType: 'text/plain',
  losses: ['Related links, captions and the house’s notes stay behind.'],

  export: (story, settings, copy) =>
    `${[copy.title, copy.byline, ...copy.body.map(paragraph)].filter((line) => line !== null).join('\n\n')}\n`,
};
