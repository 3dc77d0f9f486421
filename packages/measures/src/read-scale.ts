import { type Complain, fieldsOf } from "./reading.ts";
import type { Band, ChangeRule, Cut, Reliability, Scale, WellRange } from "./types.ts";

type Place = readonly (string | number)[];

/** A scale may be filled for at most this share of its questions; above, there is "not enough answers" and no number. */
export const mostMissingShare = 0.2;

/** Reads one scale of a sidecar; its bands have to cover its range, once each. */
export function readScale(value: unknown, at: Place, complain: Complain): Scale {
  const read = fieldsOf(value, at, complain);
  const items = read.texts("items");
  const range = readRange(read.take("range"), [...at, "range"], complain);
  const scale: Scale = {
    key: read.key("key"),
    title: read.words("title"),
    items,
    reverse: read.texts("reverse"),
    how: read.oneOf("how", ["sum", "mean"]),
    times: read.numberOrNull("times") ?? 1,
    range,
    higherIs: read.oneOf("higherIs", ["worse", "better", "neither"]),
    missing: readMissing(read.take("missing"), items.length, [...at, "missing"], complain),
    bands: read.each("bands", (band, place) => readBand(band, place, complain)),
    cuts: read.each("cuts", (cut, place) => readCut(cut, place, complain)),
    change: read.each("change", (rule, place) => readChange(rule, place, complain)),
    well: read.isThere("well") ? readWell(read.take("well"), [...at, "well"], complain) : null,
    loinc: read.textOrNull("loinc"),
  };
  read.close();
  if (items.length === 0) complain("missing", [...at, "items"], "a scale has at least one question");
  if (new Set(items).size < items.length) complain("duplicate-link-id", [...at, "items"], "a question is there twice");
  for (const linkId of scale.reverse)
    if (!items.includes(linkId))
      complain("item-not-in-scale", [...at, "reverse"], `${linkId} is turned round but not in it`);
  checkBands(scale, [...at, "bands"], complain);
  return scale;
}

function readRange(value: unknown, at: Place, complain: Complain): Scale["range"] {
  const read = fieldsOf(value, at, complain);
  const range = { min: read.number("min"), max: read.number("max"), step: read.numberOrNull("step") ?? 1 };
  read.close();
  if (!(range.min < range.max) || !(range.step > 0))
    complain("range-mismatch", at, "min is below max and step above 0");
  return range;
}

function readMissing(value: unknown, count: number, at: Place, complain: Complain): Scale["missing"] {
  if (value === undefined) return { atMost: 0, fill: "none" };
  const read = fieldsOf(value, at, complain);
  const missing = { atMost: read.number("atMost"), fill: read.oneOf("fill", ["prorate", "none"]) };
  read.close();
  if (missing.atMost < 0 || missing.atMost > count * mostMissingShare)
    complain("missing-rule-too-loose", at, `${missing.atMost} of ${count} unanswered is more than a fifth`);
  return missing;
}

function readBand(value: unknown, at: Place, complain: Complain): Band {
  const read = fieldsOf(value, at, complain);
  const band = { key: read.key("key"), from: read.number("from"), to: read.number("to"), title: read.words("title") };
  read.close();
  return band;
}

function checkBands({ bands, range: { min, max, step } }: Scale, at: Place, complain: Complain): void {
  const near = (left: number, right: number) => Math.abs(left - right) < step / 1000;
  for (const [index, band] of bands.entries()) {
    const before = bands[index - 1];
    if (band.from > band.to) complain("bands-overlap", [...at, index], `${band.key} ends before it begins`);
    if (band.from < min || band.to > max)
      complain("bands-leave-range", [...at, index], `${band.key} goes beyond ${min} to ${max}`);
    if (bands.slice(0, index).some(({ key }) => key === band.key))
      complain("bands-overlap", [...at, index], `${band.key} is there twice`);
    if (before && band.from <= before.to && !near(band.from, before.to + step))
      complain("bands-overlap", [...at, index], `${before.key} and ${band.key} share ${band.from}`);
    else if (before && !near(band.from, before.to + step))
      complain("bands-leave-gap", [...at, index], `nothing holds what lies between ${before.to} and ${band.from}`);
  }
  const [first, last] = [bands[0], bands.at(-1)];
  if (first && first.from > min) complain("bands-leave-gap", [...at, 0], `nothing holds ${min} to ${first.from}`);
  if (last && last.to < max)
    complain("bands-leave-gap", [...at, bands.length - 1], `nothing holds ${last.to} to ${max}`);
}

function readCut(value: unknown, at: Place, complain: Complain): Cut {
  const read = fieldsOf(value, at, complain);
  const cut = {
    key: read.key("key"),
    from: read.numberOrNull("from"),
    upTo: read.numberOrNull("upTo"),
    title: read.words("title"),
    source: read.text("source"),
  };
  read.close();
  if ((cut.from === null) === (cut.upTo === null)) complain("wrong-kind", at, "a line is either from or upTo");
  return cut;
}

function readChange(value: unknown, at: Place, complain: Complain): ChangeRule {
  const read = fieldsOf(value, at, complain);
  const method = read.oneOf("method", ["reliable-change-index", "published-points"]);
  const isIndex = method === "reliable-change-index";
  const rule: ChangeRule = {
    method,
    points: isIndex ? null : read.number("points"),
    sd: isIndex ? read.number("sd") : null,
    reliability: isIndex ? readReliability(read.take("reliability"), [...at, "reliability"], complain) : null,
    population: read.text("population"),
    source: read.text("source"),
  };
  read.close();
  if ((rule.points ?? 1) <= 0 || (rule.sd ?? 1) <= 0) complain("wrong-kind", at, "points and sd are above 0");
  return rule;
}

function readReliability(value: unknown, at: Place, complain: Complain): Reliability {
  const read = fieldsOf(value, at, complain);
  const reliability = {
    kind: read.oneOf("kind", ["retest", "internal"]),
    r: read.number("r"),
    source: read.text("source"),
  };
  read.close();
  if (!(reliability.r > 0 && reliability.r < 1)) complain("wrong-kind", [...at, "r"], "r lies between 0 and 1");
  return reliability;
}

function readWell(value: unknown, at: Place, complain: Complain): WellRange {
  const read = fieldsOf(value, at, complain);
  const well = {
    from: read.numberOrNull("from"),
    upTo: read.numberOrNull("upTo"),
    mustCross: read.flag("mustCross"),
    source: read.text("source"),
  };
  read.close();
  if ((well.from === null) === (well.upTo === null)) complain("wrong-kind", at, "a well range is either from or upTo");
  return well;
}
