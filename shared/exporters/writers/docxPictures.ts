import type { CopyImage, CopyPicture, PictureFile } from '../copy/copyBlocks';
import type { StoryCopy } from '../copy/storyCopy';
import { element, emptyElement, type Markup } from './markup';
import { pictureSize } from './pictureSize';

/** A picture that goes into the package. */
export interface PackedPicture {
  /** The name of its relationship. */
  readonly id: string;
  /** In `word/`. */
  readonly path: string;
  readonly file: PictureFile;
}

/** What Word shows of what is kept beside stories. */
const shown: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/bmp', 'image/tiff']);

/** The pictures with bytes that Word shows, by the name of their file, each packed once. */
export function packPictures({ body }: StoryCopy): ReadonlyMap<string, PackedPicture> {
  const packed = new Map<string, PackedPicture>();
  for (const { file } of picturesIn(body)) {
    if (file === null || !shown.has(file.mediaType) || packed.has(file.name)) continue;
    const path = `media/${file.name.slice(file.name.lastIndexOf('/') + 1)}`;
    packed.set(file.name, { id: `picture${packed.size + 1}`, path, file });
  }
  return packed;
}

const isImage = (block: { readonly kind: string }): block is CopyImage => block.kind === 'image';

const picturesIn = (body: StoryCopy['body']): readonly CopyPicture[] =>
  body.filter(isImage).map(({ picture }) => picture);

/** What this story loses: the pictures of a kind that Word does not show. */
export const pictureNotices = ({ body }: StoryCopy): readonly string[] =>
  picturesIn(body).flatMap(({ file, alt }) =>
    file === null || shown.has(file.mediaType)
      ? []
      : [
          `Word shows no file of ${file.mediaType}: only the words of the picture “${alt}” leave. Put it in as JPEG or PNG.`,
        ],
  );

/** Word’s measure: 914,400 an inch, 96 pixels an inch. */
const perPixel = 9525;
/** As wide as the lines of an A4 page with our margins. */
const widest = 5_732_000;

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/';

/** A picture in the line, no wider than the page. */
export function drawingMarkup({ id, path, file }: PackedPicture, number: number, alt: string): Markup {
  const { width, height } = pictureSize(file.bytes, file.mediaType);
  const share = Math.min(1, widest / (width * perPixel));
  const extent = {
    cx: String(Math.max(1, Math.round(width * perPixel * share))),
    cy: String(Math.max(1, Math.round(height * perPixel * share))),
  };
  const name = path.slice(path.indexOf('/') + 1);
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': `${drawing}picture` },
    element(
      'pic:nvPicPr',
      {},
      emptyElement('pic:cNvPr', { id: String(number), name, descr: alt }),
      emptyElement('pic:cNvPicPr', {}),
    ),
    element(
      'pic:blipFill',
      {},
      emptyElement('a:blip', { 'r:embed': id }),
      element('a:stretch', {}, emptyElement('a:fillRect', {})),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, emptyElement('a:off', { x: '0', y: '0' }), emptyElement('a:ext', extent)),
      element('a:prstGeom', { prst: 'rect' }, emptyElement('a:avLst', {})),
    ),
  );
  return element(
    'w:r',
    {},
    element(
      'w:drawing',
      {},
      element(
        'wp:inline',
        { 'xmlns:wp': `${drawing}wordprocessingDrawing`, distT: '0', distB: '0', distL: '0', distR: '0' },
        emptyElement('wp:extent', extent),
        emptyElement('wp:docPr', { id: String(number), name, descr: alt }),
        element(
          'a:graphic',
          { 'xmlns:a': `${drawing}main` },
          element('a:graphicData', { uri: `${drawing}picture` }, picture),
        ),
      ),
    ),
  );
}
