import { fold } from "./hiding.ts";
import { openNow, type Wall } from "./hours.ts";
import { freshnessOf, type Listing } from "./listing.ts";
import type { Cost, Known, Need } from "./needs.ts";

/** The clock on the wall, and days on which many places keep other hours. */
export type About = { now: Wall; holidays: ReadonlySet<string> };

/** What one looks for. Nothing about where one is: distances are counted where the person is, never here. */
export type Query = {
  needs: readonly Need[];
  words: string;
  languages: readonly string[];
  /** Costs one can live with; empty: any. */
  costs: readonly Cost[];
  wheelchair: boolean;
  remote: boolean;
  pets: boolean;
  children: boolean;
  immigrationSafe: boolean;
  openNow: boolean;
  age: number | null;
};

export type Index = {
  listings: readonly Listing[];
  /** Positions of listings by word, each with how much the word counts there. */
  postings: ReadonlyMap<string, { at: Uint32Array; weight: Uint8Array }>;
  vocabulary: readonly string[];
};

/** `asks`: what the listing does not say, so that one has to ask. */
export type Hit = { listing: Listing; score: number; asks: string[] };
export type Found = { total: number; hits: Hit[] };

/** Makes a directory ready to be searched. Listings that are not active are left out. */
export function indexOf(listings: readonly Listing[]): Index {
  // In one order for ever, so that equals stay in the same order whoever asks.
  const active = listings.filter(({ isActive }) => isActive).sort((a, b) => (a.id < b.id ? -1 : 1));
  const gathered = new Map<string, { at: number[]; weight: number[] }>();
  for (const [at, listing] of active.entries()) {
    const add = (text: string, weight: number) => {
      for (const word of wordsOf(text)) {
        const known = gathered.get(word);
        if (!known) gathered.set(word, { at: [at], weight: [weight] });
        else if (known.at.at(-1) !== at) {
          known.at.push(at);
          known.weight.push(weight);
        }
      }
    };
    // What counts most comes first; a word said again lower down adds nothing.
    add(listing.name, 4);
    add(listing.organization, 2);
    add(listing.places.map(({ town }) => town).join(" "), 2);
    add(listing.about, 1);
    add(listing.who, 1);
  }
  const postings = new Map(
    [...gathered].map(([word, { at, weight }]) => [
      word,
      { at: Uint32Array.from(at), weight: Uint8Array.from(weight) },
    ]),
  );
  return { listings: active, postings, vocabulary: [...postings.keys()].sort() };
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word.length > 1);
}

/**
 * Listings that fit, the best first. "No" to something that was asked for leaves a listing out; "unknown" does not, and is
 * named so that one can ask. Of many that fit, each town gets its turn, because nobody here knows where the person is.
 *
 * @param about the clock on the wall of the agency, in which hours are read
 */
export function search(index: Index, query: Query, most: number, about: About): Found {
  const { listings } = index;
  const words = scoreWords(index, query.words);
  const scores = new Float64Array(listings.length);
  const fitting: number[] = [];
  for (let at = 0; at < listings.length; at += 1) {
    if (words && words[at] === 0) continue;
    const score = scoreOf(listings[at] as Listing, query, about, null);
    if (score < 0) continue;
    scores[at] = score + (words?.[at] ?? 0);
    fitting.push(at);
  }
  const better = (a: number, b: number) => (scores[b] as number) - (scores[a] as number) || a - b;
  const chosen = fitting.length > most ? eachTownInTurn(index, fitting, most, better) : fitting;
  return {
    total: fitting.length,
    hits: chosen.sort(better).map((at) => {
      const listing = listings[at] as Listing;
      const asks: string[] = [];
      scoreOf(listing, query, about, asks);
      return { listing, score: scores[at] as number, asks };
    }),
  };
}

