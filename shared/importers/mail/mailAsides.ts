/** What a line of a mail is beside the story: why it is taken out. */
export type Aside = 'mail-history' | 'forwarded-head' | 'greeting' | 'signature' | 'editors-note';

const wrote =
  /^(?:on|am|le|el|il giorno|op|den|em|w dniu)\s.{4,300}(?<!\p{L})(?:wrote|writes|schrieb|a \u00e9crit|escribi\u00f3|ha scritto|schreef|skrev|escreveu|napisa\u0142\(?a?\)?)(?!\p{L}).{0,120}:$/iu;
const beginsWrote = /^(?:on|am|le|el|il giorno|op|den)\s.{4,200}(?:,|\d|>|<\S+@\S+>?)$/i;
const endsWrote =
  /(?<!\p{L})(?:wrote|schrieb|a \u00e9crit|escribi\u00f3|ha scritto|schreef|skrev|escreveu)(?!\p{L}).{0,60}:$/iu;
const original =
  /^[-_*]{2,}\s{0,3}(?:original (?:message|appointment)|urspr\u00fcngliche nachricht|message d['\u2019]origine|mensaje original|oorspronkelijk bericht|opprinnelig melding)\s{0,3}[-_*]{2,}$/i;
const forwarded =
  /^(?:[-_*]{2,}\s{0,3}(?:forwarded message|weitergeleitete nachricht|message transf\u00e9r\u00e9|mensaje reenviado|doorgestuurd bericht|messaggio inoltrato)(?: from .{1,80})?\s{0,3}[-_*]{2,}|begin forwarded message:)$/i;
const field =
  /^\*?(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoy\u00e9|\u00e0|objet)\s?:\*?\s/i;
const fromField = /^\*?(?:from|von|de)\s?:\*?\s\S/i;
const quoted = /^\s{0,3}>/;
const device =
  /^(?:sent from (?:my|mail for|yahoo|outlook)\b|get outlook for\b|von meinem .{2,20} gesendet|envoy\u00e9 de mon\b)/i;
const disclaimer =
  /^(?:this (?:e-?mail|message|communication)\b.{0,160}\b(?:confidential|intended|privileged)|(?:confidentiality|legal) (?:notice|disclaimer)\b|disclaimer:|(?:please )?consider the environment before|the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message))/i;
const closing =
  /^(?:(?:kind|best|warm|many)?\s?(?:regards|wishes|thanks)|yours(?: sincerely| faithfully)?|cheers|all the best|best|thanks(?: again)?|thank you|mit freundlichen gr\u00fc\u00dfen|cordialement)[,.!]?$/i;
const notesHeading =
  /^(?:[-*#\s]{0,4})(?:notes? (?:to|for) (?:the )?editors?|editors?['\u2019]? notes?|for (?:further|more) information(?:,? please)?(?: contact)?|(?:media|press) (?:contacts?|enquiries|inquiries))\s?:?(?:[-*#\s]{0,4})$/iu;
const ends = /^\W{0,4}(?:ends?|(?:#\s?){3}|\+\+\+)\W{0,4}$/i;

const phone = /(?:\+\d|\(0|\b0\d|\b\d{3})[\d\s()./-]{6,}\d/;
const contact = /\S@\S+\.\S|https?:\/\/|\bwww\.|^(?:t|m|e|w|tel|ph|phone|mob|mobile|cell|direct|twitter|x)\s?[:.]\s/i;

const endsSentence = /[.!?\u2026][)\]"'\u201d\u2019]{0,3}$/;

/** The name of whoever wrote the mail that was handed on: “From: Ida Marsh <ida@wend.example>”. */
const writerIn = (header: readonly string[]): string | null =>
  header
    .map((line) => /^\*?(?:from|von|de)\s?:\*?\s{1,4}["']?(\p{L}[^<"@]{1,60}?)["']?\s{0,3}(?:<|\[|$)/iu.exec(line)?.[1])
    .find(Boolean) ?? null;

const isHeader = (lines: readonly string[], at: number): boolean =>
  fromField.test(lines[at] ?? '') && lines.slice(at + 1, at + 6).filter((line) => field.test(line)).length >= 2;

/** Where the lines of a forwarded or quoted header end. */
function headerEnd(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] === '' || field.test(lines[at] ?? ''))) {
    if (lines[at] === '' && lines.slice(from, at).some((line) => field.test(line))) break;
    at += 1;
  }
  return at;
}

interface History {
  readonly at: number;
  readonly isForwarded: boolean;
}

/** The first line that begins an earlier mail. */
function findHistory(lines: readonly string[]): History | null {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (forwarded.test(line)) return { at, isForwarded: true };
    const isWrote = wrote.test(line) || (beginsWrote.test(line) && endsWrote.test(lines[at + 1] ?? ''));
    if (isWrote || original.test(line) || isHeader(lines, at)) return { at, isForwarded: false };
  }
  return null;
}

const salutation =
  /^(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening)|morning|afternoon|evening)\b[^.?!]{0,40}[,!.:–—-]?$/i;
/** What is said of the copy before it begins. */
const announcement =
  /\b(?:copy|story|piece|article|draft|words|release|text|file[ds]?|filing)\b.{0,60}\b(?:below|attached|follows|enclosed|here|is)\b|\b(?:below|attached|please find|here(?:['’]s| is| are)|as (?:promised|discussed|requested))\b/i;
const longestAnnouncement = 25;

/** How many lines greet whoever gets the mail, and tell that copy follows. */
function greetingEnd(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line !== '');
  const isGreeted = salutation.test(lines[first] ?? '');
  let end = isGreeted ? first + 1 : 0;
  for (let at = isGreeted ? first + 1 : Math.max(first, 0); at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const isSaid =
      announcement.test(line) &&
      countWords([line]) <= longestAnnouncement &&
      /[.,:!–—-]$/.test(line) &&
      !/[“"]/.test(line);
    if (!isSaid || !isGreeted) break;
    end = at + 1;
  }
  return end;
}

const countWords = (lines: readonly string[]): number => lines.join(' ').split(/\s+/).length;

/** A mail that only hands another on says little itself. */
const fewWords = 40;
const hardlyAny = 12;

const isSignatureLine = (line: string): boolean =>
  line.length <= 80 && !endsSentence.test(line) && !/[\u201c"]/.test(line);

/** Where the signature begins in lines that end with it, with the closing words above it; their end where there is none. */
const findSignature = (lines: readonly string[], sender: string): number =>
  signedAbove(lines, findSigned(lines, sender), sender);

function findSigned(lines: readonly string[], sender: string): number {
  const dashes = lines.findLastIndex((line) => /^(?:--|__|\u2014)$/.test(line));
  if (dashes > 0 && lines.length - dashes <= 20) return dashes;
  const legal = lines.findIndex((line) => disclaimer.test(line) || device.test(line));
  const end = legal >= 0 ? legal : lines.length;
  let at = end;
  let isKnown = false;
  while (at > 1 && end - at < 12) {
    const line = lines[at - 1] ?? '';
    if (line !== '' && !isSignatureLine(line)) break;
    at -= 1;
    const isStart = (lines[at - 1] ?? '') === '' || closing.test(line);
    isKnown ||=
      phone.test(line) || contact.test(line) || (sender !== '' && line.toLowerCase() === sender.toLowerCase());
    if (closing.test(line) && end - at <= 8) return at;
    if (isKnown && isStart && sender !== '' && line.toLowerCase() === sender.toLowerCase()) return at;
  }
  return isKnown ? blockStart(lines, end) : end;
}

/** Where a thank-you and the sender's first name begin that stand above a place. */
function signedAbove(lines: readonly string[], end: number, sender: string): number {
  const first = sender.split(' ')[0]?.toLowerCase() ?? '';
  let at = end;
  for (let back = 1; back <= 4 && end - back > 0; back += 1) {
    const line = (lines[end - back] ?? '').toLowerCase();
    if (closing.test(line) || (first !== '' && (line === first || line === sender.toLowerCase()))) at = end - back;
    else if (line !== '') break;
  }
  return at;
}

/** Where the last block of lines begins that holds a way to reach somebody. */
function blockStart(lines: readonly string[], end: number): number {
  let at = end;
  while (at > 0 && lines[at - 1] === '') at -= 1;
  const last = at;
  while (at > 0 && lines[at - 1] !== '' && isSignatureLine(lines[at - 1] ?? '')) at -= 1;
  const isOwnBlock = at > 0 && lines[at - 1] === '';
  const reaches = lines.slice(at, last).some((line) => phone.test(line) || contact.test(line));
  return isOwnBlock && reaches && last - at >= 2 ? at : end;
}

/** Where notes to editors begin, beneath the end of the copy. */
function findNotes(lines: readonly string[]): number {
  const end = lines.findIndex((line, at) => at > 2 && ends.test(line));
  const heading = lines.findIndex((line, at) => at > 2 && notesHeading.test(line));
  if (heading >= 0 && (end < 0 || heading > end)) return end >= 0 ? end + 1 : heading;
  return end >= 0 && end >= lines.length * 0.4 ? end + 1 : lines.length;
}

/**
 * What each line of a mail is beside the story, null for the story itself: earlier mails, the header of one handed on,
 * the signature, notes to editors. `sender` is the name of whoever sent it; without one no signature is looked for.
 */
export function findAsides(texts: readonly string[], sender: string | null): readonly (Aside | null)[] {
  const lines = texts.map((text) => text.trim());
  const asides: (Aside | null)[] = lines.map((line) => (quoted.test(line) ? 'mail-history' : null));
  const history = findHistory(lines);
  let from = 0;
  let end = lines.length;
  let signer = sender;
  if (history) {
    const above = lines.slice(0, history.at).filter((line) => line !== '');
    const isAnswered = lines.slice(history.at + 1).some((line) => quoted.test(line));
    const handsOn = countWords(above) < (history.isForwarded ? fewWords : isHeader(lines, history.at) ? hardlyAny : 0);
    if (handsOn) {
      from = headerEnd(lines, history.isForwarded ? history.at + 1 : history.at);
      asides.fill('forwarded-head', 0, from);
      if (sender !== null) signer = writerIn(lines.slice(history.at, from)) ?? sender;
    } else if (isAnswered && !history.isForwarded) {
      const head = wrote.test(lines[history.at] ?? '') ? 1 : 2;
      asides.fill('mail-history', history.at, history.at + head);
    } else {
      end = history.at;
      asides.fill('mail-history', end);
    }
  }
  // All of it is quoted: somebody sent copy on in that form.
  if (asides.every((aside, at) => aside !== null || lines[at] === '')) return lines.map(() => null);
  const own = lines.slice(from, end).map((line, at) => (asides[from + at] === null ? line : ''));
  if (signer !== null) {
    const signature = findSignature(own, signer);
    asides.fill('signature', from + signature, end);
    own.splice(signature);
  }
  if (sender !== null) asides.fill('greeting', from, from + greetingEnd(own));
  const notes = findNotes(own);
  for (let at = notes; at < own.length; at += 1) asides[from + at] ??= 'editors-note';
  return asides;
}
