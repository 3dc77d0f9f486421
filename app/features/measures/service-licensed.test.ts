import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { readMine } from "./asking.ts";
import { scoringStart } from "./domain/scoring-start.ts";
import { readOwnHistory } from "./history.ts";
import { approveLicensed, keepLicensed, readInstruments, withdrawLicensed } from "./licensed.ts";
import { answered, begun } from "./service.test-bed.ts";
import { endSitting } from "./taking.ts";

const world = useWorld();
const en = { language: "en" } as const;
const ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

/** An invented form: nobody's words are in it. */
const upload = {
  resourceType: "Questionnaire",
  id: "harbour-scale-en",
  url: "https://owner.example/harbour-scale",
  version: "1",
  title: "Harbour scale",
  status: "active",
  language: "en",
  item: ["1", "2", "3"].map((linkId) => ({
    linkId,
    text: `How rough is the water, part ${linkId}?`,
    type: "choice",
    answerOption: [0, 1, 2].map((value) => ({
      valueCoding: { system: "https://owner.example/rough", code: String(value), display: `rough ${value}` },
      extension: [{ url: ordinal, valueDecimal: value }],
    })),
  })),
};
const sidecar = {
  ...(scoringStart(upload, { holder: "Harbour House" }) as Record<string, unknown>),
  licenceEvidenceUrl: "https://owner.example/licence",
};
const vector = (name: string, values: readonly number[], total: number) => ({
  name,
  origin: "the owner's manual",
  answers: Object.fromEntries(values.map((value, index) => [String(index + 1), value])),
  expect: { total },
});
const vectors = [vector("calm", [0, 0, 0], 0), vector("some", [1, 1, 0], 2), vector("rough", [2, 2, 2], 6)];
const licence = {
  holder: "Harbour House",
  licenceNo: "H-17",
  uses: 2,
  expires: "2030-01-31",
  proof: "folder 4",
  electronicUseAllowed: true,
};
const whole = () => ({
  id: randomUUID(),
  upload: JSON.stringify(upload),
  sidecar: JSON.stringify(sidecar),
  vectors: JSON.stringify(vectors),
  licence,
  aboutSubstances: false,
});

async function bed() {
  const agency = await world.anAgency();
  const lead = await agency.aMember(["lead"]);
  const officer = await agency.aMember(["privacy-officer"]);
  const dana = await agency.aMember(["practitioner"]);
  return { lead, officer, dana, rosa: await agency.aPerson({ careTeam: [dana] }) };
}

test("a licensed form is asked once two people said yes to exactly it, counted, and suspended by itself when its uses are over", async () => {
  const { lead, officer, dana, rosa } = await bed();
  const asked = whole();
  const offered = async () =>
    (await rosa.does((cx) => readMine(cx, en))).offers.find(({ instrument }) => instrument === "harbour-scale")?.off;
  const { card } = await lead.does((cx) => keepLicensed(cx, asked));
  expect([card.standing, card.reasons, card.complaints, card.missed]).toEqual(["waiting", ["needs-approval"], [], []]);
  expect(await offered()).toBeUndefined();
  const yes = { id: asked.id, digest: card.digest };
  await expect(dana.does((cx) => approveLicensed(cx, yes))).rejects.toMatchObject({ code: "not-allowed" });
  await lead.does((cx) => approveLicensed(cx, yes));
  // One person's yes twice is one yes.
  expect((await lead.does((cx) => approveLicensed(cx, yes))).card.standing).toBe("waiting");
  expect((await officer.does((cx) => approveLicensed(cx, yes))).card.standing).toBe("active");
  expect(await offered()).toBeNull();

  for (const values of [
    [1, 1, 0],
    [2, 2, 2],
  ]) {
    const sittingId = await begun(rosa, "harbour-scale");
    for (const [index, value] of values.entries()) await answered(rosa, sittingId, String(index + 1), value);
    await rosa.does((cx) => endSitting(cx, { id: sittingId, at: new Date().toISOString() }));
  }
  const history = await rosa.does((cx) => readOwnHistory(cx, en));
  expect(history.map(({ title, total }) => [title, total?.value])).toEqual([
    ["Harbour scale", 2],
    ["Harbour scale", 6],
  ]);
  expect(await offered()).toBe("used-up");
  await expect(begun(rosa, "harbour-scale")).rejects.toMatchObject({ code: "switched-off" });
  const [listed] = (await lead.does((cx) => readInstruments(cx))).licensed;
  expect(listed).toMatchObject({ uses: 2, suspended: "used-up" });
});

test("any change needs both yeses anew, a wrong example keeps it a draft, and no use on a screen blocks it", async () => {
  const { lead, officer } = await bed();
  const asked = whole();
  const { card } = await lead.does((cx) => keepLicensed(cx, asked));
  for (const who of [lead, officer]) await who.does((cx) => approveLicensed(cx, { id: asked.id, digest: card.digest }));
  const keep = async (over: Partial<ReturnType<typeof whole>>) =>
    (await lead.does((cx) => keepLicensed(cx, { ...asked, ...over }))).card;
  const changed = await keep({ licence: { ...licence, uses: 9 } });
  expect([changed.standing, changed.approvals]).toEqual(["waiting", []]);
  await expect(officer.does((cx) => approveLicensed(cx, { id: asked.id, digest: card.digest }))).rejects.toMatchObject({
    code: "changed-meanwhile",
  });
  const wrong = await keep({ vectors: JSON.stringify([...vectors.slice(0, 2), vector("rough", [2, 2, 2], 5)]) });
  expect([wrong.standing, wrong.missed.map(({ vector: name }) => name)]).toEqual(["draft", ["rough"]]);
  await expect(lead.does((cx) => approveLicensed(cx, { id: asked.id, digest: wrong.digest }))).rejects.toMatchObject({
    code: "switched-off",
  });
  const paper = await keep({ licence: { ...licence, electronicUseAllowed: false } });
  expect([paper.standing, paper.reasons]).toContainEqual("blocked");
  const taken = await keep({ sidecar: JSON.stringify({ ...sidecar, id: "phq-9" }) });
  expect(taken.reasons).toContain("name-taken");
  for (const sign of ["\\u0000", "\\ud83d"])
    await expect(keep({ upload: `{"title":"${sign}"}` })).rejects.toMatchObject({ fields: ["upload"] });
  await expect(keep({ sidecar: "{ nothing: [" })).rejects.toMatchObject({
    code: "not-understood",
    fields: ["sidecar"],
  });
  await lead.does((cx) => withdrawLicensed(cx, { id: asked.id }));
  await lead.does((cx) => withdrawLicensed(cx, { id: asked.id }));
  expect((await lead.does((cx) => readInstruments(cx))).licensed).toEqual([]);
});

test("everyone on staff reads why a set of questions is off; licences are for those who settle them", async () => {
  const { dana, officer } = await bed();
  await officer.does((cx) => keepLicensed(cx, whole()));
  const seen = await dana.does((cx) => readInstruments(cx));
  expect([seen.maySettle, seen.licensed]).toEqual([false, []]);
  const off = seen.shipped.filter(({ status }) => status === "off");
  expect(off.length).toBeGreaterThan(0);
  for (const card of off) expect(card.offBecause?.en).toMatch(/\w{4}/);
  expect((await officer.does((cx) => readInstruments(cx))).licensed).toHaveLength(1);
});
