// usage: node tools/packaging/checkArtefact.mjs [FOLDER]
// Reads what electron-builder has built (release/ where nothing is said): the fuses are as electron-builder.yml wants them,
// the app is sealed with nothing beside it, and the licences are in it. One line of JSON; exits 1 when anything is amiss, and
// then nothing is published.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wrongFuses } from './fuses.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { parse } = await import('yaml');
/** @type {{ electronFuses: Record<string, boolean> }} */
const { electronFuses } = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));

/** The binary that holds the fuses, and the folder of resources, in each system's layout. */
const layouts = [
  { folder: /^linux(-\w+)?-unpacked$/, binary: 'verbatim', resources: 'resources' },
  { folder: /^win(-\w+)?-unpacked$/, binary: 'Verbatim.exe', resources: 'resources' },
  {
    folder: /^mac(-\w+)?$/,
    binary: 'Verbatim.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    resources: 'Verbatim.app/Contents/Resources',
  },
];

/** What the updater is told of signatures. On Linux nothing is updated by Verbatim itself. */
const updater = 'app-update.yml';

const licences = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'OFL-Inter.txt', 'OFL-Newsreader.txt'];

/**
 * @param {string} app
 * @param {{ binary: string, resources: string }} layout
 */
function amissIn(app, { binary, resources }) {
  const at = join(app, resources);
  if (!existsSync(join(app, binary))) return [`${binary} is not there`];
  return [
    ...wrongFuses(readFileSync(join(app, binary)), electronFuses),
    ...(existsSync(join(at, 'app.asar')) ? [] : ['app.asar is not there']),
    ...(binary === 'verbatim' || existsSync(join(at, updater)) ? [] : [`${updater} is not there`]),
    ...(existsSync(join(at, 'app')) ? ['a folder app stands beside the archive'] : []),
    ...licences.filter((name) => !existsSync(join(at, 'notices', name))).map((name) => `${name} is not in it`),
  ];
}

const folder = resolve(process.argv[2] ?? join(root, 'release'));
const apps = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
  const layout = layouts.find((one) => one.folder.test(name));
  return layout === undefined ? [] : [{ app: name, amiss: amissIn(join(folder, name), layout) }];
});
const amiss = apps.length === 0 ? [`there is no built app in ${folder}`] : apps.flatMap((app) => app.amiss);
process.stdout.write(`${JSON.stringify({ apps, ok: amiss.length === 0, amiss })}\n`);
process.exitCode = amiss.length === 0 ? 0 : 1;
