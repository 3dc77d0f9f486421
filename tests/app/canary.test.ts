import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPool } from "../../app/db/open.ts";
import { giveRelease, revokeRelease } from "../../app/features/consent/releases.ts";
import { readSharedJournal } from "../../app/features/noticing/server.ts";
import { leaveTeam } from "../../app/features/people/service.ts";
import { stopOwn } from "../../app/features/releases/service.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import { bodyFor, expectedOf, queriesOf } from "./asking.ts";
import { type Crawler, inStep, openCrawler, pathsOf } from "./crawl.ts";
import { canary, marks, secretMarks } from "./marks.ts";
import { choose, plant } from "./planting.ts";
import { giveToColleague } from "./planting-releases.ts";
import { type Agency, type Someone, type Staff, useWorld } from "./world.ts";

const world = useWorld();
let crawler: Crawler;
let home: Agency;
let other: Agency;
let rosa: Someone;
let tomas: Someone;
let stranger: Someone;
let dana: Staff;
let staff: Record<string, Staff>;
const ids: Record<string, string[]> = {};

beforeAll(async () => {
  crawler = await openCrawler(world.house, world.url);
  [home, other] = [await world.anAgency("victim-services"), await world.anAgency()];
  dana = await home.aMember(["practitioner"], { inTeam: false });
  staff = {
    dana,
    sam: await home.aMember(["practitioner"]),
    kim: await home.aMember(["practitioner"]),
    nils: await home.aMember(["practitioner"]),
    gale: await home.aMember(["practitioner"]),
    junie: await home.aMember(["peer-supporter"]),
    ines: await home.aMember(["supervisor"], { inTeam: true }),
    helen: await home.aMember(["lead"]),
    omar: await home.aMember(["privacy-officer"]),
    wren: await home.aMember(["auditor"]),
    halfSignedIn: await home.aMember(["practitioner", "lead"], { secondFactor: false }),
    petra: await other.aMember(["practitioner", "supervisor", "lead", "privacy-officer"], { inTeam: true }),
  };
  const { nils, ines } = staff as Record<"nils" | "ines", Staff>;
  rosa = await home.aPerson({ careTeam: [dana, nils], labels: ["victim-service"] });
  // Nils was on her care team, and is not any more.
  await ines.does((cx) => leaveTeam(cx, { personId: rosa.id, memberId: nils.id }));
  tomas = await home.aPerson({ careTeam: [staff.sam as Staff] });
  stranger = await other.aPerson({ careTeam: [staff.petra as Staff] });
  const officer = staff.omar as Staff;
  Object.assign(ids, await plant({ world, home, rosa, tomas, dana, gale: staff.gale as Staff, officer }));
}, 120_000);
afterAll(() => crawler.close());

type Phase = "before consent" | "with consent" | "after revocation" | "with consent again" | "after expiry";

/** Written by staff about what leaves by law and about looks in an emergency; lead and privacy officer answer for it. */
const overseen = [canary.reportTo, canary.reportLaw, canary.reportWhy, canary.glassWords, canary.glassReview];

/** What she says of herself and wants, as far as it is part of the plan that her care team keeps with her. */
const planned = [canary.strength, canary.goal, canary.goalStep, canary.goalNote, canary.goalOffered];

/** Which marks each asker may meet. Whoever is not listed may meet none. */
function mayMeet(who: string, phase: Phase): string[] {
  const consented = phase === "with consent" || phase === "with consent again";
  if (who === "rosa") return marks.filter((mark) => !secretMarks.includes(mark));
  if (who === "dana")
    return [
      canary.name,
      canary.pronouns,
      canary.contact,
      canary.told,
      canary.sharedMark,
      canary.storyPiece,
      canary.alertDone,
      canary.alertSaid,
      canary.alertAnswer,
      // Whoever of the care team takes the alert is the one who answers in the talk that was handed over.
      canary.chatLine,
      // What was written with her, and by her: pages of releases, guardians, the report.
      canary.questionsWhy,
      canary.referral,
      canary.referralStep,
      ...planned,
      canary.planWords,
      canary.planReason,
      canary.recipient,
      canary.releaseWhy,
      canary.releaseIf,
      canary.guardian,
      canary.guardianPaper,
      canary.reportTo,
      canary.reportLaw,
      canary.reportWhy,
      ...(phase === "after expiry" ? [] : [canary.shownStep, canary.viewTag]),
      ...(consented ? [canary.checkin, canary.reason] : []),
    ];
  // A colleague of another team, to whom check-ins are released: those, and whose they are.
  if (who === "kim") return consented ? [canary.name, canary.pronouns, canary.checkin] : [];
  // Broke the glass: what care needs, for an hour. The clock stands still in all phases but the last.
  if (who === "gale")
    return phase === "after expiry"
      ? []
      : [
          ...[canary.name, canary.pronouns, canary.contact, canary.checkin, canary.sharedMark, canary.shownStep],
          canary.told,
          ...[
            canary.alertDone,
            canary.alertSaid,
            canary.alertAnswer,
            canary.questionsWhy,
            canary.referral,
            canary.referralStep,
            canary.storyPiece,
            ...planned,
          ],
          ...[canary.planWords, canary.planReason],
          // Whoever broke the glass may write down a report, and so reads those there are.
          ...[canary.reportTo, canary.reportLaw, canary.reportWhy],
        ];
  if (who === "ines") return [canary.name];
  // Nobody is on call, so the lead was called for the alert that is still open, and may read what it takes.
  if (who === "helen")
    return [canary.name, canary.pronouns, canary.contact, canary.alertAnswer, canary.chatLine, ...overseen];
  return who === "omar" ? [canary.dispute, canary.answer, ...overseen] : [];
}

