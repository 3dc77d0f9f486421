import { releaseLimits } from "#features/consent/service.ts";
import { whatRulesSay } from "#features/guardrails/service.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label, Language } from "#kernel/vocabulary.ts";
import { underRelease } from "#server/packs/leaving.ts";
import { type Frame, RecipientStatus } from "./contract.ts";
import { type Rule, type Situation, type Who, whoSigns } from "./domain/signing.ts";
import { framesFor } from "./domain.ts";
import type { Needs } from "./holding.ts";
import { statementsFor } from "./statements.ts";
import { findAbout, hasRefused, selectRepresentatives, selectRules } from "./store.ts";

export type About = NonNullable<Awaited<ReturnType<typeof findAbout>>>;
export type Person = { about: About; people: (Who & { relation: string; authority: string })[]; rule: Rule };

/** All that decides who signs. `permit` covers reading the person's choices: who signs for them is part of those. */
export async function gatherPerson(cx: Needs, permit: PersonPermit): Promise<Person> {
  const about = await findAbout(cx.db, permit.subject);
  if (!about) throw new Refusal("not-found", "There is nothing here by that name.");
  const rows = await selectRepresentatives(cx.db, permit.subject);
  const rule = (await selectRules(cx.db)).find(({ age_band }) => age_band === about.age_band)?.who ?? null;
  const people = rows.map((row) => {
    const place = { column: "representative.body", row: row.id } as const;
    const said = JSON.parse(cx.vault.open(permit, place, row.body, row.labels as Label[])) as {
      name: string;
      relation: string;
      authority: string;
    };
    return { ...said, id: row.id, kind: row.kind, scope: row.scope, until: row.until, endedAt: row.ended_at };
  });
  return { about, people, rule };
}

export function situationOf({ about, people, rule }: Person, compartments: readonly string[]): Situation {
  // The name goes along with everything, so it is not what a guardian's scope is about.
  const asked = compartments.filter((compartment) => compartment !== "identity");
  return { ageBand: about.age_band, cautions: about.cautions, rule, people, compartments: asked };
}

/**
 * What the page of a release has to hold here. To the care team one signs for oneself, whatever one's age: nothing leaves
 * the house, and the care team is there by law.
 */
export async function frameOf(
  cx: Needs,
  permit: PersonPermit,
  {
    to,
    language,
    compartments = [],
  }: { to: "care-team" | "member" | "outside"; language: Language; compartments?: string[] },
): Promise<Frame> {
  const person = await gatherPerson(cx, permit);
  const frames = framesFor({
    agencyKind: person.about.kind,
    serviceType: person.about.service_type,
    labels: person.about.labels,
  });
  const { statements, textHash } = statementsFor(frames, language);
  const { ways, whyNobody } = whoSigns(situationOf(person, compartments), cx.now());
  const saidNo = to === "outside" && (await hasRefused(cx.db, permit.subject, "P09"));
  const rules = to === "outside" ? await rulesBy(cx, person.about, compartments) : null;
  return {
    frames,
    statements,
    textHash,
    asksDangers: frames.includes("victim-services"),
    ...releaseLimits(frames.includes("victim-services"), cx.now(), rules?.mostDays ?? null),
    against: rules?.against ?? [],
    ways: to === "care-team" ? ["person"] : saidNo ? [] : [...ways],
    whyNobody: to === "care-team" ? null : saidNo ? "said-no" : whyNobody,
  };
}

/** What the packs say of a release to somebody outside: for each status, the rules against it; and the shortest life they ask for. */
async function rulesBy(
  cx: Needs,
  about: About,
  compartments: readonly string[],
): Promise<{ against: Frame["against"]; mostDays: number | null }> {
  const against: Frame["against"] = [];
  const ends: number[] = [];
  for (const status of RecipientStatus.options) {
    const said = await whatRulesSay(cx, about, compartments, underRelease(status, true));
    if (!said.allowed) against.push({ status, rules: said.against });
    const amount = said.duties.find(({ kind }) => kind === "expiry-days")?.amount;
    if (typeof amount === "number") ends.push(amount);
  }
  return { against, mostDays: ends.length === 0 ? null : Math.min(...ends) };
}
