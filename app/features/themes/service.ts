import { themesAnalyser } from "@mooring/themes";
import { z } from "zod";
import { endThemeViews } from "#features/checkins/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { ThemeChoice } from "./contract.ts";
import * as store from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now">;
type Acts = Needs & Pick<Context, "moveOn">;

const column = "theme_choice.body" as const;
const Kept = z.array(ThemeChoice);

/** Whether one's pages may be read for themes, and what one said of them. */
export async function readOwnThemes(cx: Needs): Promise<{ on: boolean; choices: ThemeChoice[] }> {
  const permit = await cx.door.decideOwn("read", ["themes"]);
  const row = await store.selectChoices(cx.db, permit.subject);
  if (!row) cx.ledger.note(permit, "shown");
  return { on: await mayRead(cx, permit.subject), choices: row ? openChoices(cx, permit, row) : [] };
}

/** Asks the gate whether software may read on the person's own device. Leaves a line; nothing is sent. */
export async function mayReadOnDevice(cx: Needs): Promise<{ allowed: boolean }> {
  if (cx.actor.kind !== "person") throw new Refusal("not-allowed", "Only a person can do this for themselves.");
  const { personId } = cx.actor;
  if (!(await mayRead(cx, personId))) return { allowed: false };
  cx.ledger.note(await cx.door.decide(askFor(personId)), "ran", {
    analyser: `${themesAnalyser.id} ${themesAnalyser.version}`,
    why: "on-own-device",
  });
  return { allowed: true };
}

/**
 * Keeps what a person says of one theme; what they said of others stays.
 *
 * @throws Refusal `consent-withheld` when themes are not on (any more): then nothing is kept
 */
export async function chooseTheme(cx: Needs, said: ThemeChoice): Promise<{ choices: ThemeChoice[] }> {
  const permit = await cx.door.decideOwn("write", ["themes"]);
  if (!(await mayRead(cx, permit.subject))) throw new Refusal("consent-withheld", "This is not on.");
  const row = await store.holdChoices(cx.db, {
    agency_id: cx.agencyId,
    person_id: permit.subject,
    ...sealChoices(cx, permit, []),
  });
  const before = openChoices(cx, await cx.door.decideOwn("read", ["themes"]), row).filter(
    ({ theme }) => theme !== said.theme,
  );
  const isNews = said.name !== null || said.setsOff || said.state !== "shown";
  const choices = isNews ? [...before, said] : before;
  await store.updateChoices(cx.db, permit.subject, sealChoices(cx, permit, choices));
  return { choices };
}

/** Erases all one said, and what is shown of it to anyone. */
export async function eraseThemes(cx: Acts): Promise<{ erased: number }> {
  return { erased: await eraseUnder(cx, await cx.door.decideOwn("write", ["themes", "views"])) };
}

/** What turning themes off does: all that was said of them is erased, and what was shown of it. @returns how much */
export async function forgetThemes(cx: Acts, personId: PersonId): Promise<number> {
  const ask = { action: "erase", subject: personId, compartments: ["themes", "views"], purpose: "noticing" } as const;
  // Turned on again meanwhile: then there is nothing to forget.
  if (!(await cx.door.explain(ask)).allowed) return 0;
  return eraseUnder(cx, await cx.door.decide(ask));
}

async function eraseUnder(cx: Acts, permit: PersonPermit): Promise<number> {
  const shown = await endThemeViews(cx, permit);
  const erased = shown + (await store.deleteChoices(cx.db, permit.subject));
  if (shown > 0) await cx.moveOn(permit.subject);
  if (erased > 0) cx.ledger.note(permit, "erased", { count: erased });
  return erased;
}

function askFor(subject: PersonId) {
  return {
    action: "analyse",
    subject,
    compartments: ["journal"],
    purpose: "noticing",
    analyser: themesAnalyser.id,
  } as const;
}

async function mayRead(cx: Pick<Needs, "door">, subject: PersonId): Promise<boolean> {
  return (await cx.door.explain(askFor(subject))).allowed;
}

type Row = NonNullable<Awaited<ReturnType<typeof store.selectChoices>>>;

function openChoices(cx: Pick<Needs, "vault">, permit: PersonPermit, row: Row): ThemeChoice[] {
  const place = { column, row: permit.subject, at: row.updated_at };
  return Kept.parse(JSON.parse(cx.vault.open(permit, place, row.body, row.labels as Label[])));
}

function sealChoices(cx: Pick<Needs, "vault" | "now">, permit: PersonPermit, choices: readonly ThemeChoice[]) {
  const labels = [...permit.labels];
  return {
    body: cx.vault.seal(permit, { column, row: permit.subject }, JSON.stringify(choices), labels),
    labels,
    updated_at: cx.now(),
  };
}
