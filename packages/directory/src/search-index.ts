import { fold } from "./hiding.ts";
import { openNow } from "./hours.ts";
import { freshnessOf, type Listing } from "./listing.ts";
import type { Cost, Need } from "./needs.ts";

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
  const active = listings.filter(({ isActive }) => isActive);
  const gathered = new Map<string, Map<number, number>>();
  active.forEach((listing, at) => {
    const add = (text: string, weight: number) => {
      for (const word of wordsOf(text)) {
        const known = gathered.get(word) ?? new Map<number, number>();
        gathered.set(word, known);
        known.set(at, Math.min(255, Math.max(known.get(at) ?? 0, weight)));
      }
    };
    add(listing.about, 1);
    add(listing.who, 1);
    add(listing.places.map(({ town }) => town).join(" "), 2);
    add(listing.organization, 2);
    add(listing.name, 4);
  });
  const postings = new Map(
    [...gathered].map(([word, found]) => [
      word,
      { at: Uint32Array.from(found.keys()), weight: Uint8Array.from(found.values()) },
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
 * @param about.zone IANA name of the zone hours are read in
 */
export function search(
  index: Index,
  query: Query,
  most: number,
  about: { at: Date; zone: string; holidays: ReadonlySet<string>; today: string },
): Found {
  const scores = scoreWords(index, query.words);
  const hits: Hit[] = [];
  const look = (at: number, words: number) => {
    const listing = index.listings[at] as Listing;
    const hit = fits(listing, query, words, about);
    if (hit) hits.push(hit);
  };
  if (scores) for (const [at, words] of scores) look(at, words);
  else for (let at = 0; at < index.listings.length; at += 1) look(at, 0);
  hits.sort((a, b) => b.score - a.score || (a.listing.id < b.listing.id ? -1 : 1));
  return { total: hits.length, hits: hits.length > most ? eachTownInTurn(hits, most) : hits };
}

function fits(
  listing: Listing,
  query: Query,
  words: number,
  about: { at: Date; zone: string; holidays: ReadonlySet<string>; today: string },
): Hit | null {
  let score = words;
  if (query.needs.length > 0) {
    let matched = 0;
    for (const need of query.needs) if (listing.needs.includes(need)) matched += 1;
    if (matched === 0) return null;
    // What does few things does them more surely than what mentions everything.
    score += (8 * matched) / query.needs.length + 2 / Math.max(1, listing.needs.length);
  }
  const asks: string[] = [];
  const wanted = (on: boolean, what: string, value: string) => {
    if (!on) return true;
    if (value === "no") return false;
    if (value === "yes") score += 1;
    else asks.push(what);
    return true;
  };
  if (
    !wanted(query.wheelchair, "wheelchair", listing.wheelchair) ||
    !wanted(query.remote, "remote", listing.remote) ||
    !wanted(query.pets, "pets", listing.pets) ||
    !wanted(query.children, "children", listing.children) ||
    !wanted(query.immigrationSafe, "papers", listing.immigrationSafe)
  )
    return null;
  if (query.costs.length > 0) {
    if (listing.cost === "unknown") asks.push("cost");
    else if (!query.costs.includes(listing.cost)) return null;
    else score += 1;
  }
  if (query.languages.length > 0) {
    if (query.languages.some((code) => listing.languages.includes(code))) score += 2;
    else if (listing.languages.length === 0 || listing.interpreters === "yes") asks.push("language");
    else return null;
  }
  if (
    query.age !== null &&
    ((listing.ages.from !== null && query.age < listing.ages.from) ||
      (listing.ages.to !== null && query.age > listing.ages.to))
  )
    return null;
  if (query.openNow) {
    const { state } = openNow(listing.schedules, about.at, about.zone, about.holidays);
    if (state === "closed") return null;
    if (state === "open") score += 1;
    else asks.push("hours");
  }
  if (freshnessOf(listing.checkedOn, about.today) === "fresh") score += 1;
  return { listing, score, asks };
}

/** How much each listing fits the words; null where none were asked. Every word has to be met, if only by its beginning. */
function scoreWords(index: Index, words: string): Map<number, number> | null {
  const asked = wordsOf(words).slice(0, 8);
  if (asked.length === 0) return null;
  let all: Map<number, number> | null = null;
  for (const word of asked) {
    const here = new Map<number, number>();
    for (const { term, part } of termsFor(index, word)) {
      const found = index.postings.get(term);
      if (!found) continue;
      for (let i = 0; i < found.at.length; i += 1) {
        const at = found.at[i] as number;
        const weight = (found.weight[i] as number) * part;
        if (all && !all.has(at)) continue;
        if (weight > (here.get(at) ?? 0)) here.set(at, weight);
      }
    }
    for (const [at, weight] of here) here.set(at, weight + (all?.get(at) ?? 0));
    all = here;
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
function eachTownInTurn(hits: readonly Hit[], most: number): Hit[] {
  const towns = [
    ...Map.groupBy(hits, ({ listing }) => (listing.hidden ? "" : (listing.places[0]?.town ?? ""))).values(),
  ];
  const taken: Hit[] = [];
  for (let round = 0; taken.length < most; round += 1) {
    const turn = towns.flatMap((town) => town[round] ?? []);
    if (turn.length === 0) break;
    taken.push(...turn.slice(0, most - taken.length));
  }
  return taken.sort((a, b) => b.score - a.score || (a.listing.id < b.listing.id ? -1 : 1));
}
