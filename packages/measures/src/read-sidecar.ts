import { readCondition } from "./condition.ts";
import { readScale } from "./read-scale.ts";
import { type Complain, collecting, fieldsOf, isObject } from "./reading.ts";
import type { Critical, LanguageCard, Permission, Read, Rule, Sidecar, SidecarItem } from "./types.ts";

type Place = readonly (string | number)[];

/** Reads `scoring.yaml` as parsed. What it says is checked against the questionnaire by `readInstrument`. */
export function readSidecar(file: unknown): Read<Sidecar> {
  const { complain, done } = collecting();
  const read = fieldsOf(file, [], complain);
  const sets = readAnswerSets(read.take("answers"), complain);
  const sidecar: Sidecar = {
    id: read.key("id"),
    version: read.text("version"),
    title: read.words("title"),
    about: read.words("about"),
    use: read.oneOf("use", ["person", "staff"]),
    owner: read.text("owner"),
    licence: read.text("licence"),
    licenceEvidenceUrl: read.textOrNull("licenceEvidenceUrl"),
    attribution: read.text("attribution"),
    permission: readPermission(read.take("permission"), complain),
    sourceRefs: read.texts("sourceRefs"),
    reviewedBy: read.textOrNull("reviewedBy"),
    reviewedOn: read.textOrNull("reviewedOn"),
    status: read.oneOf("status", ["on", "off"]),
    offBecause: read.wordsOrNull("offBecause"),
    languages: readLanguages(read.take("languages"), complain),
    minAgeYears: read.numberOrNull("minAgeYears"),
    recall: read.wordsOrNull("recall"),
    variant: read.wordsOrNull("variant"),
    adminMode: read.each("adminMode", (mode, at) => {
      if (mode !== "self" && mode !== "worker") complain("wrong-kind", at, "self or worker");
      return mode === "worker" ? "worker" : "self";
    }),
    privacy: read.isThere("privacy") ? read.oneOf("privacy", ["usual", "alone"]) : "usual",
    before: read.wordsOrNull("before"),
    doNotUseFor: read.each("doNotUseFor", (words, at) => fieldsOf({ words }, at, complain).words("words")),
    loincPanel: read.textOrNull("loincPanel"),
    items: readItems(read.take("items"), sets, complain),
    scales: read.each("scales", (scale, at) => readScale(scale, at, complain)),
    total: read.textOrNull("total"),
    rules: read.each("rules", (rule, at) => readRule(rule, at, complain)),
    levels: read.each("levels", (rule, at) => readRule(rule, at, complain)),
    cautions: read.each("cautions", (rule, at) => readRule(rule, at, complain)),
    critical: read.each("critical", (each, at) => readCritical(each, at, complain)),
  };
  read.close();
  if (sidecar.sourceRefs.length === 0) complain("missing", ["sourceRefs"], "at least one source belongs here");
  if ((sidecar.reviewedBy === null) !== (sidecar.reviewedOn === null))
    complain("missing", ["reviewedOn"], "a review has a name and a day");
  checkStanding(sidecar, complain);
  return done(sidecar);
}

/** Off needs a reason that can be read; on needs the right to the words and at least one language that is on. */
function checkStanding({ status, offBecause, languages, licenceEvidenceUrl, permission }: Sidecar, complain: Complain) {
  if (status === "off" && offBecause === null) complain("off-without-reason", ["offBecause"], "say why it is off");
  for (const [language, card] of Object.entries(languages))
    if (card.status === "off" && card.offBecause === null)
      complain("off-without-reason", ["languages", language, "offBecause"], "say why it is off");
  if (status === "off") return;
  if (offBecause !== null)
    complain("off-without-reason", ["offBecause"], "it is on, so there is no reason for being off");
  if (!Object.values(languages).some((card) => card.status === "on"))
    complain("on-without-evidence", ["languages"], "it is on, but no language of it is");
  if (permission.kind !== "own" && licenceEvidenceUrl === null)
    complain("on-without-evidence", ["licenceEvidenceUrl"], "say where the right to use the words can be read");
  if (permission.kind !== "own" && permission.text === null)
    complain("on-without-evidence", ["permission", "text"], "keep the sentence that gives the right");
}

function readPermission(value: unknown, complain: Complain): Permission {
  const read = fieldsOf(value, ["permission"], complain);
  const permission = {
    kind: read.oneOf("kind", ["public-domain", "stated-free", "open-licence", "own", "agency-licence"]),
    text: read.textOrNull("text"),
    evidence: read.textOrNull("evidence"),
  };
  read.close();
  return permission;
}

function readLanguages(value: unknown, complain: Complain): Record<string, LanguageCard> {
  if (!isObject(value) || Object.keys(value).length === 0)
    complain("missing", ["languages"], "name at least one language");
  return Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).map(([language, card]) => {
      const read = fieldsOf(card, ["languages", language], complain);
      const known: LanguageCard = {
        status: read.oneOf("status", ["on", "off"]),
        offBecause: read.wordsOrNull("offBecause"),
        source: read.text("source"),
      };
      read.close();
      return [language, known];
    }),
  );
}

/** `frequency: [0, 1, 2, 3]` or `slider: { min: 0, max: 10, step: 1 }`. */
function readAnswerSets(value: unknown, complain: Complain): Map<string, SidecarItem["answers"]> {
  if (value === undefined) return new Map();
  if (!isObject(value)) complain("wrong-kind", ["answers"], "named sets of values belong here");
  return new Map(
    Object.entries(isObject(value) ? value : {}).map(([name, set]): [string, SidecarItem["answers"]] => {
      if (Array.isArray(set) && set.length >= 2 && set.every((each): each is number => typeof each === "number"))
        return [name, set];
      const read = fieldsOf(set, ["answers", name], complain);
      return [name, { min: read.number("min"), max: read.number("max"), step: read.numberOrNull("step") ?? 1 }];
    }),
  );
}

/** `"1": { answers: frequency, loinc: 44250-9 }`, in the order of the form. */
function readItems(
  value: unknown,
  sets: ReadonlyMap<string, SidecarItem["answers"]>,
  complain: Complain,
): SidecarItem[] {
  if (value === undefined) return [];
  if (!isObject(value)) complain("wrong-kind", ["items"], "questions by their linkId belong here");
  return Object.entries(isObject(value) ? value : {}).map(([linkId, item]) => {
    const read = fieldsOf(item, ["items", linkId], complain);
    const name = read.text("answers");
    const answers = sets.get(name);
    if (!answers && name !== "")
      complain("missing", ["items", linkId, "answers"], `there is no set of answers ${name}`);
    const known = { linkId, loinc: read.textOrNull("loinc"), answers: answers ?? [] };
    read.close();
    return known;
  });
}

function readRule(value: unknown, at: Place, complain: Complain): Rule {
  const read = fieldsOf(value, at, complain);
  const rule = {
    key: read.key("key"),
    title: read.words("title"),
    source: read.text("source"),
    when: readCondition(read.take("when"), [...at, "when"], complain),
  };
  read.close();
  return rule;
}

function readCritical(value: unknown, at: Place, complain: Complain): Critical {
  const read = fieldsOf(value, at, complain);
  const critical: Critical = {
    linkId: read.text("item"),
    from: read.number("from"),
    orDeclined: read.flag("orDeclined"),
    kind: read.oneOf("kind", ["suicide", "partner-violence"]),
    urgency: read.oneOf("urgency", ["today", "now"]),
    title: read.words("title"),
  };
  read.close();
  return critical;
}
