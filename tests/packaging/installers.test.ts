import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Target {
  readonly target: string;
  readonly arch: string | readonly string[];
}
interface Installers {
  readonly files: readonly string[];
  readonly asar: boolean;
  readonly disableAsarIntegrity: boolean;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly fileAssociations: readonly { readonly ext: string; readonly role: string }[];
  readonly mac: {
    readonly target: readonly Target[];
    readonly icon: string;
    readonly hardenedRuntime: boolean;
    readonly entitlements: string;
    readonly entitlementsInherit: string;
  };
  readonly win: { readonly target: readonly Target[]; readonly icon: string };
  readonly publish: unknown;
  readonly nsis: { readonly deleteAppDataOnUninstall: boolean };
  readonly linux: { readonly target: readonly Target[]; readonly icon: string };
}

const text = readFileSync('electron-builder.yml', 'utf8');
const config = parse(text) as Installers;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  main: string;
  version: string;
  devDependencies: Record<string, string>;
};

/** The few shapes of pattern that the configuration uses. */
const patternOf = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('**/*', '\u0000')
      .replaceAll('*', '[^/]*')
      .replaceAll('\u0000', '.*')}$`,
  );

const wanted = config.files.filter((glob) => !glob.startsWith('!')).map(patternOf);
const unwanted = config.files.filter((glob) => glob.startsWith('!')).map((glob) => patternOf(glob.slice(1)));

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => statSync(path).isFile());

const preloads = ['dist/electron/preload.cjs', 'dist/electron/readerPreload.cjs'];
const pages = ['dist/renderer/index.html', 'dist/renderer/reader.html'];
const programs = ['dist/electron/main.js', 'dist/electron/searchThread.js', 'dist/electron/spellThread.js'];
const isBuilt = [...programs, ...preloads, ...pages].every((file) => existsSync(file));
const candidates = [
  ...(existsSync('dist') ? below('dist') : []),
  'package.json',
  'README.md',
  'electron/main.ts',
  'node_modules/react/index.js',
  'node_modules/react/package.json',
];
const packed = candidates.filter(
  (path) => wanted.some((glob) => glob.test(path)) && !unwanted.some((glob) => glob.test(path)),
);

describe('the installers', () => {
  it('are the ones each system expects', () => {
    const names = (targets: readonly Target[]): string[] =>
      targets.map(({ target, arch }) => `${target} ${[arch].flat().join(' ')}`);
    expect(names(config.mac.target)).toEqual(['dmg universal', 'zip universal']);
    expect(names(config.win.target)).toEqual(['nsis x64 arm64']);
    expect(names(config.linux.target)).toEqual(['AppImage x64', 'deb x64']);
  });

  it('set every fuse as the security list wants it', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('seal the app and never switch a sandbox off', () => {
    expect(config).toMatchObject({
      asar: true,
      disableAsarIntegrity: false,
      mac: { hardenedRuntime: true },
      nsis: { deleteAppDataOnUninstall: false },
    });
    expect(text).not.toMatch(/no-sandbox|executableArgs|asarUnpack/);
    const entitlements = readFileSync(config.mac.entitlements, 'utf8');
    expect(entitlements.match(/<key>([^<]+)/g)).toEqual(['<key>com.apple.security.cs.allow-jit']);
    expect(config.mac.entitlementsInherit).toBe(config.mac.entitlements);
  });

  it('tell the updater whose signature to look for, and of no server: that is the newsroom’s to name', () => {
    expect(config.publish).toEqual({ provider: 'generic', url: 'https://updates.verbatim.invalid' });
    expect(text).not.toMatch(/verifyUpdateCodeSignature|publishAutoUpdate/);
    expect(readFileSync('tools/packaging/checkArtefact.mjs', 'utf8')).toContain('app-update.yml');
  });

  it('open story files', () => {
    expect(config.fileAssociations).toMatchObject([{ ext: 'verbatim.json', role: 'Editor' }]);
  });

  it('pin Electron to one version', () => {
    expect(manifest.devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    const tool = JSON.parse(readFileSync('tools/packaging/package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(tool.devDependencies['electron-builder']).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe.skipIf(!isBuilt)('the packed files (skipped until `npm run build` has made dist/)', () => {
  it('hold what the app starts from, and every file its page names', () => {
    const namedBy = (page: string): string[] =>
      [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(
        (match) => `dist/renderer/${match[1]}`,
      );
    for (const page of pages) expect(namedBy(page).length).toBeGreaterThan(0);
    for (const file of [manifest.main, ...programs, ...preloads, ...pages, 'package.json', ...pages.flatMap(namedBy)])
      expect(packed).toContain(file);
  });

  it('hold nothing else', () => {
    // Without this line the builder packs every dependency of package.json by itself.
    expect(config.files).toContain('!node_modules/**/*');
    const known =
      /^(?:package\.json|dist\/electron\/(?:(?:main|searchThread|spellThread)\.js|(?:preload|readerPreload)\.cjs|dictionaries\/en-(?:GB|US)\.(?:aff|dic))|dist\/renderer\/(?:index|reader)\.html|dist\/renderer\/assets\/[\w.-]+\.(?:js|css|woff2|svg|png)|dist\/renderer\/assets\/OFL-\w+\.txt)$/;
    expect(packed.filter((file) => !known.test(file))).toEqual([]);
    const bytes = packed.reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(8 * 1024 * 1024);
  });

  it('need no package that is not inside them', () => {
    const imports = (file: string): string[] =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /^\s*(?:import\b[^'"`]*?|export\b[^'"`]*?from\s*|(?:const|let|var)\b[^'"`=]*=\s*require\()["']([^"']+)["']/gm,
        ),
      ].map((match) => match[1] ?? '');
    const isHere = (name: string): boolean =>
      name === 'electron' || name.startsWith('node:') || builtinModules.includes(name);
    for (const program of programs) expect(imports(program).filter((name) => !isHere(name))).toEqual([]);
    for (const preload of preloads) expect([...new Set(imports(preload))]).toEqual(['electron']);
  });

  it('have a page without inline scripts or styles, which its policy would refuse', () => {
    for (const page of pages)
      expect(readFileSync(page, 'utf8')).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=|https?:/);
  });
});

const pngSize = (file: Buffer): [number, number] => [file.readUInt32BE(16), file.readUInt32BE(20)];

describe('the icons', () => {
  it('are there in every size', () => {
    for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) {
      expect(pngSize(readFileSync(join(config.linux.icon, `${size}x${size}.png`)))).toEqual([size, size]);
    }
  });

  it('fill Apple’s and Windows’ containers', () => {
    const icns = readFileSync(config.mac.icon);
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const ico = readFileSync(config.win.icon);
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ({
      size: ico[6 + index * 16] || 256,
      at: ico.readUInt32LE(6 + index * 16 + 12),
    }));
    expect(entries.map(({ size }) => size)).toEqual([16, 32, 48, 64, 128, 256]);
    for (const { size, at } of entries) expect(pngSize(ico.subarray(at))).toEqual([size, size]);
  });
});