test("marked words planted in every compartment reach nobody they are not for: every route, every role, every phase of consent", async () => {
  const probes: Record<Phase, number> = {
    "before consent": 0,
    "with consent": 0,
    "after revocation": 0,
    "with consent again": 0,
    "after expiry": 0,
  };
  const met = new Set<string>();
  const leaks: string[] = [];
  const cells = new Set<string>();
  const crawl = async (phase: Phase) => {
    for (const [who, actor] of Object.entries(askers())) {
      const allowed = mayMeet(who, phase);
      const asking = crawler.routes.flatMap(({ endpoint }) => {
        const isRead = endpoint.method === "GET";
        // What would change her own things is asked about things that are not there.
        const known =
          !isRead && who === "rosa" ? Object.fromEntries(Object.keys(ids).map((name) => [name, [randomUUID()]])) : ids;
        cells.add(`${who} ${phase} ${endpoint.method} ${endpoint.path}`);
        return pathsOf(endpoint.path, known, known.id ?? []).flatMap((at) =>
          (isRead ? queriesOf(at, ids.personId ?? []) : [[at, who === "rosa" ? {} : bodyFor()] as const]).map(
            ([url, body]) => ({ method: endpoint.method, url, body }),
          ),
        );
      });
      await inStep(asking, async ({ method, url, body }) => {
        const answer = await crawler.ask(actor, method, url, body);
        probes[phase]++;
        for (const mark of marks.filter((one) => answer.text.includes(one))) {
          if (allowed.includes(mark)) met.add(`${who} ${phase} ${mark}`);
          else leaks.push(`${phase}: ${who} got ${mark} from ${method} ${url}`);
        }
      });
    }
  };
  await crawl("before consent");
  const [release, toKim] = await consent();
  await crawl("with consent");
  await rosa.does((cx) => revokeRelease(cx, { id: release }));
  await rosa.does((cx) => stopOwn(cx, { id: toKim }));
  await choose(rosa, false);
  await crawl("after revocation");
  await consent();
  await crawl("with consent again");
  world.setClock(new Date(Date.now() + 400 * 86_400_000));
  await crawl("after expiry");

  const total = Object.values(probes).reduce((sum, count) => sum + count, 0);
  const possible = Object.keys(askers()).length * Object.keys(probes).length * crawler.routes.length;
  const untested = crawler.routes.filter(
    ({ endpoint }) => ![...cells].some((cell) => cell.endsWith(` ${endpoint.method} ${endpoint.path}`)),
  );
  process.stdout.write(
    `canary: ${total} probes, ${leaks.length} leaks; matrix: ${cells.size} of ${possible} cells (route, role and relationship, phase of consent), ${untested.length} of ${crawler.routes.length} routes untested\n`,
  );
  expect([cells.size, untested]).toEqual([possible, []]);
  expect(leaks).toEqual([]);
  // The crawl can see: those who may read did meet the words.
  expect([...met]).toEqual(
    expect.arrayContaining([
      `dana with consent ${canary.checkin}`,
      `dana with consent ${canary.sharedMark}`,
      `dana before consent ${canary.storyPiece}`,
      `rosa before consent ${canary.storyNamed}`,
      `dana with consent ${canary.name}`,
      `dana after revocation ${canary.shownStep}`,
      `dana with consent ${canary.viewTag}`,
      `dana before consent ${canary.told}`,
      `rosa before consent ${canary.toldMe}`,
      `omar before consent ${canary.dispute}`,
      `rosa after expiry ${canary.name}`,
      `dana before consent ${canary.alertDone}`,
      `helen before consent ${canary.alertAnswer}`,
      `dana before consent ${canary.chatLine}`,
      `dana before consent ${canary.questionsWhy}`,
      `dana before consent ${canary.planWords}`,
      `gale before consent ${canary.planReason}`,
      `dana before consent ${canary.referralStep}`,
      `rosa before consent ${canary.referral}`,
      `dana before consent ${canary.guardian}`,
      `dana after revocation ${canary.goalNote}`,
      `dana before consent ${canary.strength}`,
      `dana before consent ${canary.releaseWhy}`,
      `kim with consent ${canary.checkin}`,
      `kim with consent again ${canary.name}`,
      `gale before consent ${canary.checkin}`,
      `gale after revocation ${canary.sharedMark}`,
      `omar before consent ${canary.glassReview}`,
      `helen after revocation ${canary.reportWhy}`,
      `rosa before consent ${canary.releaseIf}`,
    ]),
  );
  expect(total).toBeGreaterThanOrEqual(100_000);
}, 900_000);