/** How well a listing fits, or -1 where it does not. @param asks gathers what it does not say; null where nobody wants to know */
function scoreOf(listing: Listing, query: Query, { now, holidays }: About, asks: string[] | null): number {
  let score = 0;
  if (query.needs.length > 0) {
    let matched = 0;
    for (const need of query.needs) if (listing.needs.includes(need)) matched += 1;
    if (matched === 0) return -1;
    // What does few things does them more surely than what mentions everything.
    score += (8 * matched) / query.needs.length + 2 / Math.max(1, listing.needs.length);
  }
  const facets: [boolean, string, Known][] = [
    [query.wheelchair, "wheelchair", listing.wheelchair],
    [query.remote, "remote", listing.remote],
    [query.pets, "pets", listing.pets],
    [query.children, "children", listing.children],
    [query.immigrationSafe, "papers", listing.immigrationSafe],
  ];
  for (const [isWanted, what, value] of facets) {
    if (!isWanted) continue;
    if (value === "no") return -1;
    if (value === "yes") score += 1;
    else asks?.push(what);
  }
  if (query.costs.length > 0) {
    if (listing.cost === "unknown") asks?.push("cost");
    else if (!query.costs.includes(listing.cost)) return -1;
    else score += 1;
  }
  if (query.languages.length > 0) {
    if (query.languages.some((code) => listing.languages.includes(code))) score += 2;
    else if (listing.languages.length === 0 || listing.interpreters === "yes") asks?.push("language");
    else return -1;
  }
  const { from, to } = listing.ages;
  if (query.age !== null && ((from !== null && query.age < from) || (to !== null && query.age > to))) return -1;
  if (query.openNow) {
    const { state } = openNow(listing.schedules, now, holidays);
    if (state === "closed") return -1;
    if (state === "open") score += 1;
    else asks?.push("hours");
  }
  return freshnessOf(listing.checkedOn, now.date) === "fresh" ? score + 1 : score;
}

/** How much each listing fits the words, 0 where it does not; null where none were asked. Every word has to be met, if only by its beginning. */
function scoreWords(index: Index, words: string): Float64Array | null {
  const asked = wordsOf(words).slice(0, 8);
  if (asked.length === 0) return null;
  let all: Float64Array | null = null;
  for (const word of asked) {
    const here = new Float64Array(index.listings.length);
    for (const { term, part } of termsFor(index, word)) {
      const found = index.postings.get(term);
      if (!found) continue;
      for (let i = 0; i < found.at.length; i += 1) {
        const at = found.at[i] as number;
        here[at] = Math.max(here[at] as number, (found.weight[i] as number) * part);
      }
    }
    if (all)
      for (let at = 0; at < here.length; at += 1)
        all[at] = all[at] && here[at] ? (all[at] as number) + (here[at] as number) : 0;
    else all = here;
  }
  return all;
}

const mostTerms = 60;

function termsFor({ postings, vocabulary }: Index, word: string): { term: string; part: number }[] {
  const terms = postings.has(word) ? [{ term: word, part: 1 }] : [];
  if (word.length >= 3) {
    for (let at = firstNotBelow(vocabulary, word); at < vocabulary.length && terms.length < mostTerms; at += 1) {
      const term = vocabulary[at] as string;
      if (!term.startsWith(word)) break;
      if (term !== word) terms.push({ term, part: 0.7 });
    }
  }
  if (terms.length > 0 || word.length < 5) return terms;
  return vocabulary
    .filter((term) => isOneLetterOff(word, term))
    .slice(0, mostTerms)
    .map((term) => ({ term, part: 0.4 }));
}

function firstNotBelow(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One letter more, less, other, or two changed round. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(from);
  if (a.length === b.length)
    return (
      rest(a, at + 1) === rest(b, at + 1) ||
      (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2))
    );
  return a.length > b.length ? rest(a, at + 1) === rest(b, at) : rest(a, at) === rest(b, at + 1);
}

/** The best of each town first, then the second best of each, …; hidden places have no town and take turns as one more. */
function eachTownInTurn(
  { listings }: Index,
  fitting: readonly number[],
  most: number,
  better: (a: number, b: number) => number,
): number[] {
  const townOf = ({ hidden, places }: Listing) => (hidden ? "" : (places[0]?.town ?? ""));
  const towns = [...Map.groupBy(fitting, (at) => townOf(listings[at] as Listing)).values()].map((town) =>
    town.sort(better),
  );
  const taken: number[] = [];
  for (let round = 0; taken.length < most; round += 1) {
    const turn = towns.flatMap((town) => town[round] ?? []).sort(better);
    if (turn.length === 0) break;
    taken.push(...turn.slice(0, most - taken.length));
  }
  return taken;
}
