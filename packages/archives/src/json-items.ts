import { ArchiveProblem, type Pieces, type Skipped } from "./types.ts";

/** One item longer than this is left out and counted: nobody writes ten million characters at once. */
const longestItem = 10_000_000;

/**
 * The objects inside the outermost arrays of a JSON text, one by one, however long the text is: `[{…},{…}]`,
 * `{"orderedItems":[{…}]}`, `window.YTD.tweets.part0 = [{…}]`. Memory holds one item at a time.
 * A text that ends in the middle still gives what was whole, then throws `broken`.
 */
export async function* jsonItems(pieces: Pieces, skipped: Skipped): AsyncGenerator<unknown> {
  const cut = newCut();
  for await (const piece of pieces)
    for (const item of cutItems(cut, piece, skipped)) {
      try {
        yield JSON.parse(item);
      } catch {
        skipped.count += 1;
      }
    }
  if (cut.depth > 0 || cut.open.length > 0 || cut.inText) throw new ArchiveProblem("broken");
}

/** Where a text being cut stands: `open` are brackets outside of items, `depth` counts those inside the item gathered. */
type Cut = { inText: boolean; escaped: boolean; open: string[]; depth: number; parts: string[]; length: number };

function newCut(): Cut {
  return { inText: false, escaped: false, open: [], depth: 0, parts: [], length: 0 };
}

/** Cuts a piece into the objects that stand in arrays which stand in no other item. */
function* cutItems(cut: Cut, piece: string, skipped: Skipped): Generator<string> {
  let from = cut.depth > 0 ? 0 : -1;
  for (let at = 0; at < piece.length; at += 1) {
    const mark = piece.charCodeAt(at);
    if (cut.inText) endText(cut, mark);
    else if (mark === quote) cut.inText = true;
    else if (mark === openBrace || mark === openBracket) {
      if (cut.depth > 0) cut.depth += 1;
      else if (mark === openBrace && cut.open.includes("[")) {
        cut.depth = 1;
        from = at;
      } else cut.open.push(mark === openBracket ? "[" : "{");
    } else if (mark === closeBrace || mark === closeBracket) {
      if (cut.depth === 0) cut.open.pop();
      else if (--cut.depth === 0) {
        const item = finish(cut, piece.slice(from, at + 1));
        from = -1;
        if (item === null) skipped.count += 1;
        else yield item;
      }
    }
  }
  if (from >= 0) keep(cut, piece.slice(from));
}

function endText(cut: Cut, mark: number): void {
  if (cut.escaped) cut.escaped = false;
  else if (mark === backslash) cut.escaped = true;
  else if (mark === quote) cut.inText = false;
}

function keep(cut: Cut, part: string): void {
  cut.length += part.length;
  if (cut.length <= longestItem) cut.parts.push(part);
  else cut.parts = [];
}

function finish(cut: Cut, last: string): string | null {
  keep(cut, last);
  const item = cut.length <= longestItem ? cut.parts.join("") : null;
  cut.parts = [];
  cut.length = 0;
  return item;
}

const quote = 34;
const backslash = 92;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
