import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** The one room of shared/ that may know how a document changes; of ProseMirror these are the two pure parts. */
const isOwnStep = (file: string, name: string): boolean =>
  file.startsWith(join('shared', 'steps')) && /^prosemirror-(model|transform)$/.test(name);

/** What each room must not import. Types alone count too: a door is a door. */
const outside: Readonly<Record<string, RegExp>> = {
  shared: /^(electron|react|node:|@tiptap|prosemirror)|\/(disk|electron|renderer|cli|server|bench|tests|tools)\//,
  disk: /^(?!node:|\.\/)/,
  apart: /^(?!node:|\.\/)/,
  electron: /^(react|@tiptap|prosemirror)|\/(renderer|cli|server)\//,
  renderer: /^(electron|node:)|\/(disk|electron|cli|server)\//,
  cli: /^(electron|react|@tiptap|prosemirror)|\/(electron|renderer|server)\//,
  // Feeds are read through the gates of the window: nothing in electron/web/ is Electron’s.
  server: /^(electron|react|@tiptap|prosemirror-(?!model$|transform$))|\/(electron\/(?!web\/)|renderer|cli)\//,
};

const sources = (room: string): string[] =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name));

const imports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');

for (const [room, forbidden] of Object.entries(outside)) {
  it(`${room}/ stays in its room`, () => {
    const trespasses = sources(room).flatMap((file) =>
      imports(file)
        .filter((name) => forbidden.test(name) && !isOwnStep(file, name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(trespasses).toEqual([]);
  });
}

it('shared/ reads neither the clock nor chance', () => {
  const impure = sources('shared').filter((file) =>
    /\bDate\.now\(|new Date\(\)|Math\.random\(|crypto\./.test(readFileSync(file, 'utf8')),
  );
  expect(impure).toEqual([]);
});

/** The rooms of shared/, from the ground up: each may import those before it, none after it. */
const floors = [
  'text',
  'language',
  'story',
  'houseStyle',
  'ipc',
  'importers',
  'quotes',
  'attribution',
  'cleaning',
  'verbatim',
  'desk',
  'steps',
  'preflight',
  'exporters',
  'receipt',
  'report',
];

/** Every file of shared/ with the files of shared/ it imports, types included. */
const imported = new Map(
  sources('shared').map((file) => [
    file,
    imports(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => normalize(join(dirname(file), name)) + (/\.(json|css)$/.test(name) ? '' : '.ts')),
  ]),
);
const roomOf = (file: string): string => file.split('/')[1] ?? '';

it('shared/ has no room that is not in the table', () => {
  const rooms = new Set([...imported.keys()].map(roomOf).filter((room) => !room.endsWith('.ts')));
  expect([...rooms].toSorted()).toEqual(floors.toSorted());
});

it('shared/ imports downwards only', () => {
  const upward = [...imported].flatMap(([file, targets]) =>
    targets
      .filter((target) => floors.indexOf(roomOf(target)) > floors.indexOf(roomOf(file)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(upward).toEqual([]);
});

it('English is chosen in one place: whoever reads copy is passed its language', () => {
  const rooms = ['shared', 'disk', 'apart', 'electron', 'renderer', 'cli', 'server', 'tools', 'bench', 'tests'];
  const choosing = join('shared', 'language', 'languages.ts');
  const trespasses = rooms
    .flatMap(sources)
    .filter((file) => file !== choosing && !file.startsWith(join('shared', 'language', 'english')))
    .filter((file) => imports(file).some((name) => /(^|\/)english\/|language\/english/.test(name)));
  expect(trespasses).toEqual([]);
});

it('no file of shared/ imports itself by way of others, types included', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const target of imported.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of imported.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});
