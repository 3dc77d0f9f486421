export {
  dropPlaces,
  dropStreets,
  fold,
  keysOfLocation,
  ownTerm,
  placeKeys,
  streetsOf,
  type WhyHidden,
  whyHidden,
  withoutPlace,
} from "./hiding.ts";
export { type OpenNow, openNow, type Schedule, usHolidays, wallClock } from "./hours.ts";
export { type Incoming, type Known as KnownBefore, readDirectory, type SecretPlace } from "./importing.ts";
export { freshnessOf, type Listing, listingOf, type Phone, staleAfterDays, twinsAmong } from "./listing.ts";
export { type Cost, type Known, type Need, needs, ownTaxonomy } from "./needs.ts";
export { partOf, partsOf, textOf } from "./nested.ts";
export { kmBetween, type Point } from "./place.ts";
export { type Level, type ProblemOf, type Reason, sentenceOf } from "./problem.ts";
export { type Read, readJson, readJsonText } from "./read-json.ts";
export { type Doc, madeId } from "./row.ts";
export { type Hit, type Index, indexOf, type Query, search } from "./search-index.ts";
export { csvFrom, type NamedText, tablesFromCsv, toCell } from "./sheets.ts";
export { servicesOf, tablesOf } from "./tabular.ts";
export { organizationsOf, pageOf } from "./write-json.ts";
