import { randomUUID } from "node:crypto";
import { deriveFromPassphrase, importOwnKey, type OwnKey, type Random, sealOwn, unwrapOwnKey } from "@mooring/sealing";
import type { DemoPerson } from "#features/accounts/contract.ts";
import { argon2id } from "#features/accounts/server/provision.ts";
import type { Accounts } from "#features/accounts/server.ts";
import { createAgency, turnSwitch } from "#features/agency/service.ts";
import { enterRota, enterSwap, reliveAlert, reliveAnswer, reliveDrill } from "#features/alerts/past.ts";
import { decideChoice } from "#features/consent/service.ts";
import { shownText } from "#features/consent/texts.ts";
import { listSharedOf, saveEntry } from "#features/journal/service.ts";
import { readSharedJournal } from "#features/noticing/server.ts";
import { readFindingsOf, reviewFinding } from "#features/noticing/service.ts";
import { enrol } from "#features/people/service.ts";
import type { Actor } from "#kernel/actor.ts";
import type { AccountId, AgencyId, MemberId, PersonId } from "#kernel/ids.ts";
import { isWeekday } from "../demo/days.ts";
import { seedDirectory } from "../demo/directory.ts";
import { lookOnPastNights, sourcesOf } from "../demo/early.ts";
import { liveGoals } from "../demo/goals.ts";
import { inventAgency, inventNeighbour } from "../demo/invent.ts";
import { liveQuestions } from "../demo/questions.ts";
import { refusals } from "../demo/refusals.ts";
import { seedCheckins } from "../demo/seed-checkins.ts";
import { seedStory } from "../demo/story.ts";
import { liveTold } from "../demo/told.ts";
import type { InventedAgency, InventedPerson } from "../demo/types.ts";
import { type Context, type House, inContext } from "./context.ts";
import { momentIn } from "./moment-in.ts";
import { newId } from "./new-id.ts";

/** All demo staff share one seed of their six-digit codes; it is printed on the sign-in page. */
const digitsSeed = "mooring-demo-only-20";
const digitsBase32 = "NVXW64TJNZTS2ZDFNVXS233ONR4S2MRQ";
const staffPassword = "calm-harbor-demo-2026";
const random: Random = (count) => crypto.getRandomValues(new Uint8Array(count));

type Staff = { key: string; actor: Extract<Actor, { kind: "staff" }> };
type Maker = {
  house: House;
  accounts: Accounts;
  agency: InventedAgency;
  agencyId: AgencyId;
  staff: Map<string, Staff>;
  programmes: Map<string, string>;
  /** Everyone says no to whatever software takes part in. */
  refusesSoftware: boolean;
};

/**
 * Fills an empty house with two invented agencies, through the same use cases that people's own acts go through, each at
 * the moment it is said to have happened, so that ledgers and findings tell the same story.
 *
 * @returns who can sign in
 */
export async function seedDemo(
  house: House,
  accounts: Accounts,
  ai: "chosen" | "off" | "refused" = "chosen",
): Promise<DemoPerson[]> {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(house.clock.now());
  const [home, neighbour] = [inventAgency({ seed: 7, today }), inventNeighbour({ seed: 7, today })];
  // The first agency of a house is the one whose numbers stand on the card of whoever is not signed in.
  const [day = firstDayOf(home)] = [firstDayOf(home), firstDayOf(neighbour)].sort();
  await seedAgency(house, accounts, home, ai, { day, minuteOfDay: 9 * 60 });
  await seedAgency(house, accounts, neighbour, ai, { day: firstDayOf(neighbour), minuteOfDay: 10 * 60 });
  return demoPeople(today);
}

/** The people of the demo who can sign in; the same every day. */
export function demoPeople(today: string): DemoPerson[] {
  return [inventAgency({ seed: 7, today }), inventNeighbour({ seed: 7, today })].flatMap((agency) => [
    ...agency.people.flatMap(({ signIn, name }) =>
      signIn
        ? [
            {
              kind: "person" as const,
              name: signIn.name,
              passphrase: signIn.passphrase,
              about: both(`${name}, ${agency.name}`),
            },
          ]
        : [],
    ),
    ...agency.staff.map(({ signIn, name, roles }) => ({
      kind: "staff" as const,
      name: signIn,
      passphrase: staffPassword,
      totpSecret: digitsBase32,
      about: { en: `${name}, ${roles.join(", ")}, ${agency.name}`, es: `${name}, ${roles.join(", ")}, ${agency.name}` },
    })),
  ]);
}

