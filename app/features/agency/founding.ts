import { timingSafeEqual } from "node:crypto";
import type { Foreseen } from "#features/guardrails/contract.ts";
import { foresee } from "#features/guardrails/service.ts";
import type { AgencyId, MemberId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { AgencyKind } from "#kernel/vocabulary.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { newId } from "#server/new-id.ts";
import type { Said } from "#server/packs/own.ts";
import { settledAtFounding } from "#server/packs/signing.ts";
import type { agency, SetUp } from "./contract.ts";
import { countAgencies, insertAgency, insertMember, keepProgramme, keepTeam, waitForTurn } from "./store.ts";

/** An agency with its programmes and teams, as the wizard or the demo gives it; `key`s are names for this call alone. */
export type NewAgency = {
  /** Made here unless given; the wizard gives one, so that trying again is the same set-up. */
  agencyId?: AgencyId;
  name: string;
  kind: AgencyKind;
  place: string;
  zone: string;
  jurisdictions: readonly string[];
  languages: readonly string[];
  /** As `AgencyLine` of room safety. */
  crisisLines: readonly unknown[];
  isDemo?: boolean;
  /** What the agency says about itself for the packs of rules; what is left out may be anything, and the strictest holds. */
  said?: Said | undefined;
  programmes: readonly { key: string; name: string; kind: string }[];
  teams: readonly { key: string; programme: string; name: string }[];
};

/** Ids by key. */
export type MadeAgency = {
  agencyId: AgencyId;
  programmes: Map<string, string>;
  teams: Map<string, string>;
};

type Options = {
  /** Refuses when this box holds an agency already. */
  onlyFirst?: boolean;
  /** More that belongs in the same transaction, acting as the software in the new agency. */
  also?: (cx: Context, made: MadeAgency) => Promise<void>;
};

/**
 * Makes an agency: its key first (a database that knows an agency without a key would not start), then everything else in
 * one transaction. Trying again with the same `agencyId` after a failure is safe.
 *
 * @throws Refusal `already-done` with `onlyFirst`, when there is an agency
 */
export async function createAgency(
  house: House,
  given: NewAgency,
  { onlyFirst = false, also }: Options = {},
): Promise<MadeAgency> {
  const id = () => newId(house.clock.now().getTime());
  const agencyId = given.agencyId ?? (id() as AgencyId);
  const made: MadeAgency = {
    agencyId,
    programmes: new Map(given.programmes.map(({ key }) => [key, id()])),
    teams: new Map(given.teams.map(({ key }) => [key, id()])),
  };
  await inContext(house, { kind: "software", agencyId, name: "set-up" }, async (cx) => {
    if (onlyFirst) {
      await waitForTurn(cx.db);
      if ((await countAgencies(cx.db)) > 0) throw alreadySetUp();
    }
    if (!house.keyring.hasAgency(agencyId)) house.keyring.makeAgency(agencyId);
    const keyed = { agency_id: agencyId, created_at: cx.now() };
    await insertAgency(cx.db, {
      ...keyed,
      name: given.name,
      kind: given.kind,
      place: given.place,
      zone: given.zone,
      jurisdictions: [...given.jurisdictions],
      languages: [...given.languages],
      crisis_lines: JSON.stringify(given.crisisLines),
      ai_on: true,
      is_demo: given.isDemo ?? false,
      ...(given.said
        ? { guardrails: JSON.stringify(settledAtFounding(house.keyring, agencyId, given.said, "set-up", cx.now())) }
        : {}),
    });
    for (const { key, name, kind } of given.programmes) {
      await keepProgramme(cx.db, { ...keyed, id: known(made.programmes, key), name, kind });
    }
    for (const { key, name, programme } of given.teams) {
      const programmeId = known(made.programmes, programme);
      await keepTeam(cx.db, { ...keyed, id: known(made.teams, key), name, programme_id: programmeId });
    }
    noteFounding(cx);
    await also?.(cx, made);
  });
  return made;
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const found = ids.get(key);
  if (!found) throw new RangeError(`there is no programme "${key}"`);
  return found;
}

/** Makes the first lead's account; room accounts' `provision.staff`. */
export type ProvisionStaff = (
  cx: Pick<Context, "db" | "now" | "agencyId">,
  given: { memberId: MemberId; email: string; password: string },
) => Promise<unknown>;

/** The set-up wizard's server side. `code` gives the one-time code printed in the terminal, or null when there is none. */
export function openSetUp({ code, provisionStaff }: { code: () => string | null; provisionStaff: ProvisionStaff }) {
  let wrong = 0;
  let closedUntil = 0;
  return {
    isNeeded: async (cx: Pick<Context, "db">): Promise<{ needed: boolean }> => ({
      needed: (await countAgencies(cx.db)) === 0,
    }),

    /** @throws Refusal `already-done` once an agency exists: from then on its own page says it */
    foresee: async (
      cx: Pick<Context, "db" | "now">,
      { kind, jurisdictions, said }: (typeof agency)["foresee"]["input"]["_output"],
      house: House,
    ): Promise<Foreseen> => {
      if ((await countAgencies(cx.db)) > 0) throw alreadySetUp();
      return foresee(house.memory.guardrails.packs, { kind, jurisdictions }, said, cx.now());
    },

    /**
     * @throws Refusal `already-done` once an agency exists, `not-understood` with field `code` for a wrong one (ten wrong
     * ones close this for a minute), or with the fields of the lead's account that will not do
     */
    setUp: async (cx: Pick<Context, "db" | "now">, given: SetUp, house: House): Promise<{ done: true }> => {
      if ((await countAgencies(cx.db)) > 0) throw alreadySetUp();
      const now = cx.now().getTime();
      if (now < closedUntil) throw new Refusal("too-many-tries", "That was many tries. Please wait a minute.");
      if (!isSame(given.code, code())) {
        wrong += 1;
        if (wrong % 10 === 0) closedUntil = now + 60_000;
        throw new Refusal("not-understood", "This is not the code shown in the terminal.", ["code"]);
      }
      const { agency: about, programme, lead } = given;
      const agencyId = given.agencyId as AgencyId;
      const memberId = given.leadId as MemberId;
      const first = {
        ...about,
        agencyId,
        programmes: [{ key: "first", name: programme.name, kind: programme.kind }],
        teams: [{ key: "first", programme: "first", name: programme.team }],
      };
      await createAgency(house, first, {
        onlyFirst: true,
        also: async (inside, { teams }) => {
          await insertMember(inside.db, {
            agency_id: agencyId,
            id: memberId,
            account_id: null,
            name: lead.name,
            roles: ["lead"],
            team_ids: [...teams.values()],
            languages: about.languages,
            until: null,
            created_at: inside.now(),
          });
          await provisionStaff(inside, { memberId, email: lead.email, password: lead.password });
        },
      });
      return { done: true };
    },
  };
}

/** As typed by hand: any case, with or without dashes and spaces. */
function isSame(typed: string, code: string | null): boolean {
  const plain = (text: string) => Buffer.from(text.toUpperCase().replace(/[\s\p{Dash}]/gu, ""));
  if (code === null) return false;
  const [given, right] = [plain(typed), plain(code)];
  return given.length === right.length && timingSafeEqual(given, right);
}

function alreadySetUp(): Refusal {
  return new Refusal("already-done", "This house is set up already. Sign in instead.");
}

function noteFounding(cx: Pick<Context, "ledger">): void {
  cx.ledger.noteBare({
    subject: null,
    action: "administer",
    compartments: [],
    count: 1,
    purpose: "administration",
    basis: "role",
    permitId: null,
    policies: [],
    factsHash: null,
    analyser: null,
    outcome: "changed",
    why: "agency-founded",
  });
}
