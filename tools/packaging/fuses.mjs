// Reads the fuses of a built Electron: a mark, a version, a count, and one character a fuse. A universal Mac app holds two.
const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');

/** In the order of Electron's build/fuses/fuses.json5, version 1; named as in electron-builder.yml. */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
];

/** @type {Readonly<Record<string, boolean>>} */
const states = { 0: false, 1: true };

/**
 * The fuses of every Electron in a file; null for a fuse that is removed or that this version does not have.
 * @param {Buffer} bytes
 * @returns {readonly Record<string, boolean | null>[]}
 */
export function readFuses(bytes) {
  const found = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const wire = at + mark.length;
    const version = bytes[wire];
    const count = bytes[wire + 1] ?? 0;
    // The mark may stand elsewhere as a plain text.
    if (version !== 1 || count === 0) continue;
    const letters = bytes.toString('latin1', wire + 2, wire + 2 + count);
    found.push(Object.fromEntries(fuseNames.map((name, index) => [name, states[letters[index] ?? ''] ?? null])));
  }
  return found;
}

/**
 * What of the fuses is not as wanted, in words; nothing when all is well.
 * @param {Buffer} bytes
 * @param {Readonly<Record<string, boolean>>} wanted
 */
export function wrongFuses(bytes, wanted) {
  const found = readFuses(bytes);
  if (found.length === 0) return ['it holds no fuses: it is no Electron'];
  const unknown = Object.keys(wanted).filter((name) => !fuseNames.includes(name));
  return [
    ...unknown.map((name) => `${name} is wanted and nobody knows where it stands`),
    ...found.flatMap((fuses) =>
      Object.entries(wanted)
        .filter(([name, state]) => fuseNames.includes(name) && fuses[name] !== state)
        .map(([name, state]) => `${name} is ${fuses[name]}, wanted ${state}`),
    ),
  ];
}