/** The day of an agency's first check-in. */
const firstDayOf = (agency: InventedAgency): string =>
  agency.people.flatMap((person) => person.checkins.map(({ day }) => day)).sort()[0] ?? "2026-01-01";

type First = { day: string; minuteOfDay: number };
async function seedAgency(
  ...[house, accounts, agency, ai, first]: [House, Accounts, InventedAgency, "chosen" | "off" | "refused", First]
): Promise<void> {
  const opened = houseAt(house, momentIn(agency.zone, addDays(first.day, -2), first.minuteOfDay));
  const made = await createAgency(opened, {
    name: agency.name,
    kind: agency.kind,
    place: agency.place,
    zone: agency.zone,
    jurisdictions: agency.jurisdictions,
    languages: agency.languages,
    crisisLines: agency.crisisLines,
    isDemo: true,
    ...(agency.said ? { said: agency.said } : {}),
    programmes: agency.programmes.map(({ key, name, kind }) => ({ key, name, kind })),
    teams: agency.teams,
  });
  const maker: Maker = {
    house,
    accounts,
    agency,
    agencyId: made.agencyId,
    staff: new Map(),
    programmes: made.programmes,
    refusesSoftware: ai === "refused",
  };
  await seedStaff(maker, opened, made.teams);
  const lead = leadOf(maker)?.actor;
  if (ai === "off" && lead) {
    const reason = "This demo begins with all software off.";
    await inContext(opened, lead, (cx) => turnSwitch(cx, { capability: "ai", isOn: false, reason }));
  }
  if (lead && agency.kind === "victim-services") await seedDirectory(house, lead);
  await seedRota(maker, opened, addDays(first.day, -2));
  const people = new Map<string, Actor>();
  for (const person of agency.people) people.set(person.key, await seedPerson(maker, person, addDays(first.day, -1)));
  await seedAlerts(maker, people);
  await lookOnPastNights((moment) => houseAt(house, moment), house.clock.now(), made.agencyId);
}

const leadOf = ({ staff, agency }: Maker): Staff | undefined =>
  staff.get(agency.staff.find(({ roles }) => roles.includes("lead"))?.key ?? "");

/** Who is on call from the first day on, and somebody who stands in one evening of next week. */
async function seedRota(maker: Maker, opened: House, from: string): Promise<void> {
  const { agency, staff, house } = maker;
  const lead = leadOf(maker)?.actor;
  if (!lead || agency.rota.length === 0) return;
  const watches = agency.rota.flatMap(({ member, ...watch }) => {
    const actor = staff.get(member)?.actor;
    return actor ? [{ ...watch, actor }] : [];
  });
  await enterRota(opened, lead, { zone: agency.zone, from }, watches);
  const [late, standIn] = [staff.get("noor")?.actor, staff.get("sam")?.actor];
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: agency.zone }).format(house.clock.now());
  const evening = [5, 6, 7, 8].map((days) => addDays(today, days)).find((day) => isWeekday(day));
  if (!late || !standIn || !evening) return;
  const span = { from: `${evening}T16:00`, until: `${addDays(evening, 1)}T00:00`, zone: agency.zone };
  await enterSwap(opened, lead, { ...span, by: standIn, inPlaceOf: late });
}

/** What was, at the moment it is said to have happened: drills, and someone who asked for a person. */
async function seedAlerts(maker: Maker, people: ReadonlyMap<string, Actor>): Promise<void> {
  const { house, agency, agencyId, staff } = maker;
  const then = (moment: Date) => houseAt(house, moment);
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: agency.zone }).format(house.clock.now());
  const when = ({ ago, at }: { ago: number; at: string }) =>
    momentIn(agency.zone, addDays(today, -ago), Number(at.slice(0, 2)) * 60 + Number(at.slice(3)));
  const lead = leadOf(maker)?.actor;
  const everyone = [...staff.values()].map(({ actor }) => actor);
  for (const past of agency.pastDrills)
    if (lead) await reliveDrill(then, { ...past, agencyId, lead, staff: everyone, at: when(past) });
  for (const past of agency.pastAlerts) {
    const [person, answeredBy] = [people.get(past.person), staff.get(past.answeredBy)?.actor];
    if (person && answeredBy) await reliveAlert(then, { ...past, agencyId, person, answeredBy, at: when(past) });
  }
}

