import { expect, test } from "vitest";
import { type Someone, useWorld } from "../../../tests/app/world.ts";
import type { Action, Compartment, Purpose } from "../../kernel/vocabulary.ts";
import { Compartment as Compartments } from "../../kernel/vocabulary.ts";
import { dayMs, epochOf, makeFamily, says } from "./consent-test-bed.ts";
import { decideChoice, decideLater, listChoices, readChoice, restrictRecord } from "./service.ts";

const world = useWorld();
const aFamily = (kind?: string) => makeFamily(world, kind);

test("everything but the care record and the calm tools begins off and undecided", async () => {
  const { rosa } = await aFamily();
  const choices = await rosa.does((cx) => listChoices(cx, { language: "en" }));
  expect(choices).toHaveLength(12);
  expect(choices.filter((choice) => choice.state === "on").map((choice) => choice.purpose)).toEqual(["P01", "P02"]);
  expect(choices.filter((choice) => choice.state === "undecided")).toHaveLength(10);
  expect(choices.every((choice) => choice.askAgainAt === null)).toBe(true);
});

test("a yes counts for six months, for the words shown, from the parts picked", async () => {
  const { rosa } = await aFamily();
  const choice = await says(rosa, "P06", true, ["journal", "private-writing"]);
  expect(choice).toMatchObject({ state: "on", sources: ["journal", "private-writing"], textChanged: false });
  const months = (new Date(choice.until ?? 0).getTime() - new Date(choice.decidedAt ?? 0).getTime()) / dayMs;
  expect(months).toBeGreaterThan(180);
  expect(months).toBeLessThan(186);
});

test("the same yes sent again changes nothing: one row, one epoch", async () => {
  const { rosa, dana } = await aFamily();
  const first = await says(rosa, "P06", true, ["journal"]);
  const epoch = await epochOf(dana, rosa);
  expect(await says(rosa, "P06", true, ["journal"])).toEqual(first);
  expect(await epochOf(dana, rosa)).toBe(epoch);
});

test("a yes to words that are not the words of now does not count", async () => {
  const { rosa } = await aFamily();
  const stale = { purpose: "P10" as const, on: true, sources: [], textHash: "0".repeat(64), language: "en" as const };
  await expect(rosa.does((cx) => decideChoice(cx, stale))).rejects.toMatchObject({ code: "changed-meanwhile" });
  const choices = await rosa.does((cx) => listChoices(cx, { language: "en" }));
  expect(choices.find((choice) => choice.purpose === "P10")?.state).toBe("undecided");
});

test("the words of another language carry another hash, and a yes in Spanish is not out of date in English", async () => {
  const { rosa } = await aFamily();
  const spanish = await rosa.does((cx) => readChoice(cx, { purpose: "P10", language: "es" }));
  const english = await rosa.does((cx) => readChoice(cx, { purpose: "P10", language: "en" }));
  expect(spanish.textHash).not.toBe(english.textHash);
  await rosa.does((cx) =>
    decideChoice(cx, { purpose: "P10", on: true, sources: [], textHash: spanish.textHash, language: "es" }),
  );
  const choices = await rosa.does((cx) => listChoices(cx, { language: "en" }));
  expect(choices.find((choice) => choice.purpose === "P10")).toMatchObject({ state: "on", textChanged: false });
});

test("where there is a question, yes waits for it, and no never does", async () => {
  const { rosa } = await aFamily();
  const { textHash, words } = await rosa.does((cx) => readChoice(cx, { purpose: "P06", language: "en" }));
  const wrong = words.teachBack?.answers.findIndex((answer) => !answer.right) ?? -1;
  const answer = {
    purpose: "P06" as const,
    on: true,
    sources: ["journal" as const],
    textHash,
    language: "en" as const,
  };
  for (const teachBack of [undefined, wrong]) {
    await expect(rosa.does((cx) => decideChoice(cx, { ...answer, teachBack }))).rejects.toMatchObject({
      fields: ["teachBack"],
    });
  }
  expect(await rosa.does((cx) => decideChoice(cx, { ...answer, on: false, sources: [] }))).toMatchObject({
    state: "off",
  });
});

