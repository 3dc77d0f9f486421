import { possibleFacts } from "@mooring/guardrails";
import type { AgencyId, PersonId } from "../../app/kernel/ids.ts";
import type { Ask } from "../../app/kernel/permit.ts";
import { loadPolicies } from "../../app/server/door/cedar.ts";
import type { Facts } from "../../app/server/door/facts.ts";
import { judgeAccess, judgeAsk } from "../../app/server/door/judge.ts";
import { openPacks } from "../../app/server/packs/live.ts";
import { ownGuardrails, Settled } from "../../app/server/packs/own.ts";
import { knownOf } from "../../app/server/packs/situation.ts";
import { accessText } from "../packs-on-disk.ts";

const seconds = 2;

/** Decisions per second and how long one takes, with nothing cached: who may see what, and the same with the packs asked. */
export function benchGuardrails(): void {
  const began = performance.now();
  const packs = openPacks();
  const library = packs.library();
  if (!library) throw new Error("the packs cannot be used");
  const loadMs = performance.now() - began;
  const rules = library.packs.reduce((sum, pack) => sum + pack.rules.length, 0);
  console.log(`packs: ${library.packs.length} with ${rules} rules read and checked in ${loadMs.toFixed(0)} ms`);

  const engine = loadPolicies([accessText]);
  const agencyId = "00000000-0000-4000-8000-000000000001" as AgencyId;
  const personId = "00000000-0000-4000-8000-000000000002" as PersonId;
  const said = {
    org_type: ["none"],
    funder: ["none"],
    licence: ["none"],
    service_type: ["case-management"],
    public_access: null,
  };
  const guardrails = ownGuardrails(
    packs,
    { kind: "homeless-services", jurisdictions: ["US-CA"] },
    Settled.parse({ said }),
  );
  const person = {
    id: personId,
    agencyId,
    epoch: 1,
    ageBand: "25-44",
    serviceType: "shelter",
    labels: [],
    careTeam: false,
    sameProgramme: false,
    called: false,
    handedOver: false,
    choices: [],
    releases: [],
    grounds: [],
  };
  const facts = {
    agency: { id: agencyId, kind: "homeless-services", aiOn: true, epoch: 1, off: [], guardrails },
    staff: null,
    person,
  } as unknown as Facts;
  const actor = { kind: "software", agencyId, name: "crisis-triage" } as const;
  const ask: Ask = {
    action: "analyse",
    subject: personId,
    compartments: ["chat"],
    purpose: "safety",
    analyser: "crisis-triage",
  };
  const at = new Date();
  if (!judgeAsk(engine, packs, actor, ask, facts, at).allowed) throw new Error("the question of the bench is refused");
  measure("who may see what", () => judgeAccess(engine, actor, ask, facts, at));
  measure(`with ${(guardrails.packs ?? []).length - 1} packs asked`, () =>
    judgeAsk(engine, packs, actor, ask, facts, at),
  );
  const { set } = packs.setFor(guardrails.packs ?? [], at);
  const everything = possibleFacts(library.facts, knownOf(guardrails));
  measure(`all ${library.capabilities.length} capabilities in one situation`, () => set.standAll(everything));
}

function measure(name: string, decide: () => unknown): void {
  for (let warm = 0; warm < 50; warm++) decide();
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const from = performance.now();
    decide();
    times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  const perSecond = Math.round((1000 * times.length) / times.reduce((sum, each) => sum + each, 0));
  console.log(`decisions, ${name}: ${perSecond}/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (nothing cached)`);
}
