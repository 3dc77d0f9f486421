import type { LookBack } from "@mooring/early-warning";
import { openCheckins } from "#features/checkins/service.ts";
import { peopleWhoLet } from "#features/consent/service.ts";
import { AgencyId, type PersonId } from "#kernel/ids.ts";
import type { Label } from "#kernel/vocabulary.ts";
import { type Analyser, type Input, readForAnswer } from "#server/analysis.ts";
import { type House, inContext } from "#server/context.ts";
import { forecastFigures } from "../analyser-forecast.ts";
import { type Counts, countAll, type Foretold } from "../domain/counting.ts";
import { earlyWarningDigest } from "../early-digest.ts";
import { insertFigures, selectGroups, selectLookBacks } from "../store.ts";

type Noticed = Omit<Counts, "foretold">;

/** Takes one person's counts out of what was kept about them; what they are called never goes along. */
export const noticingFigures: Analyser<Noticed, Noticed> = {
  id: "noticing-figures",
  version: "1.0.0",
  modelDigest: earlyWarningDigest,
  purpose: "quality",
  needs: ["findings"],
  run: (counts) => counts,
};

/** Counts every agency anew, from people who agreed to it now. Totals that are out already stay as they are. */
export async function countEveryAgency(house: House): Promise<void> {
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  for (const { agency_id } of rows) await countAgency(house, AgencyId.parse(agency_id));
}

export async function countAgency(house: House, agencyId: AgencyId): Promise<void> {
  const actor = { kind: "software", agencyId, name: noticingFigures.id } as const;
  const people = await inContext(house, actor, (cx) => peopleWhoLet(cx, "P11", []));
  const counted: Counts[] = [];
  for (const subject of people) {
    const counts = await countsOf(house, agencyId, subject);
    if (counts) counted.push({ ...counts, foretold: await foretoldOf(house, agencyId, subject) });
  }
  if (counted.length === 0) return;
  await inContext(house, actor, (cx) =>
    insertFigures(cx.db, {
      agency_id: agencyId,
      counted_at: cx.now(),
      body: JSON.stringify(countAll(counted)),
    }),
  );
}

async function countsOf(house: House, agencyId: AgencyId, subject: PersonId): Promise<Noticed | null> {
  const read = await readForAnswer(house, {
    analyser: noticingFigures,
    agencyId,
    subject,
    gather: async (cx, permit) => {
      const [row] = await selectLookBacks(cx.db, [subject]);
      const [about] = await selectGroups(cx.db, [subject]);
      if (!row || !about) return null;
      const place = { column: "look_back.body", row: subject } as const;
      const text = cx.vault.open(permit, place, row.body, row.labels as Label[]);
      const input = {
        back: JSON.parse(text) as LookBack,
        age: about.age_band,
        language: about.language ?? "unknown",
        service: about.service_type,
      };
      return { inputs: [{ table: "look_back", id: subject, text, labels: row.labels as Label[] }], input };
    },
  });
  return read.kind === "read" ? read.output : null;
}

async function foretoldOf(house: House, agencyId: AgencyId, subject: PersonId): Promise<Foretold | null> {
  const read = await readForAnswer(house, {
    analyser: forecastFigures,
    agencyId,
    subject,
    gather: async (cx, permit) => {
      const told = (await openCheckins(cx, permit)).toReversed();
      if (told.length === 0) return null;
      const checkins = told.map(({ id, at, zone, answers }) => ({ id, at: Date.parse(at), zone, mood: answers.mood }));
      const inputs = checkins.map(
        ({ id, mood }): Input => ({ table: "checkin", id, text: String(mood ?? ""), labels: permit.labels }),
      );
      return { inputs, input: { checkins, now: cx.now().getTime() } };
    },
  });
  return read.kind === "read" ? read.output : null;
}
