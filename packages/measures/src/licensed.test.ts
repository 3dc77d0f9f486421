import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { invented } from "./forms.test-bed.ts";
import { loadLicensed, mayAsk } from "./licensed.ts";
import { score } from "./score.ts";

type Tree = { [key: string]: unknown };

const licence = {
  holder: "Harbor House",
  licenceNo: "A-17",
  uses: 100,
  expires: "2027-01-31",
  proof: "letter-17.pdf",
  electronicUseAllowed: true,
};
const vectors = [0, 1, 2].map((value) => ({
  name: `all ${value}`,
  origin: "manual, page 12",
  all: value,
  expect: { total: value * 5 },
}));
const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");

function bed(change: (parts: { form: Tree; sidecar: Tree; licence: Tree; vectors: unknown }) => void = () => {}) {
  const { form, sidecar } = invented();
  sidecar.permission = { kind: "agency-licence", text: "letter of the owner" };
  sidecar.licenceEvidenceUrl = "https://example.org/licence";
  const parts = { form, sidecar, licence: { ...licence } as Tree, vectors: vectors as unknown };
  change(parts);
  const load = (approvedBy: readonly string[], digest?: string) => {
    const open = loadLicensed(parts.form, parts.licence, parts.sidecar, parts.vectors, {
      approvals: [],
      digestOf,
      takenIds: ["phq-9"],
    });
    const approvals = approvedBy.map((by) => ({ by, digest: digest ?? open.digest }));
    return loadLicensed(parts.form, parts.licence, parts.sidecar, parts.vectors, {
      approvals,
      digestOf,
      takenIds: ["phq-9"],
    });
  };
  return load;
}

const codes = ({ reasons }: { reasons: readonly { code: string }[] }) => reasons.map(({ code }) => code);

test("a form with its licence, its examples and two people's yes is active", () => {
  const load = bed();
  expect(load([])).toMatchObject({ standing: "waiting", reasons: [{ code: "needs-approval" }] });
  expect(load(["Dana"])).toMatchObject({ standing: "waiting", reasons: [{ code: "needs-second-approval" }] });
  expect(load(["Dana", "Dana"]).standing).toBe("waiting");
  expect(load(["Dana", "Sam"])).toMatchObject({ standing: "active", reasons: [], complaints: [], missed: [] });
});

test("a yes to other contents is no yes to these", () => {
  const before = bed()([]).digest;
  const load = bed(({ licence: form }) => Object.assign(form, { uses: 200 }));
  expect(load(["Dana", "Sam"], before)).toMatchObject({ standing: "waiting", reasons: [{ code: "needs-approval" }] });
  expect(load([]).digest).not.toBe(before);
});

test("the same contents in another order are the same", () => {
  const load = bed((parts) => {
    parts.licence = Object.fromEntries(Object.entries(licence).reverse());
  });
  expect(load([]).digest).toBe(bed()([]).digest);
});

test.each<[string, (parts: { form: Tree; sidecar: Tree; licence: Tree; vectors: unknown }) => void, string]>([
  [
    "no use on a screen",
    ({ licence: form }) => Object.assign(form, { electronicUseAllowed: false }),
    "no-electronic-use",
  ],
  ["use on a screen left open", ({ licence: form }) => delete form.electronicUseAllowed, "no-electronic-use"],
  ["no proof", ({ licence: form }) => delete form.proof, "licence-incomplete"],
  ["a day that is none", ({ licence: form }) => Object.assign(form, { expires: "2027-02-31" }), "licence-incomplete"],
  ["half a use", ({ licence: form }) => Object.assign(form, { uses: 0.5 }), "licence-incomplete"],
  ["a form that cannot be read", ({ form }) => Object.assign(form, { item: [] }), "form-not-read"],
  [
    "a claim to be public",
    ({ sidecar }) => Object.assign(sidecar, { permission: { kind: "own" } }),
    "not-under-agency-licence",
  ],
  ["a name that is taken", ({ sidecar }) => Object.assign(sidecar, { id: "phq-9" }), "name-taken"],
])("%s blocks, whoever says yes", (_, spoil, code) => {
  const loaded = bed(spoil)(["Dana", "Sam"]);
  expect(loaded.standing).toBe("blocked");
  expect(codes(loaded)).toContain(code);
  expect(mayAsk(loaded, { used: 0, now: 0 })).toEqual({ may: false, why: "not-active" });
});

