import { firstAgency } from "#features/agency/service.ts";
import type { Language } from "#kernel/vocabulary.ts";
import type { Context, House } from "#server/context.ts";
import type { Idea, StaffIdea } from "./contract.ts";
import { type Spoken, spokenIn } from "./domain.ts";
import { describeEntry, type Entry, entriesOf, entryOf } from "./service.ts";
import { shelf } from "./shelf.ts";
import { hiddenIdeas } from "./store.ts";

/** For people in care and for anyone at the door: what is not hidden, without numbers. */
export async function readIdeas(
  cx: Pick<Context, "actor" | "db">,
  { language }: { language: Language },
  house: House,
): Promise<Idea[]> {
  const spoken = spokenIn(language);
  if (cx.actor.kind !== "nobody")
    return (await entriesOf(cx)).flatMap((entry) =>
      entry.setting.hiddenBecause === null ? [presentIdea(entry, spoken)] : [],
    );
  const hidden = await hiddenIdeas(house.pool, await firstAgency(house.pool));
  return shelf.flatMap((file) => (hidden.has(file.id) ? [] : [presentIdea(entryOf(file, false, undefined), spoken)]));
}

/** For staff: all of it, with evidence, what is asked first, and what is hidden and why. */
export async function readLibrary(
  cx: Pick<Context, "db" | "door" | "ledger">,
  { language }: { language: Language },
): Promise<{ mayChange: boolean; ideas: StaffIdea[] }> {
  const permit = await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  cx.ledger.note(permit, "shown");
  const { allowed } = await cx.door.explain(leading);
  const spoken = spokenIn(language);
  return { mayChange: allowed, ideas: (await entriesOf(cx)).map((entry) => presentForStaff(entry, spoken)) };
}

export const leading = { action: "administer", subject: null, compartments: [], purpose: "administration" } as const;

function presentIdea(entry: Entry, spoken: Spoken): Idea {
  const { file } = entry;
  const {
    evidence: _,
    gates: __,
    adaptations: ___,
    licence: ____,
    source: _____,
    reviewer: ______,
    ...told
  } = describeEntry(entry, spoken);
  return {
    ...told,
    level: file.listed ? file.level : null,
    kind: file.listed ? file.kind : null,
    minutes: file.listed ? file.minutes : null,
    sessions: file.listed ? file.sessions : null,
  };
}

function presentForStaff(entry: Entry, spoken: Spoken): StaffIdea {
  const { file, isOwn, setting, changedBy, changedAt } = entry;
  const { evidence, gates, adaptations, licence, source, reviewer } = describeEntry(entry, spoken);
  return {
    ...presentIdea(entry, spoken),
    family: file.listed ? file.family : null,
    needs: file.listed ? file.needs : [],
    ages: file.listed ? file.ages : null,
    touches: file.listed ? file.touches : [],
    requires: file.listed ? file.requires : [],
    cost: file.listed ? file.cost : null,
    outcomeMeasure: file.listed ? file.outcomeMeasure : null,
    reviewAfterDays: file.listed ? file.reviewAfterDays : null,
    evidence,
    gates: gates ?? [],
    adaptations: adaptations ?? [],
    licence,
    source,
    reviewer,
    isOwn,
    hiddenBecause: setting.hiddenBecause,
    changedBy,
    changedAt: changedAt?.toISOString() ?? null,
  };
}
