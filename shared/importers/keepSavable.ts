import { longestId } from '../story/schemaParts';
import type { GivenQuotation, GivenSpeaker, Source, SourceLine, SourceObject } from '../story/source';
import { isWebAddress } from '../text/webAddress';
import { isPictureData } from './objects/pictureData';

/** A story's own file takes no other name than this; without one the story gives its own. */
const isSoundId = (id: string | undefined): boolean => id === undefined || (id !== '' && id.length <= longestId);

function soundSpeaker(speaker: GivenSpeaker): GivenSpeaker {
  if (isSoundId(speaker.id)) return speaker;
  const { id: _, ...rest } = speaker;
  return rest;
}

function soundQuotation(quotation: GivenQuotation): GivenQuotation {
  const { id, speakers, ...rest } = quotation;
  return {
    ...rest,
    ...(id !== undefined && isSoundId(id) && { id }),
    ...(speakers && { speakers: speakers.map(soundSpeaker) }),
  };
}

function soundLine(line: SourceLine): SourceLine {
  if (line.hint?.href === undefined || isWebAddress(line.hint.href)) return line;
  const { href: _, ...hint } = line.hint;
  return { ...line, hint };
}

/** A picture or an embed that can be shown; its words stay in the text. */
const isSoundObject = (object: SourceObject): boolean =>
  object.kind === 'rule' ||
  isWebAddress(object.kind === 'picture' ? object.src : object.url) ||
  (object.kind === 'picture' && (isPictureData(object.src) || /^sha256:[0-9a-f]{64}$/.test(object.src)));

/** Leaves out the names and addresses of a file that a story could not be saved with, at the one door that all files pass. */
export function keepSavable(source: Source): Source {
  const { metadata, lines, given, objects } = source;
  const { url, ...others } = metadata;
  return {
    ...source,
    metadata: url === undefined || isWebAddress(url) ? metadata : others,
    lines: lines.map(soundLine),
    ...(objects && { objects: objects.filter(isSoundObject) }),
    ...(given && { given: given.map(soundQuotation) }),
  };
}
