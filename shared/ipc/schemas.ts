import * as v from 'valibot';
import { linkRulesSchema } from '../text/linkRules';
import { asWritten } from '../houseStyle/houseStyle';
import { houseTermsSchema } from '../houseStyle/parseHouseStyle';
import { askSchema } from './deskProtocol';
import { destinationName, destinationSchema } from './destinations';
import { pictureEndings } from '../story/keepPictures';
import type { Verb } from './channels';
import type { NewsroomApi } from './contract';
import type { Settings } from './settings';
import { dictionaryNames } from './spelling';

/** Longest story main takes, in UTF-16 code units of JSON. */
export const longestStory = 20 * 1024 * 1024;

const most = (length: number) => v.pipe(v.string(), v.maxLength(length));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A story's name on disk: 8 to 64 of a-z, 0-9 and hyphen, such as a UUID. Never a path, never a reserved file name. */
const storyId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{7,63}$/));
/** A SHA-256 in hexadecimal: it becomes the name of a file. */
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** As the names of the files of earlier versions are made. */
const versionHandle = v.pipe(
  v.string(),
  v.regex(/^[0-9]{1,16}(?:-[0-9]{1,16}){3}(?:-cut)?(?:-n[A-Za-z0-9_-]{2,170})?$/),
);
/** In bytes it is the longest that fits into the name of a file. */
export const longestVersionName = 40;
const handle = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));

const summary = v.strictObject({
  slug: most(longestStory),
  headline: most(longestStory),
  words: count,
  quotations: count,
  state: v.picklist(['hold', 'review', 'ready']),
  people: v.exactOptional(v.pipe(v.array(most(60)), v.maxLength(20))),
});

const formats = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(64));
const styleName = v.pipe(v.string(), v.maxLength(200));
const dashes = v.picklist(['as-written', 'spaced-en', 'closed-em']);
const closing = v.picklist(['as-written', 'inside', 'logical']);
const fileNames = v.pipe(v.string(), v.maxLength(200));

const preset = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  formats,
  houseStyle: styleName,
  // A preset kept before there was a choice leaves the punctuation as it is.
  dashes: v.optional(dashes, asWritten.dashes),
  closing: v.optional(closing, asWritten.closing),
  fileNames,
  folder: v.nullable(v.strictObject({ id: handle, label: most(4096) })),
});

/** A word to be looked up. */
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const dictionary = v.picklist(dictionaryNames);

const pane = v.strictObject({
  wish: v.picklist(['auto', 'shown', 'hidden']),
  width: v.nullable(v.pipe(v.number(), v.minValue(100), v.maxValue(1000))),
});

/** One schema a setting, so that one bad value costs only its own key. */
export const settingSchemas = {
  appearance: v.picklist(['system', 'light', 'dark']),
  houseStyle: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  copySize: v.pipe(v.number(), v.minValue(14), v.maxValue(26)),
  spelling: v.boolean(),
  houseWords: v.pipe(v.array(word), v.maxLength(20_000)),
  houseTerms: houseTermsSchema,
  checksOff: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,60}$/))), v.maxLength(200)),
  panes: v.strictObject({ desk: pane, source: pane, inspector: pane }),
  focused: v.boolean(),
  exportFormats: formats,
  exportStyle: styleName,
  exportDashes: dashes,
  exportClosing: closing,
  exportNames: fileNames,
  exportReplaces: v.boolean(),
  linkRules: linkRulesSchema,
  presets: v.pipe(v.array(preset), v.maxLength(30)),
  keys: v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
} satisfies { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> };

/** A plain object with a key of its own: an array, a date or a map without entries would pass for an empty change. */
const isChange = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.keys(value).length > 0;
};

