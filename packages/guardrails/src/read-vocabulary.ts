import { isObligationKind, type ObligationKind, obligationKinds } from "./obligations.ts";
import { itemsOf, openReader } from "./reading.ts";
import type { Capability, Complaint, FactEntry, Read, Titles } from "./types.ts";

const word = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

/** Reads `capabilities.yaml` as parsed: every need must be listed, and no software may belong to two. */
export function readCapabilities(file: unknown): Read<Capability[]> {
  const complaints: Complaint[] = [];
  const list = itemsOf(file, "capabilities", complaints).map((item, index): Capability => {
    const read = openReader(item, complaints, ["capabilities", index]);
    const capability = {
      id: read.text("id"),
      number: read.text("number"),
      title: read.titles("title"),
      about: read.titles("about"),
      needs: read.texts("needs"),
      analysers: read.texts("analysers"),
      implemented: read.flag("implemented"),
    };
    if (!word.test(capability.id)) read.complain("id", "an id has small letters, digits, dots and dashes");
    if (!/^C\d{2}$/.test(capability.number)) read.complain("number", `"number" looks like C02`);
    read.close();
    return capability;
  });
  const ids = list.map(({ id }) => id);
  list.forEach(({ id, needs, analysers }, index) => {
    const at = ["capabilities", index];
    if (ids.indexOf(id) !== index) complaints.push({ at: [...at, "id"], says: `there are two of ${id}` });
    for (const need of needs)
      if (!ids.includes(need)) complaints.push({ at: [...at, "needs"], says: `there is no capability ${need}` });
    for (const analyser of analysers)
      if (list.some((other, place) => place !== index && other.analysers.includes(analyser)))
        complaints.push({ at: [...at, "analysers"], says: `${analyser} belongs to two capabilities` });
  });
  return { value: complaints.length === 0 ? list : null, complaints };
}

/** Reads `facts.yaml` as parsed. */
export function readFacts(file: unknown): Read<FactEntry[]> {
  const complaints: Complaint[] = [];
  const list = itemsOf(file, "facts", complaints).map((item, index): FactEntry => {
    const read = openReader(item, complaints, ["facts", index]);
    const neutral = read.take("neutral");
    const values = itemsOf(read.take("values"), null, complaints).map((value, place) => {
      const inner = openReader(value, complaints, ["facts", index, "values", place]);
      const entry = { id: inner.text("id"), title: inner.titles("title") };
      inner.close();
      return entry;
    });
    const fact = {
      id: read.text("id"),
      title: read.titles("title"),
      neutral: typeof neutral === "string" ? [neutral] : Array.isArray(neutral) ? neutral.map(String) : [],
      values,
    };
    if (!/^[a-z]+(_[a-z]+)*$/.test(fact.id)) read.complain("id", "a fact's id has small letters and _");
    if (neutral === undefined) read.complain("neutral", `"neutral" is a value, or [] for none of them`);
    for (const value of fact.neutral)
      if (!values.some(({ id }) => id === value)) read.complain("neutral", `${value} is not among the values`);
    values.forEach(({ id }, place) => {
      if (values.findIndex((other) => other.id === id) !== place) read.complain("values", `there are two of ${id}`);
    });
    read.close();
    return fact;
  });
  list.forEach(({ id }, index) => {
    if (list.findIndex((other) => other.id === id) !== index)
      complaints.push({ at: ["facts", index, "id"], says: `there are two of ${id}` });
  });
  return { value: complaints.length === 0 ? list : null, complaints };
}

/** What staff read about a kind of obligation. `enforced` says how it is kept here; null: not kept by the software, and shown as such. */
export type ObligationText = {
  readonly kind: ObligationKind;
  readonly title: Titles;
  readonly enforced: Titles | null;
};

/** Reads `obligations.yaml` as parsed: every kind has its words. */
export function readObligations(file: unknown): Read<ObligationText[]> {
  const complaints: Complaint[] = [];
  const list = itemsOf(file, "obligations", complaints).map((item, index) => {
    const read = openReader(item, complaints, ["obligations", index]);
    const kind = read.text("kind");
    if (!isObligationKind(kind)) read.complain("kind", `${kind} is not a kind of obligation this software knows`);
    const title = read.titles("title");
    const enforced = read.take("enforced") === null ? null : read.titles("enforced");
    read.close();
    return { kind, title, enforced };
  });
  for (const kind of obligationKinds)
    if (list.filter((each) => each.kind === kind).length !== 1)
      complaints.push({ at: ["obligations"], says: `${kind} has to be there once` });
  return { value: complaints.length === 0 ? (list as ObligationText[]) : null, complaints };
}
