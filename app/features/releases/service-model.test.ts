import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { Action, Compartment, Purpose } from "../../kernel/vocabulary.ts";
import { replayDecisions } from "../../server/replay.ts";
import { listCheckinsOf, listOwnCheckins, saveCheckin } from "../checkins/service.ts";
import { endWhatRanOut } from "../consent/jobs.ts";
import { giveRelease } from "../consent/releases.ts";
import { breakGlass } from "../disclosures/glass.ts";
import { buildPackage, recordDisclosure } from "../disclosures/service.ts";
import { setCaution } from "./representatives.ts";
import { dayMs, gives, makeBed } from "./service.test-bed.ts";
import { stopOwn } from "./service.ts";

const world = useWorld();
const now = () => world.house.clock.now().getTime();

/** The reference: what was given, in a few lines that have nothing of the product in them. */
type Given = { id: string; to: "team" | "ben" | "clinic"; only: number | null; until: number; stopped: boolean };
type Model = { given: Given[]; glassUntil: number; conflict: boolean };
const live = ({ given }: Model, to: Given["to"]) =>
  given.filter((one) => one.to === to && !one.stopped && one.until > now());

/** Which check-ins the model lets somebody see; null: the door has to say no. */
function expected(model: Model, who: "dana" | "ben"): number[] | null {
  const mine = who === "dana" ? live(model, "team") : model.conflict ? [] : live(model, "ben");
  if (who === "ben" && model.glassUntil > now()) return [0, 1, 2];
  if (mine.length === 0) return null;
  return [0, 1, 2].filter((at) => mine.some(({ only }) => only === null || only === at));
}

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("read" as const), who: fc.constantFrom("dana" as const, "ben" as const) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("give" as const),
      to: fc.constantFrom("team" as const, "ben" as const, "clinic" as const),
      only: fc.constantFrom(null, 0, 1, 2),
      days: fc.integer({ min: 1, max: 20 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("stop" as const), at: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("pass" as const), hours: fc.constantFrom(1, 24, 24 * 9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("conflict" as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("glass" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("disclose" as const), at: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("race" as const), at: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("tidy" as const) }) },
);

test("whatever is given, stopped, run out, broken or raced, in whatever order, nothing opens that a tiny model keeps shut", async () => {
  let steps = 0;
  let looks = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 16 }), async (all) => {
      const { rosa, dana, ben, ids } = await aBed();
      const model: Model = { given: [], glassUntil: 0, conflict: false };
      const check = async (who: "dana" | "ben") => {
        looks++;
        expect(await sees(who === "dana" ? dana : ben, rosa, ids)).toEqual(expected(model, who));
      };
      for (const one of all) {
        steps++;
        if (one.do === "read") await check(one.who);
        else if (one.do === "give") await give(model, { rosa, ben, ids }, one);
        else if (one.do === "stop") {
          const target = model.given[one.at];
          if (!target) continue;
          await rosa.does((cx) => stopOwn(cx, { id: target.id }));
          target.stopped = true;
        } else if (one.do === "pass") world.setClock(new Date(now() + one.hours * 3_600_000));
        else if (one.do === "conflict") {
          await dana.does((cx) => setCaution(cx, { personId: rosa.id, caution: "custody-conflict", on: one.on }));
          model.conflict = one.on;
        } else if (one.do === "glass") {
          const about = {
            id: randomUUID(),
            personId: rosa.id,
            reason: "danger-now",
            words: "somebody is in danger",
          } as const;
          const { openUntil } = await ben.does((cx) => breakGlass(cx, { ...about, telling: { now: true } }));
          model.glassUntil = new Date(openUntil).getTime();
        } else if (one.do === "disclose") await disclose(model, { rosa, dana }, model.given[one.at]);
        else if (one.do === "tidy") await endWhatRanOut(world.house);
        else {
          // A look that runs together with a stop may come before or after it; one begun after it sees nothing of it.
          const target = model.given[one.at];
          if (!target) continue;
          const before = expected(model, "ben");
          const [seen] = await Promise.all([sees(ben, rosa, ids), rosa.does((cx) => stopOwn(cx, { id: target.id }))]);
          target.stopped = true;
          const after = expected(model, "ben");
          expect([JSON.stringify(before), JSON.stringify(after)]).toContain(JSON.stringify(seen));
        }
        await check("ben");
      }
      await check("dana");
    }),
    { numRuns: 40 },
  );
  process.stdout.write(`model: ${steps} steps, ${looks} looks, 0 differences\n`);
}, 120_000);