async function seedStaff(maker: Maker, opened: House, teams: ReadonlyMap<string, string>): Promise<void> {
  const { agency, agencyId, accounts, staff } = maker;
  await asSetUp(opened, agencyId, async (cx) => {
    for (const member of agency.staff) {
      const id = newId(cx.now().getTime()) as MemberId;
      const teamIds = member.teams.flatMap((key) => teams.get(key) ?? []);
      const row = {
        agency_id: agencyId,
        id,
        account_id: null,
        name: member.name,
        roles: member.roles,
        team_ids: teamIds,
        languages: member.languages,
      };
      await cx.db
        .insertInto("member")
        .values({ ...row, until: null, created_at: cx.now() })
        .execute();
      await accounts.provision.staff(cx, { memberId: id, email: member.signIn, password: staffPassword, digitsSeed });
      const actor = {
        kind: "staff",
        agencyId,
        memberId: id,
        accountId: randomUUID() as AccountId,
        sessionId: "seed",
        secondFactor: true,
      } as const;
      staff.set(member.key, { key: member.key, actor });
    }
  });
}

async function seedPerson(maker: Maker, person: InventedPerson, enrolledOn: string): Promise<Actor> {
  const { house, agency, agencyId, staff, programmes, accounts } = maker;
  const at = (day: string, minute: number) => houseAt(house, momentIn(agency.zone, day, minute));
  const start = at(enrolledOn, 10 * 60);
  const [worker, ...colleagues] = person.careTeam.flatMap((key) => staff.get(key) ?? []);
  if (!worker) throw new Error(`${person.key} has no worker`);
  const { personId } = await inContext(start, worker.actor, (cx) =>
    enrol(cx, {
      requestId: randomUUID(),
      name: person.name,
      pronouns: person.pronouns ?? "",
      language: person.language,
      zone: agency.zone,
      programmeId: programmes.get(person.programme),
      ageBand: person.ageBand,
      serviceType: "unknown",
      careTeam: colleagues.map((colleague) => colleague.actor.memberId),
      contact: {
        channels: person.contact.channels,
        phone: "",
        safeTimes: person.contact.safeTimes,
        avoid: person.contact.avoid ?? "",
        leaveMessage: person.contact.leaveMessage,
        codeWord: "",
      },
    }),
  );
  const actor = {
    kind: "person",
    agencyId,
    personId,
    accountId: randomUUID() as AccountId,
    sessionId: "seed",
  } as const;
  const { signIn } = person;
  if (signIn) await asSetUp(start, agencyId, (cx) => accounts.provision.person(cx, { personId, ...signIn }));
  for (const chosen of maker.refusesSoftware ? refusals : person.choices) {
    const choice: InventedPerson["choices"][number] = chosen;
    const language = person.language === "es" ? "es" : "en";
    const { hash } = shownText(choice.purpose, language);
    const sources = sourcesOf(choice);
    if (choice.purpose === "P01" || (choice.purpose === "P06" && choice.on && sources.length === 0)) continue;
    const answer = {
      purpose: choice.purpose,
      on: choice.on,
      sources,
      textHash: hash,
      language,
      ...(choice.on ? { teachBack: rightAnswer(choice.purpose, language) } : {}),
    };
    await inContext(start, actor, (cx) => decideChoice(cx, answer as Parameters<typeof decideChoice>[1]));
  }
  if (person.checkins.length > 0) {
    await inContext(at(person.checkins.at(-1)?.day ?? enrolledOn, 12 * 60), actor, (cx) =>
      seedCheckins(cx, person, agency.zone, (key) => staff.get(key)?.actor.memberId),
    );
  }
  const ownKey = signIn && (await openOwnKey(house, personId, signIn, accounts.houseName));
  for (const entry of person.journal)
    await seedEntry(
      { maker, person, personId, actor, worker, ownKey, when: momentIn(agency.zone, entry.day, entry.minuteOfDay) },
      entry.paragraphs,
    );
  await inContext(house, actor, (cx) => seedStory(cx, person.key, ownKey));
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: agency.zone }).format(house.clock.now());
  const then = (ago: number, minute: number) => at(addDays(today, -ago), minute);
  await liveTold(person.key, { then, person: actor, worker: worker.actor });
  await liveQuestions(person.key, { then, person: actor, worker: worker.actor, zone: agency.zone });
  await liveGoals(person.key, { then, person: actor, worker: worker.actor });
  return actor;
}

type Writing = {
  maker: Maker;
  person: InventedPerson;
  personId: PersonId;
  actor: Actor;
  worker: Staff;
  ownKey: OwnKey | undefined;
  when: Date;
};

