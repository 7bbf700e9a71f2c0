import { altText } from '../objects/altText';
import { missingPicture, mostPictures, tooManyPictures } from '../objects/pictureData';
import { paragraphOf, type Reading } from './wordReading';

/** Keeps a picture that the document carries, before the words of its paragraph; of others, why they are left out. */
export function keepWordPicture(reading: Reading, id: string | undefined): void {
  const { alt, counts } = reading;
  reading.alt = '';
  const paragraph = paragraphOf(reading);
  const isOver = reading.picturesKept >= mostPictures;
  const picture = isOver ? tooManyPictures : id === undefined ? missingPicture : reading.pictures(id);
  if ('lost' in picture || !paragraph) {
    counts.lostPictures.push('lost' in picture ? picture.lost : 'it stands outside the text.');
    return;
  }
  reading.picturesKept += 1;
  paragraph.objects.push({ kind: 'picture', src: picture.src, alt: altText(alt) });
}