const settingsChange = v.pipe(
  v.unknown(),
  v.check(isChange),
  v.strictObject({
    appearance: v.exactOptional(settingSchemas.appearance),
    houseStyle: v.exactOptional(settingSchemas.houseStyle),
    copySize: v.exactOptional(settingSchemas.copySize),
    spelling: v.exactOptional(settingSchemas.spelling),
    houseWords: v.exactOptional(settingSchemas.houseWords),
    houseTerms: v.exactOptional(settingSchemas.houseTerms),
    checksOff: v.exactOptional(settingSchemas.checksOff),
    panes: v.exactOptional(settingSchemas.panes),
    focused: v.exactOptional(settingSchemas.focused),
    exportFormats: v.exactOptional(settingSchemas.exportFormats),
    exportStyle: v.exactOptional(settingSchemas.exportStyle),
    exportDashes: v.exactOptional(settingSchemas.exportDashes),
    exportClosing: v.exactOptional(settingSchemas.exportClosing),
    exportNames: v.exactOptional(settingSchemas.exportNames),
    exportReplaces: v.exactOptional(settingSchemas.exportReplaces),
    linkRules: v.exactOptional(settingSchemas.linkRules),
    presets: v.exactOptional(settingSchemas.presets),
    keys: v.exactOptional(settingSchemas.keys),
  }),
);

const fileBytes = v.pipe(
  v.instance(Uint8Array),
  v.check(({ length }) => length <= longestStory),
);
/** A file to be read. A story file of ours comes with its source joined to it, both in UTF-8. */
const sourceBytes = v.pipe(
  v.instance(Uint8Array),
  v.check(({ length }) => length <= 4 * longestStory),
);
const file = v.strictObject({ name: most(4096), content: v.union([most(longestStory), fileBytes]) });
/** `<folder>/<name>`: what is unfit in either is refused where it is written. */
const besideName = v.pipe(most(4096), v.regex(/^[^/\\]+\/[^/\\]+$/));
const besideFile = v.strictObject({ name: besideName, content: fileBytes });
const nothing = v.strictTuple([]);

const picture = v.strictObject({ sha256, mediaType: v.picklist(Object.keys(pictureEndings)), bytes: fileBytes });

/** A story too long to be saved is let out all the same. */
const longestUnsaved = 8 * longestStory;
const unsavedStory = v.strictObject({
  slug: most(longestStory),
  text: most(longestUnsaved),
  json: most(longestUnsaved),
  pictures: v.pipe(v.array(picture), v.maxLength(1000)),
});
const unsavedStories = v.strictTuple([v.pipe(v.array(unsavedStory), v.maxLength(1000))]);

const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
const namedDestination = v.strictObject({
  name: destinationName,
  destination: v.pipe(
    destinationSchema,
    v.check((value) => JSON.stringify(value).length <= 64 * 1024),
  ),
});
const siteRequest = v.strictObject({
  method: v.picklist(['GET', 'POST', 'PUT', 'PATCH']),
  url: most(8192),
  headers: v.record(v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/)), most(1000)),
  secretHeader: most(200),
  body: v.nullable(v.union([most(longestStory), fileBytes])),
});