/** What the worker wrote when software had called them over shared words. */
const sameDay = {
  en: {
    done: "We spoke within their times. It was a very hard day. They are safe for now, and know whom to call at night.",
    toPerson: "Thank you for letting us know. It was good to talk. We go on from there when we meet.",
  },
  es: {
    done: "Hablamos dentro de sus horas. Fue un día muy difícil. Por ahora está a salvo y sabe a quién llamar de noche.",
    toPerson: "Gracias por avisarnos. Fue bueno hablar. Seguimos desde ahí cuando nos veamos.",
  },
} as const;

/** What is "only me" can be kept only where the person has a key of their own. The worker looks at what is shared the day after. */
async function seedEntry(
  { maker, person, personId, actor, worker, ownKey, when }: Writing,
  written: InventedPerson["journal"][number]["paragraphs"],
): Promise<void> {
  const { house, agency, agencyId } = maker;
  const then = houseAt(house, when);
  const paragraphs = [];
  for (const { text, audience } of written) {
    const id = newId(when.getTime());
    if (audience === "worker") paragraphs.push({ how: "shared" as const, id, prompt: null, text });
    else if (ownKey)
      paragraphs.push({
        how: "sealed" as const,
        id,
        prompt: null,
        sealed: await sealOwn(ownKey, { table: "journal_paragraph", row: id, column: "body" }, text, random),
      });
  }
  if (paragraphs.length === 0) return;
  const entry = {
    id: newId(when.getTime()),
    saveId: randomUUID(),
    version: 0,
    after: [],
    at: when.toISOString(),
    zone: agency.zone,
    paragraphs,
  };
  await inContext(then, actor, (cx) => saveEntry(cx, entry));
  const shared = paragraphs.filter(({ how }) => how === "shared").map(({ id }) => id);
  if (shared.length === 0) return;
  await readSharedJournal(then, { agencyId, personId, paragraphIds: shared.join(",") });
  const answered = { agencyId, answeredBy: worker.actor, at: when, ...sameDay[person.language === "es" ? "es" : "en"] };
  await reliveAnswer((moment) => houseAt(house, moment), house.clock.now(), answered);
  const dayAfter = new Date(when.getTime() + 20 * 3_600_000);
  if (dayAfter > house.clock.now()) return;
  const later = houseAt(house, dayAfter);
  await inContext(later, worker.actor, (cx) => listSharedOf(cx, { personId, limit: 5 }));
  if (house.clock.now().getTime() - when.getTime() <= 7 * 86_400_000) return;
  const findings = await inContext(later, worker.actor, (cx) => readFindingsOf(cx, { personId }));
  for (const finding of findings.filter(({ status }) => status === "new")) {
    const acted = finding.urgency !== "routine";
    const review = {
      id: finding.id,
      reviewId: randomUUID(),
      answer: acted ? ("acted" as const) : ("agreed" as const),
      secondsOpen: 40,
    };
    await inContext(later, worker.actor, (cx) =>
      reviewFinding(cx, {
        ...review,
        reason: acted ? "We met the same day and talked it through." : "It fits what we talked about.",
      }),
    );
  }
}

/** The same house at another moment, and with nothing queued: the seed does its own looking. */
function houseAt(house: House, moment: Date): House {
  const enqueue = async () => {};
  return { ...house, clock: { now: () => moment, atLeast: () => {} }, jobs: { ...house.jobs, enqueue } };
}

function asSetUp<T>(house: House, agencyId: AgencyId, act: (cx: Context) => Promise<T>): Promise<T> {
  return inContext(house, { kind: "software", agencyId, name: "set-up" }, act);
}

async function openOwnKey(
  house: House,
  personId: PersonId,
  signIn: { name: string; passphrase: string },
  houseName: string,
): Promise<OwnKey> {
  const { wrapKey } = await deriveFromPassphrase({ ...signIn, house: houseName, argon2id });
  const wrapped = house.keyring.ownKeys(personId).find(({ kind }) => kind === "passphrase")?.wrapped ?? "";
  const opened = await unwrapOwnKey(wrapped, wrapKey, { kind: "passphrase", owner: personId });
  if (!opened.ok) throw new Error("the demo person's own key did not open");
  return importOwnKey(opened.ownKeyRaw);
}

function rightAnswer(purpose: Parameters<typeof shownText>[0], language: "en" | "es"): number | undefined {
  const found = shownText(purpose, language).words.teachBack?.answers.findIndex(({ right }) => right);
  return found === undefined || found < 0 ? undefined : found;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function both(text: string): { en: string; es: string } {
  return { en: text, es: text };
}
