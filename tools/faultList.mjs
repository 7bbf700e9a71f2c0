// The list of planted faults, tests/faults/faults.json: what `npm run test:faults` plants, and what `npm test` keeps fitting.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A fault that a careless change could bring, and the one test that must go red for it.
 * @typedef {object} Fault
 * @property {string} name What goes wrong, in words.
 * @property {string} file The file it is planted in.
 * @property {string} search Stands in that file once.
 * @property {string} replace What is planted there instead.
 * @property {string} test The test file that notices it.
 * @property {string} title The test's title, as its source has it: %s and ${…} stand for anything.
 */

/**
 * @param {string} root
 * @returns {readonly Fault[]}
 */
export const readFaults = (root) => JSON.parse(readFileSync(join(root, 'tests', 'faults', 'faults.json'), 'utf8'));

/**
 * The pattern that the titles of a test fit, whatever its table fills in.
 * @param {string} title
 */
export const titlePattern = (title) =>
  title
    .split(/%[sdifjop]|\$\{[^}]*\}|\$\w+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('.*');

/**
 * Why a fault cannot be planted, or no test be held to it; null when all is well.
 * @param {string} root
 * @param {Fault} fault
 */
export function misfit(root, { file, search, replace, test, title }) {
  if (!existsSync(join(root, file))) return `${file} is not there`;
  const places = readFileSync(join(root, file), 'utf8').split(search).length - 1;
  if (places !== 1) return `its search text stands ${places} times in ${file}`;
  if (search === replace) return 'it changes nothing';
  if (!existsSync(join(root, test))) return `${test} is not there`;
  // The whole title, in its quotation marks: a test is found by all of it.
  const tests = readFileSync(join(root, test), 'utf8');
  const isThere = [`'`, '"', '`'].some((mark) => tests.includes(`${mark}${title}${mark}`));
  return isThere ? null : `${test} has no test called “${title}”`;
}