test("door and row-level security agree about every table of content, in situations nobody thought of", async () => {
  const { rosa, dana, ben, agency, ids } = await aBed();
  const model: Model = { given: [], glassUntil: 0, conflict: false };
  await give(model, { rosa, ben, ids }, { to: "ben", only: 1, days: 10 });
  const eve = await agency.aMember(["privacy-officer", "lead"]);
  const other = await (await world.anAgency()).aMember(["practitioner", "lead"]);
  const tables = [
    "checkin",
    "release_form",
    "representative",
    "disclosure_words",
    "person_notice",
    "safe_contact",
  ] as const;
  const ask = fc.record({
    who: fc.constantFrom(dana, ben, eve, other),
    action: fc.constantFrom(...Action.options),
    compartments: fc.uniqueArray(fc.constantFrom(...Compartment.options), { maxLength: 2 }),
    purpose: fc.constantFrom(...Purpose.options),
    ground: fc.constantFrom(undefined, model.given[0]?.id, randomUUID()),
  });
  // Most of what chance asks is refused; what is likely is asked now and then, so that both answers are compared.
  const likely = fc.constantFrom(
    { who: dana, action: "read" as const, compartments: ["identity" as const], purpose: "care" as const },
    { who: ben, action: "read" as const, compartments: ["checkins" as const], purpose: "care" as const },
  );
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        { weight: 4, arbitrary: ask },
        likely.map((each) => ({ ...each, ground: undefined })),
      ),
      async ({ who, ground, ...rest }) => {
        await who.does(async (cx) => {
          const isIn = await cx.door.decide({ ...rest, subject: rosa.id, ...(ground ? { ground } : {}) }).then(
            () => true,
            () => false,
          );
          opened += isIn ? 1 : 0;
          const rows = [];
          for (const table of tables)
            rows.push(
              ...(await cx.db.selectFrom(table).select("person_id").where("person_id", "=", rosa.id).execute()),
            );
          expect(rows.length > 0).toBe(isIn);
        });
      },
    ),
    { numRuns: 300 },
  );
  expect(opened).toBeGreaterThan(0);
  expect((await replayDecisions(world.house, agency.id)).mismatches).toEqual([]);
}, 60_000);

async function aBed() {
  const bed = await makeBed(world);
  for (const days of [1, 2]) {
    const at = new Date(now() - days * dayMs).toISOString();
    await bed.rosa.does((cx) => saveCheckin(cx, { id: randomUUID(), at, zone: "UTC", answers: { energy: days } }));
  }
  const ids = (await bed.rosa.does((cx) => listOwnCheckins(cx, { days: 400 }))).map(({ id }) => id);
  return { ...bed, ids };
}

async function sees(staff: Staff, person: Someone, ids: readonly string[]): Promise<number[] | null> {
  return staff
    .does((cx) => listCheckinsOf(cx, { personId: person.id, days: 400 }))
    .then(
      (rows) => rows.map(({ id }) => ids.indexOf(id)).sort(),
      (error: { code?: string }) => {
        if (error.code !== "not-allowed") throw error;
        return null;
      },
    );
}

async function give(
  model: Model,
  { rosa, ben, ids }: { rosa: Someone; ben: Staff; ids: readonly string[] },
  { to, only, days }: { to: Given["to"]; only: number | null; days: number },
) {
  const id = randomUUID();
  const until = now() + days * dayMs;
  const endsAt = new Date(until).toISOString();
  const parts = [{ compartment: "checkins" as const, ids: [ids[only ?? 0] ?? ""], from: null, until: null }];
  const named = only === null ? { compartments: ["checkins" as const], parts: [] } : { compartments: [], parts };
  if (to === "team")
    await rosa.does((cx) => giveRelease(cx, { id, to: "care-team", compartments: ["checkins"], endsAt }));
  else {
    const recipient = to === "ben" ? ({ to: "member", memberId: ben.id } as const) : undefined;
    const asking = gives(world, rosa, { ...named, endsAt, ...(recipient ? { recipient } : {}) }, id);
    if (model.conflict) {
      await expect(asking).rejects.toMatchObject({ code: "not-allowed" });
      return;
    }
    await asking;
  }
  model.given.push({ id, to, only: to === "team" ? null : only, until, stopped: false });
}

/** Something goes out under a release exactly while it holds and nobody fights over custody, and exactly what it names. */
async function disclose(model: Model, { rosa, dana }: { rosa: Someone; dana: Staff }, target: Given | undefined) {
  if (!target || target.to === "team") return;
  const holds = target.to === "clinic" && !target.stopped && target.until > now();
  const id = randomUUID();
  const about = { id, personId: rosa.id, basis: "release", releaseId: target.id, to: "-", reference: "-" } as const;
  const rest = {
    why: "as the page says",
    compartments: [],
    parts: [],
    meetsPart2: false,
    telling: { now: true as const },
  };
  const out = dana
    .does((cx) => recordDisclosure(cx, { ...about, ...rest }))
    .then(() => dana.does((cx) => buildPackage(cx, { id, personId: rosa.id, language: "en" })));
  if (!holds) await expect(out).rejects.toMatchObject({ code: "not-found" });
  else if (model.conflict) await expect(out).rejects.toMatchObject({ code: "not-allowed" });
  else expect((await out).sections.flatMap(({ items }) => items)).toHaveLength(target.only === null ? 3 : 1);
}