test("a yes to noticing without any part is not a yes", async () => {
  const { rosa } = await aFamily();
  await expect(says(rosa, "P06", true, [])).rejects.toMatchObject({ fields: ["sources"] });
});

test("a wish for something that does not exist yet opens nothing", async () => {
  const { rosa } = await aFamily();
  const wished = await says(rosa, "P03", true);
  expect(wished).toMatchObject({ state: "undecided", wish: true, until: null });
  const rows = await rosa.does((cx) =>
    cx.db.selectFrom("choice").select(["is_on", "wish"]).where("person_id", "=", rosa.id).execute(),
  );
  expect(rows).toEqual([{ is_on: false, wish: true }]);
});

test("the care record cannot be turned off, but its owner can close it to the team and open it again", async () => {
  const { rosa, dana } = await aFamily();
  const reads = () =>
    dana.does((cx) =>
      cx.door.explain({ action: "read", subject: rosa.id, compartments: ["identity"], purpose: "care" }),
    );
  expect((await reads()).allowed).toBe(true);
  await expect(says(rosa, "P01", false)).rejects.toMatchObject({ code: "not-allowed" });
  const { textHash } = await rosa.does((cx) => readChoice(cx, { purpose: "P01", language: "en" }));
  const closed = await rosa.does((cx) => restrictRecord(cx, { restricted: true, textHash, language: "en" }));
  expect(closed.state).toBe("restricted");
  expect((await reads()).allowed).toBe(false);
  await rosa.does((cx) => restrictRecord(cx, { restricted: false, textHash, language: "en" }));
  expect((await reads()).allowed).toBe(true);
});

test("decide later changes nothing and asks again no sooner than in thirty days", async () => {
  const { rosa, dana } = await aFamily();
  const epoch = await epochOf(dana, rosa);
  const later = await rosa.does((cx) => decideLater(cx, { purpose: "P06", language: "en" }));
  expect(later.state).toBe("undecided");
  expect(new Date(later.askAgainAt ?? 0).getTime() - world.house.clock.now().getTime()).toBeGreaterThan(29.9 * dayMs);
  expect(await epochOf(dana, rosa)).toBe(epoch);
});

test("saying no changes nothing else: refused and undecided get the same answer to every question", async () => {
  const { agency, dana, rosa } = await aFamily();
  const lead = await agency.aMember(["lead", "supervisor"], { inTeam: true });
  const sam = await agency.aPerson({ careTeam: [dana] });
  for (const purpose of ["P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11", "P12"] as const) {
    if (purpose !== "P02") await says(rosa, purpose, false);
  }
  // Every question the policies can tell apart; `list` and `export` are decided like `read` for all of these.
  const asks = (["read", "write", "answer", "analyse", "erase", "administer"] as Action[]).flatMap((action) =>
    // P10 is about being called and written to, so a "no" to it does shut how to reach someone; see the policy of that name.
    Compartments.options
      .filter((compartment) => compartment !== "contact")
      .flatMap((compartment: Compartment) =>
        (["care", "safety", "supervision", "noticing", "legal"] as Purpose[]).map((purpose) => ({
          action,
          compartments: [compartment],
          purpose,
        })),
      ),
  );
  const answers = async (about: Someone) => {
    const given: boolean[] = [];
    for (const doer of [dana, lead, about]) {
      await doer.does(async (cx) => {
        for (const ask of asks) given.push((await cx.door.decideMany(ask, [about.id])).length > 0);
      });
    }
    return given;
  };
  const ofSam = await answers(sam);
  expect(ofSam.filter(Boolean).length).toBeGreaterThan(20);
  expect(await answers(rosa)).toEqual(ofSam);
}, 60_000);

test("turning noticing off shuts its findings to staff at once", async () => {
  const { rosa, dana } = await aFamily();
  const reads = async () =>
    (
      await dana.does((cx) =>
        cx.door.explain({ action: "read", subject: rosa.id, compartments: ["findings"], purpose: "noticing" }),
      )
    ).allowed;
  await says(rosa, "P06", true, ["journal"]);
  expect(await reads()).toBe(true);
  await says(rosa, "P06", false);
  expect(await reads()).toBe(false);
});
