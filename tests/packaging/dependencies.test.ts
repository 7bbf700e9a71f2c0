import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');
const shipped = installed.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);
const namesOf = (list: readonly (readonly [string, Locked])[]): string[] => list.map(([path]) => path);

/** Licences that ask for no more than their own text beside the app. */
const free =
  /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|(?:PSF|Python)-2\.0|OFL-1\.1|\(MIT OR CC0-1\.0\)|\(MIT AND BSD\))$/;

describe('what the app is made of', () => {
  it('is held to its bytes by a hash, and comes from nowhere but the registry', () => {
    expect(namesOf(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')))).toEqual([]);
    const elsewhere = installed.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(namesOf(elsewhere)).toEqual([]);
  });

  it('is named by its exact version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('runs nothing while it is installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
    expect(namesOf(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true))).toEqual([]);
  });

  it('may be shipped under its licences', () => {
    expect(shipped.filter(([, { license }]) => !free.test(license ?? '')).map(([path]) => path)).toEqual([]);
    expect(readFileSync('LICENSE', 'utf8')).toMatch(/MIT License/i);
  });

  it('makes no links of its own out of what looks like one', () => {
    expect(namesOf(shipped).filter((path) => /linkifyjs|extension-link$/.test(path))).toEqual([]);
  });
});
