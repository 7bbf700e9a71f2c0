import type { Block } from '../../shared/story/block';

/** A block in one line: its kind with what more is known of it, and its text. */
export function told({
  kind,
  text,
  level,
  ordered,
  start,
  display,
  picture,
  headRows,
  embed,
  quotation,
}: Block): string {
  const more = [
    ...(level === undefined ? [] : [`level ${level}`]),
    ...(ordered ? ['numbered'] : []),
    ...(start === undefined ? [] : [`from ${start}`]),
    ...(display === undefined ? [] : [display]),
    ...(picture
      ? [picture.src.slice(0, 60), picture.alt, ...(picture.credit === null ? [] : [`by ${picture.credit}`])]
      : []),
    ...(headRows === undefined ? [] : [`${headRows} head`]),
    ...(embed ? [embed.provider, embed.url] : []),
    ...(quotation === undefined ? [] : [`of ${quotation}`]),
  ].filter((each) => each !== '');
  return `${kind}${more.length === 0 ? '' : ` (${more.join(', ')})`}: ${text.replaceAll('\t', ' | ').replaceAll('\n', ' // ')}`;
}
