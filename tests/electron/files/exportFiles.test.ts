import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk, type OpenFile } from '../../../disk/disk';
import { exportFiles } from '../../../electron/files/exportFiles';
import { freshFolder } from '../freshFolder';
import { faultyDisk } from '../stories/faultyDisk';

const files = [
  { name: 'slug.md', content: '“One”' },
  { name: 'slug.html', content: '<p>One' },
];

it('writes every file and tells their names', async () => {
  const folder = freshFolder();
  expect(await exportFiles(nodeDisk, folder, 'exports', files)).toEqual({
    ok: true,
    value: { folder: 'exports', names: ['slug.md', 'slug.html'] },
  });
  expect(readFileSync(join(folder, 'slug.md'), 'utf8')).toBe('“One”');
});

it('writes bytes as they are', async () => {
  const folder = freshFolder();
  await exportFiles(nodeDisk, folder, 'exports', [
    { name: 'slug.docx', content: Uint8Array.from([0x50, 0x4b, 0xff, 0]) },
  ]);
  expect([...readFileSync(join(folder, 'slug.docx'))]).toEqual([0x50, 0x4b, 0xff, 0]);
});

it('writes nothing over: a taken name gets a number', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'slug.md'), 'mine');
  const outside = join(freshFolder(), 'outside.md');
  symlinkSync(outside, join(folder, 'slug-2.md'));
  expect(await exportFiles(nodeDisk, folder, 'exports', [{ name: 'slug.md', content: 'new' }])).toMatchObject({
    value: { names: ['slug-3.md'] },
  });
  expect(readFileSync(join(folder, 'slug.md'), 'utf8')).toBe('mine');
  expect(existsSync(outside)).toBe(false);
});

it('stays in its folder', async () => {
  const folder = freshFolder();
  await exportFiles(nodeDisk, folder, 'exports', [
    { name: '../../slug.md', content: 'x' },
    { name: '/etc/slug.md', content: 'x' },
  ]);
  expect(readdirSync(folder)).toHaveLength(2);
});

it('says which file failed, why, and what was written; and leaves no half file', async () => {
  for (const [fault, words] of [
    ['ENOSPC', 'disk is full'],
    ['EACCES', 'may not write'],
    ['EIO', 'fault (EIO)'],
  ] as const) {
    const folder = freshFolder();
    const { disk } = faultyDisk(9, fault);
    const written = await exportFiles(disk, folder, 'exports', files);
    expect(written.ok ? '' : written.problem.message).toContain(`“slug.html” was not written to “exports”: `);
    expect(written.ok ? '' : written.problem.message).toContain(words);
    expect(written.ok ? '' : written.problem.message).toContain('Already written: slug.md.');
    expect(readdirSync(folder)).toEqual(['slug.md']);
  }
});

it('leaves whole files only, whichever disk call fails', async () => {
  for (const fault of ['ENOSPC', 'EIO', 'one-byte', 'half'] as const) {
    for (let failing = 1; failing < 20; failing += 1) {
      const folder = freshFolder();
      await exportFiles(faultyDisk(failing, fault).disk, folder, 'exports', files);
      for (const { name, content } of files) {
        if (existsSync(join(folder, name)))
          expect(readFileSync(join(folder, name), 'utf8'), `${fault} at ${failing}`).toBe(content);
      }
    }
  }
});