/** What each verb accepts; anything else is refused at the door. */
export const argumentSchemas = {
  chooseSources: nothing,
  takePendingSources: nothing,
  listRecentFiles: nothing,
  clearRecentFiles: nothing,
  openRecentFile: v.strictTuple([handle]),
  openAddress: v.strictTuple([most(longestStory)]),
  stopReading: nothing,
  readFile: v.strictTuple([
    v.strictObject({
      name: most(4096),
      bytes: sourceBytes,
      url: v.exactOptional(most(8192)),
      houseStyle: styleName,
      id: storyId,
      item: v.exactOptional(v.pipe(count, v.minValue(1))),
      alphabet: v.exactOptional(most(64)),
      as: v.exactOptional(v.literal('transcript')),
    }),
  ]),
  listStories: nothing,
  searchStories: v.strictTuple([most(500)]),
  previewStory: v.strictTuple([storyId]),
  readStory: v.strictTuple([storyId]),
  listVersions: v.strictTuple([storyId]),
  readVersion: v.strictTuple([storyId, versionHandle]),
  nameVersion: v.strictTuple([storyId, v.pipe(most(longestVersionName), v.nonEmpty())]),
  saveSource: v.strictTuple([v.strictObject({ sha256, json: most(longestStory) })]),
  saveStory: v.strictTuple([
    v.strictObject({
      id: storyId,
      rev: v.pipe(count, v.minValue(1)),
      summary,
      source: sha256,
      json: most(longestStory),
      sha256,
      takesAway: v.exactOptional(v.boolean()),
    }),
  ]),
  writeJournal: v.strictTuple([v.strictObject({ id: storyId, text: most(longestStory), isNew: v.boolean() })]),
  readJournal: v.strictTuple([storyId]),
  chooseTranscript: nothing,
  saveTranscript: v.strictTuple([v.strictObject({ sha256, json: most(longestStory) })]),
  readTranscript: v.strictTuple([sha256]),
  savePicture: v.strictTuple([picture]),
  readPicture: v.strictTuple([sha256]),
  spikeStory: v.strictTuple([storyId]),
  unspikeStory: v.strictTuple([storyId]),
  deleteStory: v.strictTuple([storyId]),
  checkWords: v.strictTuple([v.strictObject({ dictionary, words: v.pipe(v.array(word), v.maxLength(2000)) })]),
  suggestWords: v.strictTuple([v.strictObject({ dictionary, word })]),
  readSettings: nothing,
  readPolicy: nothing,
  saveSettings: v.strictTuple([settingsChange]),
  chooseExportFolder: nothing,
  lastExportFolder: nothing,
  noteExported: v.strictTuple([storyId]),
  lookAtFiles: v.strictTuple([
    v.strictObject({ folderId: handle, story: storyId, names: v.pipe(v.array(most(4096)), v.maxLength(100)) }),
  ]),
  saveFiles: v.strictTuple([
    v.strictObject({
      folderId: handle,
      story: storyId,
      replaces: v.boolean(),
      files: v.pipe(v.array(file), v.minLength(1), v.maxLength(1000)),
      beside: v.exactOptional(v.pipe(v.array(besideFile), v.maxLength(1000))),
    }),
  ]),
  saveCopyAs: unsavedStories,
  printProof: nothing,
  saveProof: v.strictTuple([most(4096)]),
  showExportFolder: v.strictTuple([handle]),
  listDestinations: nothing,
  keepDestination: v.strictTuple([namedDestination]),
  forgetDestination: v.strictTuple([destinationName]),
  keepSecret: v.strictTuple([v.strictObject({ name: destinationName, secret })]),
  askDestination: v.strictTuple([
    v.strictObject({ name: destinationName, request: siteRequest, secret: v.nullable(secret) }),
  ]),
  deskState: nothing,
  giveDeskToken: v.strictTuple([v.pipe(v.string(), v.regex(/^[!-~]{1,200}$/))]),
  leaveDesk: nothing,
  askDesk: v.strictTuple([askSchema]),
  copyToClipboard: v.strictTuple([v.strictObject({ text: most(longestStory), html: most(longestStory) })]),
  openLink: v.strictTuple([most(2083)]),
  flushed: unsavedStories,
} satisfies { [K in Verb]: v.GenericSchema<unknown, Parameters<NewsroomApi[K]>> };

/** The arguments when they are what the verb accepts, otherwise null. */
export function checkArguments<K extends Verb>(verb: K, given: readonly unknown[]): Parameters<NewsroomApi[K]> | null {
  const schema: v.GenericSchema<unknown, Parameters<NewsroomApi[Verb]>> = argumentSchemas[verb];
  const checked = v.safeParse(schema, given);
  return checked.success ? (checked.output as Parameters<NewsroomApi[K]>) : null;
}
