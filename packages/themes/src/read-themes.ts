import { markNegation, type Token, tokenize } from "@mooring/language";
import { type Cue, endOfCue, firstWords, readCues } from "./cue.ts";
import { english } from "./cues/english.ts";
import { spanish } from "./cues/spanish.ts";
import { whoseSentence } from "./owner.ts";
import { type Cues, THEMES, type Theme } from "./taxonomy.ts";

/** A place where a text mentions a theme. Offsets are UTF-16 units of the text as given. */
export type Mention = {
  readonly theme: Theme;
  readonly start: number;
  readonly end: number;
  /** The cue as it stands in the list, so that anyone can see why. */
  readonly cue: string;
  /** Whose it is: the writer's own life, or only told of somebody else. */
  readonly owner: "self" | "other";
};

/** So that a pasted book costs no more than a long page tells. */
const mostTokens = 20_000;

type Indexed = { readonly theme: Theme; readonly cue: Cue };
type Index = { readonly byForm: ReadonlyMap<string, readonly Indexed[]>; readonly byStart: typeof nothing };
const nothing: ReadonlyMap<string, readonly { beginning: string; indexed: Indexed }[]> = new Map();

/**
 * What a text mentions, in order of place. Both languages are always tried, because people switch in mid-sentence.
 * A mention under a negation ("nobody yelled") is left out; a cue that carries its own ("can't sleep") is not.
 */
export function readThemes(text: string): Mention[] {
  const tokens = tokenize(text).slice(0, mostTokens);
  const negatedBy = markNegation(tokens);
  const owner = whoseSentence(tokens);
  const mentions: Mention[] = [];
  const taken = new Map<Theme, number>();
  for (const [at, token] of tokens.entries()) {
    for (const [theme, { cue, last }] of longestByTheme(tokens, at)) {
      if ((taken.get(theme) ?? -1) >= at || (negatedBy[at] ?? -1) >= 0) continue;
      taken.set(theme, last);
      const end = tokens[last]?.end ?? token.end;
      mentions.push({ theme, start: token.start, end, cue: cue.written, owner: owner(at, theme) });
    }
  }
  return mentions;
}

/** The themes a text mentions of the writer's own life, each once, in the order of the taxonomy. */
export function themesOf(text: string): Theme[] {
  const found = new Set(readThemes(text).flatMap(({ theme, owner }) => (owner === "self" ? [theme] : [])));
  return THEMES.filter((theme) => found.has(theme));
}

function longestByTheme(tokens: readonly Token[], at: number): Map<Theme, { cue: Cue; last: number }> {
  const found = new Map<Theme, { cue: Cue; last: number }>();
  const form = tokens[at]?.form ?? "";
  const candidates = [
    ...(index.byForm.get(form) ?? []),
    ...(index.byStart.get(form.slice(0, 2)) ?? [])
      .filter(({ beginning }) => form.startsWith(beginning))
      .map(({ indexed }) => indexed),
  ];
  for (const { theme, cue } of candidates) {
    const last = endOfCue(cue, tokens, at);
    if (last >= 0 && last > (found.get(theme)?.last ?? -1)) found.set(theme, { cue, last });
  }
  return found;
}

const index = makeIndex([english, spanish]);

function makeIndex(lists: readonly Cues[]): Index {
  const byForm = new Map<string, Indexed[]>();
  const byStart = new Map<string, { beginning: string; indexed: Indexed }[]>();
  for (const list of lists)
    for (const theme of THEMES)
      for (const cue of readCues(list[theme])) {
        const indexed = { theme, cue };
        const { forms, beginnings } = firstWords(cue);
        for (const form of forms) into(byForm, form, indexed);
        for (const beginning of beginnings) into(byStart, beginning.slice(0, 2), { beginning, indexed });
      }
  return { byForm, byStart };
}

function into<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