describe('whoever watches the folder', () => {
  /** The disk, with what stands under the names of the files before and after each call. */
  function watched(folder: string, disk: Disk = nodeDisk): { readonly disk: Disk; readonly seen: Set<string> } {
    const seen = new Set<string>();
    const look = (): void => {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        if (/\.(?:md|html|png)$/.test(name)) seen.add(`${name}: ${readFileSync(join(folder, name), 'utf8')}`);
    };
    const watch =
      <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
      async (...given: A): Promise<R> => {
        look();
        try {
          return await call(...given);
        } finally {
          look();
        }
      };
    const bound = (file: OpenFile): OpenFile => ({
      write: watch((bytes, offset, length) => file.write(bytes, offset, length)),
      read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
      sync: watch(() => file.sync()),
      stat: () => file.stat(),
      close: () => file.close(),
    });
    return {
      seen,
      disk: {
        ...disk,
        open: watch(async (path, flags, mode) => bound(await disk.open(path, flags, mode))),
        link: watch(disk.link),
        rename: watch(disk.rename),
        unlink: watch(disk.unlink),
      },
    };
  }
  const beside = [{ name: 'slug-pictures/a.png', content: new TextEncoder().encode('picture') }];
  const whole = ['slug.html: <p>One', 'slug.md: “One”', `${join('slug-pictures', 'a.png')}: picture`];

  it('sees each new file whole, and never half of it', async () => {
    const folder = freshFolder();
    const { disk, seen } = watched(folder);
    expect((await exportFiles(disk, folder, 'exports', files, beside)).ok).toBe(true);
    expect([...seen].toSorted()).toEqual(whole.toSorted());
  });

  it('does so where the disk knows no second names, and what is there is still not written over', async () => {
    const folder = freshFolder();
    const refuse = async (): Promise<void> => {
      throw Object.assign(new Error('no links here'), { code: 'EOPNOTSUPP' });
    };
    const linkless = { ...nodeDisk, link: refuse };
    const { disk, seen } = watched(folder, linkless);
    expect((await exportFiles(disk, folder, 'exports', files, beside)).ok).toBe(true);
    expect([...seen].toSorted()).toEqual(whole.toSorted());
    symlinkSync(join(freshFolder(), 'outside.md'), join(folder, 'slug-2.md'));
    expect(await exportFiles(linkless, folder, 'exports', [{ name: 'slug.md', content: 'new' }])).toMatchObject({
      value: { names: ['slug-3.md'] },
    });
    expect(readFileSync(join(folder, 'slug.md'), 'utf8')).toBe('“One”');
  });

  it('finds no draft of ours afterwards', async () => {
    const folder = freshFolder();
    await exportFiles(nodeDisk, folder, 'exports', [...files, ...files]);
    expect(readdirSync(folder).toSorted()).toEqual(['slug-2.html', 'slug-2.md', 'slug.html', 'slug.md']);
  });
});

it('says that the folder is gone', async () => {
  const written = await exportFiles(nodeDisk, join(freshFolder(), 'gone'), 'exports', files);
  expect(written.ok ? '' : written.problem.message).toContain('the folder is gone. Choose another folder');
});

describe('files that an export points at', () => {
  const beside = (name: string, content: string) => [{ name, content: new TextEncoder().encode(content) }];
  const page = [{ name: 'slug.html', content: 'x' }];

  it('lie in a folder beside it, and are left alone when they are there already', async () => {
    const folder = freshFolder();
    for (let time = 0; time < 2; time += 1)
      expect((await exportFiles(nodeDisk, folder, 'exports', page, beside('slug-pictures/a.png', 'one'))).ok).toBe(
        true,
      );
    expect(readdirSync(join(folder, 'slug-pictures'))).toEqual(['a.png']);
  });

  it('never write over another file, and say so', async () => {
    const folder = freshFolder();
    await exportFiles(nodeDisk, folder, 'exports', page, beside('slug-pictures/a.png', 'one'));
    for (const other of ['two', 'three and more', ''])
      expect(await exportFiles(nodeDisk, folder, 'exports', page, beside('slug-pictures/a.png', other))).toMatchObject({
        problem: { message: expect.stringContaining('was not written') as string },
      });
    expect(readFileSync(join(folder, 'slug-pictures', 'a.png'), 'utf8')).toBe('one');
  });

  it('never leave the folder', async () => {
    const folder = join(freshFolder(), 'inner');
    mkdirSync(folder);
    for (const name of ['../a.png', 'a/../b', './a', 'a/..', 'a/b/c', 'con/a.png', 'a', '/etc/x'])
      expect((await exportFiles(nodeDisk, folder, 'exports', page, beside(name, 'x'))).ok, name).toBe(false);
    expect(readdirSync(join(folder, '..'))).toEqual(['inner']);
  });
});
