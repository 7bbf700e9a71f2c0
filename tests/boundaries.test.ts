import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What each room must not import. Types alone count too: a door is a door. */
const outside: Readonly<Record<string, RegExp>> = {
  shared: /^(electron|react|node:|@tiptap|prosemirror)|\/(electron|renderer|cli|bench|tests|tools)\//,
  electron: /^(react|@tiptap|prosemirror)|\/(renderer|cli)\//,
  renderer: /^(electron|node:)|\/(electron|cli)\//,
  cli: /^(electron|react|@tiptap|prosemirror)|\/(electron|renderer)\//,
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
        .filter((name) => forbidden.test(name))
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
