import { mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFuses, wrongFuses } from '../../tools/packaging/fuses.mjs';
import { freshFolder } from '../electron/freshFolder';

const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** A binary that holds these fuses, one character each, as Electron 45 has nine of them. */
const binary = (letters: string): Buffer =>
  Buffer.concat([
    Buffer.from('ELF … '),
    Buffer.from(mark),
    Buffer.from([1, letters.length]),
    Buffer.from(letters),
    Buffer.from(' … the end'),
  ]);
/** As electron-builder.yml wants them, the ninth as Electron has it. */
const asWanted = '010011001';

describe('the fuses of an artefact', () => {
  it('are read in their order, from every slice of it', () => {
    const [fuses] = readFuses(binary('01r'));
    expect(fuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: null,
      grantFileProtocolExtraPrivileges: null,
    });
    expect(readFuses(Buffer.concat([binary(asWanted), binary(asWanted)]))).toHaveLength(2);
  });

  it('are told one by one where they are not as wanted', () => {
    expect(wrongFuses(binary(asWanted), { runAsNode: false, onlyLoadAppFromAsar: true })).toEqual([]);
    expect(wrongFuses(binary(`1${asWanted.slice(1)}`), { runAsNode: false })).toEqual([
      'runAsNode is true, wanted false',
    ]);
    expect(wrongFuses(Buffer.concat([binary(asWanted), binary('111111111')]), { runAsNode: false })).toHaveLength(1);
    expect(wrongFuses(binary('0'), { onlyLoadAppFromAsar: true })).toEqual([
      'onlyLoadAppFromAsar is null, wanted true',
    ]);
    expect(wrongFuses(Buffer.from(`no ${mark} here`), { runAsNode: false })).toEqual([
      'it holds no fuses: it is no Electron',
    ]);
    expect(wrongFuses(binary(asWanted), { aFuseOfTomorrow: true })).toHaveLength(1);
  });
});

describe('the check of what was built', () => {
  const built = (letters: string, more: readonly string[] = []): string => {
    const folder = freshFolder();
    const resources = join(folder, 'linux-unpacked', 'resources');
    mkdirSync(join(resources, 'notices'), { recursive: true });
    writeFileSync(join(folder, 'linux-unpacked', 'verbatim'), binary(letters));
    writeFileSync(join(resources, 'app.asar'), '');
    for (const name of ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'OFL-Inter.txt', 'OFL-Newsreader.txt'])
      writeFileSync(join(resources, 'notices', name), '');
    for (const name of more) mkdirSync(join(resources, name));
    return folder;
  };
  const check = (folder: string): { status: number | null; amiss: readonly string[] } => {
    const { status, stdout } = spawnSync(process.execPath, ['tools/packaging/checkArtefact.mjs', folder], {
      encoding: 'utf8',
    });
    return { status, amiss: (JSON.parse(stdout) as { amiss: string[] }).amiss };
  };

  it('passes what is as it should be', () => expect(check(built(asWanted))).toEqual({ status: 0, amiss: [] }));

  it('fails where a fuse is wrong, an app stands beside the archive, a licence is missing, or nothing was built', () => {
    expect(check(built('111111111'))).toMatchObject({ status: 1 });
    expect(check(built(asWanted, ['app']))).toEqual({ status: 1, amiss: ['a folder app stands beside the archive'] });
    expect(check(freshFolder())).toMatchObject({ status: 1, amiss: [expect.stringContaining('no built app')] });
  });
});
