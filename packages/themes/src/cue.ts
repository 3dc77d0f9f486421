import { foldWord, type Token } from "@mooring/language";

/** One word of a cue: any of its forms, or any word that begins with one of its beginnings. */
type Part = { readonly forms: ReadonlySet<string>; readonly beginnings: readonly string[] };
/** A cue made ready: its words in order; `gapBefore[i]` says that up to three other words may stand before word i. */
export type Cue = { readonly written: string; readonly parts: readonly Part[]; readonly gapBefore: readonly boolean[] };

const mostSkipped = 3;

/** Reads a list of cues separated by commas. `*` ends a beginning, `|` parts alternatives, `..` skips up to three words. */
export function readCues(list: string): Cue[] {
  return list
    .split(",")
    .map((written) => written.trim().replace(/\s+/g, " "))
    .filter((written) => written !== "")
    .map(readCue);
}

function readCue(written: string): Cue {
  const parts: Part[] = [];
  const gapBefore: boolean[] = [];
  let gap = false;
  for (const word of written.split(" ")) {
    if (word === "..") {
      gap = true;
      continue;
    }
    const forms = word.split("|").map(foldWord);
    parts.push({
      forms: new Set(forms.filter((form) => !form.endsWith("*"))),
      beginnings: forms.filter((form) => form.endsWith("*")).map((form) => form.slice(0, -1)),
    });
    gapBefore.push(gap);
    gap = false;
  }
  return { written, parts, gapBefore };
}

/** Where a cue that begins at token `at` ends (the last token's place), or -1. A cue never runs past its sentence. */
export function endOfCue(cue: Cue, tokens: readonly Token[], at: number): number {
  const sentence = tokens[at]?.sentence;
  let place = at;
  for (const [index, part] of cue.parts.entries()) {
    const furthest = index > 0 && cue.gapBefore[index] ? place + mostSkipped : place;
    while (place <= furthest && !(tokens[place]?.sentence === sentence && fits(part, tokens[place]?.form))) place += 1;
    if (place > furthest) return -1;
    place += 1;
  }
  return place - 1;
}

/** The words a cue can begin with: whole forms to look up at once, and beginnings that have to be tried. */
export function firstWords({ parts: [first] }: Cue): { forms: readonly string[]; beginnings: readonly string[] } {
  return { forms: [...(first?.forms ?? [])], beginnings: first?.beginnings ?? [] };
}

function fits(part: Part, form: string | undefined): boolean {
  if (form === undefined) return false;
  return part.forms.has(form) || part.beginnings.some((beginning) => form.startsWith(beginning));
}
