import { constants, closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Policy, Settings } from '../../shared/ipc/settings';
import { destinationName, destinationSchema, type Destination } from '../../shared/ipc/destinations';
import { settingSchemas } from '../../shared/ipc/schemas';
import { errorCode } from '../../disk/disk';
import { proxyAddress } from '../web/proxy';

/** Where an administrator puts the file: a place that the user of a desk cannot write to. */
export function policyPath(platform: NodeJS.Platform, programData: string | undefined): string {
  if (platform === 'win32') return `${programData ?? 'C:\\ProgramData'}\\Verbatim\\policy.json`;
  if (platform === 'darwin') return '/Library/Application Support/Verbatim/policy.json';
  return '/etc/verbatim/policy.json';
}

const largest = 256 * 1024;
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
/** An address over an encrypted way, and no password, which every user could read. */
const server = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https:\/\/[a-z0-9.-]{1,253}(?::[0-9]{1,5})?(?:\/[\w./~-]*)?$/i),
);

const file = v.strictObject({
  settings: v.exactOptional(
    v.strictObject({
      houseStyle: v.exactOptional(settingSchemas.houseStyle),
      exportFormats: v.exactOptional(settingSchemas.exportFormats),
      exportStyle: v.exactOptional(settingSchemas.exportStyle),
      exportDashes: v.exactOptional(settingSchemas.exportDashes),
      exportClosing: v.exactOptional(settingSchemas.exportClosing),
      exportNames: v.exactOptional(settingSchemas.exportNames),
      linkRules: v.exactOptional(settingSchemas.linkRules),
      presets: v.exactOptional(settingSchemas.presets),
      houseWords: v.exactOptional(settingSchemas.houseWords),
      houseTerms: v.exactOptional(settingSchemas.houseTerms),
      checksOff: v.exactOptional(settingSchemas.checksOff),
    }),
    {},
  ),
  formats: v.exactOptional(v.nullable(v.pipe(settingSchemas.exportFormats, v.minLength(1))), null),
  exportFolders: v.exactOptional(v.nullable(v.pipe(v.array(path), v.minLength(1), v.maxLength(100))), null),
  destinations: v.exactOptional(v.nullable(v.record(destinationName, destinationSchema)), null),
  webPages: v.exactOptional(v.boolean(), true),
  proxy: v.exactOptional(v.nullable(proxyAddress), null),
  certificates: v.exactOptional(v.nullable(path), null),
  updates: v.exactOptional(v.nullable(server), null),
  desk: v.exactOptional(v.nullable(server), null),
});

/** What an administrator of a newsroom has set for all who work on this machine. */
export interface NewsroomPolicy {
  /** Settings that hold whatever the user chose, and cannot be changed. */
  readonly settings: Partial<Settings>;
  /** The formats that stories may leave in; null for all. */
  readonly formats: readonly string[] | null;
  /** The folders that stories may be exported to, or below; null for any. */
  readonly exportFolders: readonly string[] | null;
  /** Where stories may be sent, by name; null where the user says so. */
  readonly destinations: Readonly<Record<string, Destination>> | null;
  /** Pages of the web may be opened by their address. */
  readonly webPages: boolean;
  /** The proxy through which pages of the web are read. */
  readonly proxy: string | null;
  /** A file of certificates, as PEM, to be believed beside the system's. */
  readonly certificates: string | null;
  /** The server that newer versions of Verbatim are asked of; null where nobody is asked. */
  readonly updates: string | null;
  /** The newsroom’s shared desk, by `https:`; the command line names no other then. */
  readonly desk: string | null;
}

export const noPolicy: NewsroomPolicy = {
  settings: {},
  formats: null,
  exportFolders: null,
  destinations: null,
  webPages: true,
  proxy: null,
  certificates: null,
  updates: null,
  desk: null,
};

/** A file that cannot be understood may have forbidden what lets something in or out by itself. */
const strictest: NewsroomPolicy = { ...noPolicy, webPages: false, destinations: {} };

const unread = (why: string): string =>
  `Your newsroom’s settings file cannot be read (${why}). Until it is mended pages of the web are not opened and no story is sent anywhere; tell whoever looks after this machine.`;

/** The text of a plain file; null where there is none. A pipe or a device is refused, and never waited for. */
function textAt(where: string): string | null {
  let handle: number;
  try {
    handle = openSync(where, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new RangeError('it is no file');
    if (stat.size > largest) throw new RangeError('it is too large');
    return readFileSync(handle, 'utf8').replace(/^\uFEFF/, '');
  } finally {
    closeSync(handle);
  }
}

export interface ReadPolicy {
  readonly policy: NewsroomPolicy;
  /** What to tell the user of it; null where all is well. */
  readonly notice: string | null;
}

/** Reads the file of an administrator. Never throws for what is on the disk; no file is no policy. */
export function readPolicy(where: string): ReadPolicy {
  try {
    const text = textAt(where);
    if (text === null) return { policy: noPolicy, notice: null };
    const given: unknown = JSON.parse(text);
    if (Array.isArray(given)) throw new RangeError('it is a list');
    const checked = v.safeParse(file, given);
    if (checked.success) return { policy: checked.output, notice: null };
    return { policy: strictest, notice: unread(`at “${v.getDotPath(checked.issues[0]) ?? 'its top'}”`) };
  } catch (error) {
    if (error instanceof SyntaxError) return { policy: strictest, notice: unread('it is no JSON') };
    if (error instanceof RangeError) return { policy: strictest, notice: unread(error.message) };
    const code = errorCode(error);
    if (code === '') throw error;
    return { policy: strictest, notice: unread(code) };
  }
}

/** Where stories leave to certain folders only, they are sent nowhere unless the newsroom says where. */
export const destinationsOf = ({ destinations, exportFolders }: NewsroomPolicy): NewsroomPolicy['destinations'] =>
  destinations ?? (exportFolders === null ? null : {});

/** What the window is told of a policy. */
export const policyForWindow = ({ settings, formats, exportFolders, webPages }: NewsroomPolicy): Policy => ({
  locked: Object.keys(settings) as (keyof Settings)[],
  formats,
  folders: exportFolders !== null,
  webPages,
});
