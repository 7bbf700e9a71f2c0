import { describe, expect, it } from 'vitest';
import { failedUnits, failedWindows } from '../../tools/failedTests.mjs';

describe('the failures that npm test ends with', () => {
  it('names a failed unit test with the first lines of its error, without colours', () => {
    const file = {
      name: 'tests/a.test.ts',
      assertionResults: [
        { status: 'passed', fullName: 'adds', failureMessages: [] },
        { status: 'failed', fullName: 'takes away', failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'] },
      ],
    };
    expect(failedUnits({ testResults: [file] })).toEqual(['tests/a.test.ts: takes away\n    expected 1\n    to be 2']);
  });

  it('names a file that could not be loaded', () => {
    const file = { name: 'tests/b.test.ts', message: 'no such module', assertionResults: [] };
    expect(failedUnits({ testResults: [file] })).toEqual(['tests/b.test.ts\n    no such module']);
  });

  it('names a failed test of the window, however deep it stands, and what ended the run', () => {
    const failed = {
      title: 'opens a file',
      file: 'open.test.ts',
      line: 7,
      ok: false,
      tests: [{ results: [{ errors: [{ message: 'not found' }] }] }],
    };
    const inner = { title: 'files', specs: [failed, { ...failed, title: 'closes', ok: true }] };
    const suites = [{ title: 'open.test.ts', specs: [], suites: [inner] }];
    expect(failedWindows({ suites, errors: [{ message: 'a worker died' }] })).toEqual([
      'open.test.ts:7: opens a file\n    not found',
      'the end-to-end tests\n    a worker died',
    ]);
  });
});
