import { isReviewOver } from "@mooring/guardrails";
import { AgencyId } from "#kernel/ids.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { type Feature, route } from "#server/feature.ts";
import { confirm, endWithout, keepOwnVersions, propose } from "./changing.ts";
import { guardrails } from "./contract.ts";
import { attempt, compareProposal, readGuardrails, readPackRules } from "./service.ts";

const keepEveryMs = 60_000;

export const guardrailsFeature: Feature = {
  name: "guardrails",
  routes: [
    route(guardrails.read, readGuardrails),
    route(guardrails.pack, readPackRules),
    route(guardrails.attempt, attempt),
    route(guardrails.compare, compareProposal),
    route(guardrails.propose, propose),
    route(guardrails.confirm, confirm),
    route(guardrails.end, endWithout),
  ],
  jobs: (house) => [
    { name: "guardrails.reviews", cron: "23 6 * * *", run: async () => void (await tellOverdue(house)) },
  ],
  repeats: (house) => [
    {
      everyMs: keepEveryMs,
      act: async () => {
        house.memory.guardrails.packs.check(house.clock.now());
        await everyAgency(house, keepOwnVersions);
      },
    },
  ],
  mount: (app, house) => {
    house.memory.guardrails.packs.watch();
    app.addHook("onClose", async () => house.memory.guardrails.packs.close());
  },
};

/**
 * Rules whose source had to be read again: a line that stands in the agency's ledger as an alarm, for the privacy officer.
 * Care goes on. @returns how many rules in all agencies
 */
export async function tellOverdue(house: House): Promise<number> {
  let all = 0;
  await everyAgency(house, async (cx) => {
    const { own, packs } = await cx.door.guardrails();
    const now = cx.now().getTime();
    const rules = (own.packs ?? []).flatMap((ref) => packs.packOf(ref)?.rules ?? []);
    const count = rules.filter((rule) => isReviewOver(rule, now)).length;
    if (count === 0) return;
    all += count;
    house.log.warn({ agencyId: cx.agencyId, count }, "sources of rules have to be read again");
    cx.ledger.noteBare({
      subject: null,
      action: "administer",
      compartments: [],
      count,
      purpose: "legal",
      basis: "none",
      permitId: null,
      policies: [],
      factsHash: null,
      analyser: null,
      outcome: "alarm",
      why: "rules-to-read-again",
    });
  });
  return all;
}

async function everyAgency(house: House, act: (cx: Context) => Promise<void>): Promise<void> {
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  for (const { agency_id } of rows)
    await inContext(house, { kind: "software", agencyId: AgencyId.parse(agency_id), name: "guardrails" }, act);
}