test("where a secret place is reaches nobody: every asker, every search, both forms of the export", async () => {
  const searches = [
    {},
    { words: "harbor" },
    { words: "kitchen" },
    ...secretMarks.map((words) => ({ words })),
    { needs: ["bed-tonight"], openNow: true },
  ];
  let found = 0;
  for (const actor of Object.values(askers())) {
    const answers = await Promise.all([
      ...searches.map((query) => crawler.ask(actor, "POST", "/api/directory/search", query)),
      ...["json", "csv"].map((form) => crawler.ask(actor, "GET", `/api/directory/export?form=${form}`)),
    ]);
    for (const { text } of answers) {
      if (text.includes("Harbor refuge")) found += 1;
      for (const mark of secretMarks) expect(text, mark).not.toContain(mark);
    }
  }
  expect(found).toBeGreaterThan(10);
});

test("no marked word lies in clear in the database, in job payloads, in the keyring or in the witness copy", async () => {
  const owner = openPool(world.url, "owner", 1);
  const tables = await owner.query<{ name: string }>(
    "select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('mooring', 'auth', 'pgboss', 'public')",
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await owner.query(`select t::text as text from ${name} t`);
    for (const mark of marks) {
      const hex = Buffer.from(mark).toString("hex");
      if (rows.some(({ text }) => text.includes(mark) || text.includes(hex))) found.push(`${name} holds ${mark}`);
    }
  }
  await owner.end();
  for (const file of fs.readdirSync(world.dataFolder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = fs.readFileSync(path.join(file.parentPath, file.name), "latin1");
    for (const mark of marks) if (text.includes(mark)) found.push(`${file.name} holds ${mark}`);
  }
  expect(found).toEqual([]);
});

test("every route answers each kind of caller as its contract says", async () => {
  // A person's file of their ledger needs one checkpoint, as there is within a minute of any start.
  await home.chain();
  const kinds: Record<string, Actor> = {
    nobody: { kind: "nobody" },
    person: tomas.actor,
    staff: (staff.sam as Staff).actor,
    "half signed in": (staff.halfSignedIn as Staff).actor,
  };
  let cells = 0;
  const wrong: string[] = [];
  for (const { endpoint } of crawler.routes) {
    for (const [kind, actor] of Object.entries(kinds)) {
      const [at] = pathsOf(endpoint.path, ids, ids.id ?? []);
      const { status } = await crawler.ask(
        actor,
        endpoint.method,
        at ?? endpoint.path,
        endpoint.method === "GET" || endpoint.method === "DELETE" ? undefined : {},
      );
      cells++;
      const expected = expectedOf(endpoint.caller, kind);
      if (expected && !expected(status)) wrong.push(`${kind} on ${endpoint.method} ${endpoint.path}: ${status}`);
    }
  }
  process.stdout.write(`authorisation: ${cells} cells, ${crawler.routes.length} routes\n`);
  expect(wrong).toEqual([]);
}, 120_000);

function askers(): Record<string, Actor> {
  return {
    nobody: { kind: "nobody" },
    rosa: rosa.actor,
    tomas: tomas.actor,
    stranger: stranger.actor,
    ...Object.fromEntries(Object.entries(staff).map(([key, member]) => [key, member.actor])),
  };
}

async function consent(): Promise<[careTeam: string, colleague: string]> {
  await choose(rosa, true);
  await readSharedJournal(world.house, { agencyId: home.id, personId: rosa.id, paragraphIds: ids.shared?.[0] ?? "" });
  const id = randomUUID();
  await rosa.does((cx) => giveRelease(cx, { id, to: "care-team", compartments: ["checkins"] }));
  return [id, await giveToColleague(world, rosa, staff.kim as Staff)];
}
