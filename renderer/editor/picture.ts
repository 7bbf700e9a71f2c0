import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Picture } from '../../shared/story/block';
import { siteOf } from '../../shared/text/siteOf';
import { isWebAddress } from '../../shared/text/webAddress';

const noPicture: Picture = { src: '', alt: '', credit: null };

const isPicture = (value: unknown): value is Picture => typeof value === 'object' && value !== null && 'src' in value;

/** The picture of an image; one without address or words where the block has none. */
export const pictureOf = ({ attrs }: EditorNode): Picture => {
  const value: unknown = attrs['picture'];
  return isPicture(value) ? value : noPicture;
};

/** Where a picture is, in few words. */
export function placeOf({ src }: Picture): string {
  if (src.startsWith('sha256:')) return 'Picture kept with the story';
  return isWebAddress(src) ? `Picture at ${siteOf(src)}` : 'Picture without an address';
}

export type PictureField = 'src' | 'alt' | 'credit';

/** What a field of a picture shows to be edited; a picture kept with the story has no address to type. */
export const typedValue = (picture: Picture, field: PictureField): string =>
  field === 'src' && picture.src.startsWith('sha256:') ? '' : (picture[field] ?? '');

/** Why what was typed cannot be a picture’s; null when it can. */
export const refusedValue = (field: PictureField, typed: string): string | null =>
  field !== 'src' || typed.trim() === '' || isWebAddress(typed.trim())
    ? null
    : 'That is not a web address. Type the whole address, beginning with https://.';

/** The picture with one field as typed; itself where that says nothing new. */
export function withField(picture: Picture, field: PictureField, typed: string): Picture {
  const value = typed.trim();
  if (value === typedValue(picture, field)) return picture;
  if (field === 'credit') return { ...picture, credit: value === '' ? null : value };
  return { ...picture, [field]: value };
}
