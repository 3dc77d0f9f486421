/** Sizes a journal is kept in. Characters are UTF-16 units, as browsers count them. */
export const limits = {
  paragraphLength: 200_000,
  paragraphsPerEntry: 200,
  /** Bytes of one save, sealed and encoded. */
  saveBytes: 6 * 1024 * 1024,
  /** Bytes of one page of a list; a page holds at least one entry. */
  pageBytes: 4 * 1024 * 1024,
  entriesPerImportPart: 200,
  /** How long a removed entry can be brought back. */
  restoreDays: 30,
} as const;

/**
 * Cuts a text into pieces of at most `most` UTF-16 units, at a blank line, a line, a sentence or a space where there is
 * one in the last fifth, and never inside a character. Joined again the pieces are the text.
 */
export function splitText(text: string, most: number = limits.paragraphLength): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > most) {
    const end = from + most;
    const earliest = end - Math.floor(most / 5);
    const cut = [/\n\s*\n/g, /\n/g, /[.!?…。]\s/g, /\s/g]
      .map((where) => lastMatchEnd(text.slice(earliest, end), where))
      .find((found) => found > 0);
    const at = cut === undefined ? wholeCharacterBefore(text, end) : earliest + cut;
    pieces.push(text.slice(from, at));
    from = at;
  }
  pieces.push(text.slice(from));
  return pieces;
}

function lastMatchEnd(text: string, where: RegExp): number {
  let end = -1;
  for (const match of text.matchAll(where)) end = match.index + match[0].length;
  return end;
}

/** Not between the two halves of a character outside the first plane. */
function wholeCharacterBefore(text: string, end: number): number {
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff && end > 1 ? end - 1 : end;
}

/**
 * A text as its paragraphs: a blank line begins a new one, too long ones are cut, and more than an entry may hold are
 * joined again. Blank paragraphs are left out; half characters become U+FFFD, as they would on screen.
 */
export function paragraphsOf(text: string): string[] {
  const cleaned = text.toWellFormed().replace(/\r\n?/g, "\n");
  const found = cleaned
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.replace(/^\n+|\s+$/g, ""))
    .filter((part) => part.trim() !== "")
    .flatMap((part) => splitText(part));
  if (found.length <= limits.paragraphsPerEntry) return found;
  const joined: string[] = [];
  const wanted = Math.ceil(found.length / limits.paragraphsPerEntry);
  let held: string[] = [];
  let length = 0;
  for (const part of found) {
    if (held.length > 0 && (held.length >= wanted || length + part.length + 2 > limits.paragraphLength)) {
      joined.push(held.join("\n\n"));
      held = [];
      length = 0;
    }
    held.push(part);
    length += part.length + 2;
  }
  if (held.length > 0) joined.push(held.join("\n\n"));
  return joined;
}

/** A rough count of the bytes one paragraph takes in a save: sealed text is longer than the text. */
export function bytesToSend(text: string, sealed: boolean): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return Math.ceil(sealed ? bytes * 1.4 + 200 : bytes * 1.1 + 120);
}

/** The first words of a text, at most `most` characters, cut at a space, for lists. */
export function firstWords(text: string, most = 90): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(" ", most);
  const end = cut > most / 2 ? cut : wholeCharacterBefore(line, most);
  return `${line.slice(0, end)}…`;
}
