// Writes dist/notices: our licence, the licences of every package the app runs on, and the fonts' own. They go into each
// installer (electron-builder.yml). Fails when a package has no text of its licence, so that none is left out in silence.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ version?: string, license?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, peer?: boolean }} Locked */

/**
 * The packages that the app runs on, as package-lock.json has them.
 * @param {string} root
 */
export function shippedPackages(root) {
  /** @type {{ packages: Record<string, Locked> }} */
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
    .map(([path, { version = '', license = '' }]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Texts for packages that name their licence and do not bring it. */
const brought = join(dirname(fileURLToPath(import.meta.url)), 'licences');

/**
 * The text of a package's licence; null where there is none.
 * @param {string} folder
 * @param {string} name
 */
function licenceText(folder, name) {
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(each));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  const ours = join(brought, `${name}.txt`);
  return existsSync(ours) ? readFileSync(ours, 'utf8').trim() : null;
}

/**
 * @param {string} root
 * @returns {{ text: string, missing: readonly string[] }}
 */
export function thirdPartyNotices(root) {
  /** @type {string[]} */
  const missing = [];
  const parts = shippedPackages(root).map(({ path, name, version, license }) => {
    const text = licenceText(join(root, path), name);
    if (text === null) missing.push(`${name} ${version} (${license})`);
    return `${name} ${version}\n${license}\n\n${text ?? ''}\n`;
  });
  const head =
    'Verbatim is built with the packages below. Electron and Chromium bring notices of their own: LICENSE.electron.txt and LICENSES.chromium.html beside the app.\n';
  return { text: [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`), missing };
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const fonts = { Inter: '@fontsource-variable/inter', Newsreader: '@fontsource-variable/newsreader' };

export function writeNotices() {
  const folder = join(root, 'dist', 'notices');
  const { text, missing } = thirdPartyNotices(root);
  if (missing.length > 0) throw new Error(`These packages bring no text of their licence: ${missing.join(', ')}.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'LICENSE.txt'), readFileSync(join(root, 'LICENSE')));
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), text);
  for (const [name, path] of Object.entries(fonts)) {
    const licence = readFileSync(join(root, 'node_modules', path, 'LICENSE'));
    writeFileSync(join(folder, `OFL-${name}.txt`), licence);
    // The licence of a font stands beside the font.
    writeFileSync(join(root, 'dist', 'renderer', 'assets', `OFL-${name}.txt`), licence);
  }
}
