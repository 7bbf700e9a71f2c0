import { fromByteString } from '../mail/byteString';
import { altText } from '../objects/altText';
import { keepPicture, missingPicture, mostPictureBytes, mostPictures, tooManyPictures } from '../objects/pictureData';
import type { OfficeObject } from '../office/officeLine';
import type { Group, Reading, RtfPicture } from './rtfState';

/** Enough to tell that a picture is too large. */
const mostCharacters = mostPictureBytes * 2 + 16;

/** Begins a picture, or a property of one or of the shape it stands in; false for any other group. */
export function beginPicturePart(reading: Reading, word: string): boolean {
  const { group } = reading;
  if (word === 'pict') {
    group.destination = 'picture';
    reading.picture = { hex: [], binary: [], length: 0, alt: '' };
    return true;
  }
  if (word === 'picprop' || word === 'sp') group.destination = 'properties';
  else if (word === 'sn') group.destination = 'property-name';
  else if (word === 'sv') group.destination = 'property-value';
  else return false;
  if (word === 'sn') reading.property = { name: '', value: '' };
  return true;
}

/** Takes what stands in a picture or a property; false where the group is neither. */
export function addToPicture(reading: Reading, text: string, isBinary: boolean): boolean {
  const { group, picture, property } = reading;
  if (group.destination === 'picture') {
    if (picture && picture.length < mostCharacters) {
      (isBinary ? picture.binary : picture.hex).push(text);
      picture.length += text.length;
    }
    return true;
  }
  if (group.destination === 'property-name' && property.name.length < 100) property.name += text;
  if (group.destination === 'property-value' && property.value.length < 4000) property.value += text;
  return group.destination.startsWith('propert');
}

function bytesOf({ hex, binary }: RtfPicture): Uint8Array {
  if (binary.length > 0) return fromByteString(binary.join(''));
  const figures = hex.join('').replace(/[^0-9a-f]+/gi, '');
  const bytes = new Uint8Array(figures.length >> 1);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(figures.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

function keep(reading: Reading, picture: RtfPicture): void {
  const isOver = reading.picturesKept >= mostPictures;
  const kept = isOver ? tooManyPictures : picture.length === 0 ? missingPicture : keepPicture(bytesOf(picture));
  if ('lost' in kept) {
    reading.counts.lostPictures.push(kept.lost);
    return;
  }
  reading.picturesKept += 1;
  reading.objects.push({ kind: 'picture', src: kept.src, alt: altText(picture.alt) });
}

/** Describes the picture that is open, or the one last kept, whose shape goes on. */
function describe({ picture, objects, property }: Reading): void {
  if (property.name.trim() !== 'wzDescription') return;
  const last = objects.at(-1);
  if (picture) picture.alt = property.value;
  else if (last?.kind === 'picture' && last.alt === '')
    objects[objects.length - 1] = { ...last, alt: altText(property.value) } satisfies OfficeObject;
}

/** Ends what of a picture ends with a group. */
export function endPicturePart(reading: Reading, ended: Group): void {
  const isWhole = ended.destination === 'picture' && reading.group.destination !== 'picture';
  if (ended.destination === 'property-value' && reading.group.destination === 'properties') describe(reading);
  if (!isWhole || !reading.picture) return;
  if (ended.deleted) reading.counts.deletions += 1;
  else if (ended.hidden) reading.counts.hidden += 1;
  else keep(reading, reading.picture);
  reading.picture = null;
}
