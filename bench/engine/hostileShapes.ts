// Twelve texts meant to make a careless reader slow: runs of one thing, marks in every order, cues without an end.

/** Each shape, at any length in characters. */
export const hostileShapes: Readonly<Record<string, string>> = {
  spaces: ' ',
  'straight doubles': '"',
  'straight singles': "'",
  'opening marks': '“',
  'marks in turn': '"\'',
  'marks and words': 'a "b\' ',
  'unclosed paragraphs': '"We go on and on.\n',
  possessives: "the workers' and players' ",
  'cues and names': 'Mr Amber Quill said Ms Rowan Teal said ',
  'one word': 'q',
  stops: '. ! ? ',
  'short quotations': 'the “so called” “new”, ',
};

/** A word first: a file of blanks alone is turned away before it is read. */
export const shaped = (piece: string, length: number): string =>
  `Word\n${piece.repeat(Math.ceil(length / piece.length))}`.slice(0, length);
