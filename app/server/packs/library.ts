import { createHash } from "node:crypto";
import {
  type Capability,
  type Complaint,
  type FactEntry,
  judge,
  neutralFacts,
  type ObligationText,
  type PackHead,
  type Rule,
  readCapabilities,
  readFacts,
  readObligations,
  readPackHead,
  readRule,
  readVectors,
  type Vector,
} from "@mooring/guardrails";
import { isNode, LineCounter, parseDocument } from "yaml";
import { lineOf, readPolicies } from "./cedar-rule.ts";

/** The files below `content/packs`, by their path from there. */
export type PackTexts = Readonly<Record<string, string>>;

/** What is wrong, where a person finds it. */
export type Fault = { file: string; line: number; says: string };

/** A rule with the Cedar text that decides. */
export type PackRule = Rule & { readonly text: string; readonly line: number };

export type Pack = {
  readonly head: PackHead;
  readonly rules: readonly PackRule[];
  readonly vectors: readonly Vector[];
  /** SHA-256 (hex) over its files: a pack with another digest is another version, whatever its number. */
  readonly digest: string;
  readonly texts: PackTexts;
};

/** Everything in `content/packs` that decides about capabilities, read and checked as one. */
export type Library = {
  readonly capabilities: readonly Capability[];
  readonly facts: readonly FactEntry[];
  readonly obligations: readonly ObligationText[];
  readonly packs: readonly Pack[];
};

export type ReadLibrary = { library: Library | null; faults: readonly Fault[] };

const packFiles = ["pack.yaml", "rules.cedar", "vectors.yaml"] as const;

/**
 * Reads and checks the whole folder. With anything wrong anywhere there are faults and no library, so that what was live
 * stays live as it was.
 */
export function readLibrary(texts: PackTexts): ReadLibrary {
  const faults: Fault[] = [];
  const vocabularyOf = <T>(
    file: string,
    read: (value: unknown) => { value: T | null; complaints: readonly Complaint[] },
  ) => readYaml(texts, file, read, faults);
  const capabilities = vocabularyOf("capabilities.yaml", readCapabilities);
  const facts = vocabularyOf("facts.yaml", readFacts);
  const obligations = vocabularyOf("obligations.yaml", readObligations);
  if (!capabilities || !facts || !obligations) return { library: null, faults };
  const packs = packIds(texts).flatMap((id) => readPack(id, texts, { capabilities, facts }, faults) ?? []);
  const seen = new Map<string, string>();
  for (const { head, rules } of packs)
    for (const rule of rules) {
      const other = seen.get(rule.id);
      if (other)
        faults.push({ file: `${head.id}/rules.cedar`, line: rule.line, says: `${rule.id} is in ${other} too` });
      seen.set(rule.id, head.id);
    }
  if (faults.length === 0) for (const pack of packs) faults.push(...checkVectors(pack, facts));
  return { library: faults.length === 0 ? { capabilities, facts, obligations, packs } : null, faults };
}

/** Every vector against its rule alone. Cedar is asked the same in the tests; here the plain reading is quick enough for every start. */
function checkVectors({ head, rules, vectors, texts }: Pack, vocabulary: readonly FactEntry[]): Fault[] {
  return vectors.flatMap(({ rule: id, matches, capability, facts, note }): Fault[] => {
    const { allowedBy, forbiddenBy, obligations } = judge(
      rules.filter((rule) => rule.id === id),
      capability,
      neutralFacts(vocabulary, facts),
    );
    if (allowedBy.length + forbiddenBy.length + obligations.length > 0 === matches) return [];
    const line = (texts["vectors.yaml"] ?? "").split("\n").findIndex((text) => text.includes(note)) + 1;
    const says = matches
      ? `${id} does not match where it should: ${note}`
      : `${id} matches where it should not: ${note}`;
    return [{ file: `${head.id}/vectors.yaml`, line: Math.max(line, 1), says }];
  });
}

/** Reads one pack by itself against a vocabulary; for versions kept from earlier. */
export function readPack(
  id: string,
  texts: PackTexts,
  vocabulary: Pick<Library, "capabilities" | "facts">,
  faults: Fault[],
): Pack | null {
  const before = faults.length;
  const places = vocabulary.facts.find((fact) => fact.id === "place")?.values.map((value) => value.id) ?? [];
  const head = readYaml(texts, `${id}/pack.yaml`, (value) => readPackHead(value, places), faults);
  if (head && head.id !== id)
    faults.push({ file: `${id}/pack.yaml`, line: 1, says: `the pack in the folder ${id} calls itself ${head.id}` });
  if (!head) return null;
  const rules = readRules(head, texts[`${id}/rules.cedar`], vocabulary, faults);
  // Situations of rules that do not read would only hide what is wrong.
  if (faults.length > before) return null;
  const vectors = readYaml(texts, `${id}/vectors.yaml`, (value) => readVectors(value, rules, vocabulary), faults);
  if (!vectors || faults.length > before) return null;
  const own = Object.fromEntries(packFiles.map((file) => [file, texts[`${id}/${file}`] ?? ""]));
  return { head, rules, vectors, digest: digestOf(own), texts: own };
}

function readRules(
  head: PackHead,
  text: string | undefined,
  vocabulary: Pick<Library, "capabilities" | "facts">,
  faults: Fault[],
): PackRule[] {
  const file = `${head.id}/rules.cedar`;
  if (text === undefined) {
    faults.push({ file, line: 1, says: "there is no such file" });
    return [];
  }
  const { policies, complaints } = readPolicies(text);
  faults.push(...complaints.map((complaint) => ({ file, ...complaint })));
  const rules = policies.flatMap((policy) => {
    const { value, complaints: own } = readRule(policy.raw, head, vocabulary);
    faults.push(...own.map((complaint) => ({ file, line: lineOf(policy, complaint), says: complaint.says })));
    return value ? [{ ...value, text: policy.text, line: policy.line }] : [];
  });
  rules.forEach(({ id, line }, index) => {
    if (rules.findIndex((other) => other.id === id) !== index)
      faults.push({ file, line, says: `two rules are called ${id}` });
  });
  return rules;
}

function readYaml<T>(
  texts: PackTexts,
  file: string,
  read: (value: unknown) => { value: T | null; complaints: readonly Complaint[] },
  faults: Fault[],
): T | null {
  const text = texts[file];
  if (text === undefined) {
    faults.push({ file, line: 1, says: "there is no such file" });
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors)
    faults.push({ file, line: lines.linePos(error.pos[0]).line, says: error.message.split("\n")[0] ?? "" });
  if (document.errors.length > 0) return null;
  const { value, complaints } = read(document.toJS());
  for (const { at, says } of complaints) {
    const node = nearest(document, at);
    faults.push({ file, line: node?.range ? lines.linePos(node.range[0]).line : 1, says });
  }
  return value;
}

/** The node at a path, or the last one on the way to it. */
function nearest(document: ReturnType<typeof parseDocument>, at: readonly (string | number)[]) {
  for (let length = at.length; length >= 0; length--) {
    const node = document.getIn(at.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents;
}

function packIds(texts: PackTexts): string[] {
  const ids = Object.keys(texts).flatMap((file) => /^([^/]+)\/pack\.yaml$/.exec(file)?.[1] ?? []);
  return [...new Set(ids)].sort((one, other) => (one === "base" ? -1 : other === "base" ? 1 : one < other ? -1 : 1));
}

/** SHA-256 (hex) over named texts, whatever their order. */
export function digestOf(texts: PackTexts): string {
  const sorted = Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}