test.each([
  ["two examples", vectors.slice(0, 2), "too-few-vectors"],
  ["one example three times", [vectors[0], vectors[0], vectors[0]], "too-few-vectors"],
  [
    "examples that expect nothing of the score",
    vectors.map((each) => ({ ...each, expect: { missing: [] } })),
    "too-few-vectors",
  ],
  ["no examples", undefined, "too-few-vectors"],
  [
    "an example that comes out differently",
    [...vectors, { ...vectors[2], name: "wrong", expect: { total: 9 } }],
    "vectors-missed",
  ],
])("%s keep it a draft, whoever says yes", (_, few, code) => {
  const loaded = bed((parts) => {
    parts.vectors = few;
  })(["Dana", "Sam"]);
  expect(loaded.standing).toBe("draft");
  expect(codes(loaded)).toContain(code);
});

test("a licence ends by itself: after its day, and after its last use", () => {
  const active = bed()(["Dana", "Sam"]);
  const on = (day: string) => Date.parse(`${day}T12:00:00Z`);
  expect(mayAsk(active, { used: 40, now: on("2027-01-21") })).toEqual({ may: true, usesLeft: 60, daysLeft: 10 });
  expect(mayAsk(active, { used: 99, now: on("2027-01-31") })).toEqual({ may: true, usesLeft: 1, daysLeft: 0 });
  expect(mayAsk(active, { used: 100, now: on("2027-01-21") })).toEqual({ may: false, why: "used-up" });
  expect(mayAsk(active, { used: 0, now: on("2027-02-01") })).toEqual({ may: false, why: "expired" });
});

test("a licence without end or count has neither", () => {
  const endless = bed(({ licence: form }) => {
    delete form.uses;
    delete form.expires;
  })(["Dana", "Sam"]);
  expect(mayAsk(endless, { used: 1_000_000, now: Date.parse("2126-01-01") })).toEqual({
    may: true,
    usesLeft: null,
    daysLeft: null,
  });
});

test("an ordered form like the C-SSRS has levels instead of a total, high before moderate before low", () => {
  const load = bed(({ form, sidecar }) => {
    const items = (form.item as Tree[])[0]?.item as Tree[];
    const at = (question: string) => [
      { question, operator: "=", answerCoding: { system: "https://mooring.example/test", code: "v1" } },
    ];
    for (const [index, linkId] of ["c", "d"].entries())
      Object.assign(items[index + 2] ?? {}, { linkId, enableWhen: at("b") });
    const level = (key: string, of: string[]) => ({
      key,
      title: { en: key, es: key },
      source: "manual",
      when: { atLeast: 1, of, from: 1 },
    });
    Object.assign(sidecar, {
      scales: [],
      rules: [],
      levels: [level("high", ["d", "e"]), level("moderate", ["c"]), level("low", ["a", "b"])],
    });
    delete sidecar.total;
  });
  const { instrument, complaints } = load([]);
  expect(complaints).toEqual([]);
  const levelOf = (answers: { [linkId: string]: number }) => {
    const scored = instrument && score(instrument, new Map(Object.entries(answers)));
    return [scored?.level, scored?.cautions.map(({ code }) => code)];
  };
  expect(levelOf({ a: 0, b: 0, e: 0 })).toEqual([null, []]);
  expect(levelOf({ a: 1, b: 0, e: 0 })).toEqual(["low", []]);
  expect(levelOf({ a: 1, b: 1, c: 1, d: 0, e: 0 })).toEqual(["moderate", []]);
  expect(levelOf({ a: 1, b: 1, c: 1, d: 0, e: 1 })).toEqual(["high", []]);
  expect(levelOf({ a: 1, b: 1, c: 1, e: 0 })).toEqual(["moderate", ["level-uncertain"]]);
});
