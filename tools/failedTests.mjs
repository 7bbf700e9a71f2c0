/**
 * What failed, one paragraph each, as a test runner's JSON report has it: the name, then the first lines of the error.
 * `npm test` ends with them, so that the end of a log says what the thousands of lines before it do.
 */
// Escape sequences of a terminal's colours.
// oxlint-disable-next-line no-control-regex
const colours = /\u001b\[[0-9;]*m/g;
const shownLines = 12;

/**
 * @param {string} name
 * @param {string} message
 */
const paragraph = (name, message) =>
  [name, ...message.replace(colours, '').split('\n').slice(0, shownLines)].join('\n    ');

/**
 * @typedef {{ assertionResults: { status: string, fullName: string, failureMessages: string[] }[], name: string, message?: string }} UnitFile
 * @param {{ testResults: UnitFile[] }} found Vitest's report
 */
export function failedUnits({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => paragraph(`${name}: ${fullName}`, failureMessages.join('\n')));
    return failed.length === 0 && message ? [paragraph(name, message)] : failed;
  });
}

/**
 * @typedef {{ title: string, suites?: Suite[], specs: Spec[] }} Suite
 * @typedef {{ title: string, file: string, line: number, ok: boolean, tests: { results: { errors?: { message?: string }[] }[] }[] }} Spec
 * @param {{ suites: Suite[], errors?: { message?: string }[] }} found Playwright's report
 * @returns {string[]}
 */
export function failedWindows({ suites, errors = [] }) {
  const messages = (/** @type {{ message?: string }[]} */ all) => all.map(({ message = '' }) => message).join('\n');
  return [
    ...suites.flatMap(({ specs, suites: inner = [] }) => [
      ...specs
        .filter(({ ok }) => !ok)
        .map(({ file, line, title, tests }) =>
          paragraph(
            `${file}:${line}: ${title}`,
            messages(tests.flatMap(({ results }) => results.flatMap((result) => result.errors ?? []))),
          ),
        ),
      ...failedWindows({ suites: inner }),
    ]),
    ...(errors.length > 0 ? [paragraph('the end-to-end tests', messages(errors))] : []),
  ];
}
