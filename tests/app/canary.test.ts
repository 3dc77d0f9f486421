import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPool } from "../../app/db/open.ts";
import { closeAlert } from "../../app/features/alerts/acting.ts";
import { answerMine } from "../../app/features/alerts/own.ts";
import { sweeperOf } from "../../app/features/alerts/server/sweep.ts";
import { raiseAlert } from "../../app/features/alerts/service.ts";
import { saveCheckin } from "../../app/features/checkins/service.ts";
import { beginTalk, say } from "../../app/features/companion/service.ts";
import { giveRelease, revokeRelease } from "../../app/features/consent/releases.ts";
import { decideChoice } from "../../app/features/consent/service.ts";
import { shownText } from "../../app/features/consent/texts.ts";
import { saveEntry } from "../../app/features/journal/service.ts";
import { answerPerson } from "../../app/features/ledger/officer.ts";
import { disputeLine } from "../../app/features/ledger/service.ts";
import { readSharedJournal } from "../../app/features/noticing/server.ts";
import { readFindingsOf, reviewFinding } from "../../app/features/noticing/service.ts";
import { saveOwnContact, saveOwnProfile } from "../../app/features/people/own.ts";
import { saveSteps, shareStep } from "../../app/features/safety-plan/service.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import { bodyFor, expectedOf, queriesOf } from "./asking.ts";
import { type Crawler, openCrawler, pathsOf } from "./crawl.ts";
import { type Agency, type Someone, type Staff, useWorld } from "./world.ts";

/** A marked word in every compartment; nobody but those named may ever be told it. */
const canary = {
  name: "canary-name-Quetzal",
  pronouns: "canary-pronouns-they",
  contact: "canary-contact-blue-door",
  checkin: "canary-checkin-heron",
  shared:
    "canary-shared-lantern. I feel hopeless and worn out, I cried all night and I am so scared and alone and worthless.",
  sharedMark: "canary-shared-lantern",
  private: "canary-private-anchor",
  reason: "canary-reason-otter",
  dispute: "canary-dispute-kite",
  answer: "canary-answer-plum",
  /** A step of a safety plan shown to the care team until a day. */
  shownStep: "canary-step-egret",
  alertDone: "canary-alert-done-fern",
  alertSaid: "canary-alert-said-moss",
  alertAnswer: "canary-alert-answer-reed",
  chat: "canary-chat-willow",
  chatLine: "canary-chat-line-thistle",
};
const marks = [
  canary.name,
  canary.pronouns,
  canary.contact,
  canary.checkin,
  canary.sharedMark,
  canary.private,
  canary.reason,
  canary.dispute,
  canary.answer,
  canary.alertDone,
  canary.alertSaid,
  canary.alertAnswer,
  canary.shownStep,
  canary.chat,
  canary.chatLine,
];

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
    junie: await home.aMember(["peer-supporter"]),
    ines: await home.aMember(["supervisor"], { inTeam: true }),
    helen: await home.aMember(["lead"]),
    omar: await home.aMember(["privacy-officer"]),
    wren: await home.aMember(["auditor"]),
    halfSignedIn: await home.aMember(["practitioner", "lead"], { secondFactor: false }),
    petra: await other.aMember(["practitioner", "supervisor", "lead", "privacy-officer"], { inTeam: true }),
  };
  rosa = await home.aPerson({ careTeam: [dana], labels: ["victim-service"] });
  tomas = await home.aPerson({ careTeam: [staff.sam as Staff] });
  stranger = await other.aPerson({ careTeam: [staff.petra as Staff] });
  await plant();
}, 120_000);
afterAll(() => crawler.close());

type Phase = "before consent" | "with consent" | "after revocation" | "with consent again" | "after expiry";

/** Which marks each asker may meet. Whoever is not listed may meet none. */
function mayMeet(who: string, phase: Phase): string[] {
  const consented = phase === "with consent" || phase === "with consent again";
  if (who === "rosa") return marks;
  if (who === "dana")
    return [
      canary.name,
      canary.pronouns,
      canary.contact,
      canary.sharedMark,
      canary.alertDone,
      canary.alertSaid,
      canary.alertAnswer,
      // Whoever of the care team takes the alert is the one who answers in the talk that was handed over.
      canary.chatLine,
      ...(phase === "after expiry" ? [] : [canary.shownStep]),
      ...(consented ? [canary.checkin, canary.reason] : []),
    ];
  if (who === "ines") return [canary.name];
  // Nobody is on call, so the lead was called for the alert that is still open, and may read what it takes.
  if (who === "helen") return [canary.name, canary.pronouns, canary.contact, canary.alertAnswer, canary.chatLine];
  return who === "omar" ? [canary.dispute, canary.answer] : [];
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
  const crawl = async (phase: Phase) => {
    for (const [who, actor] of Object.entries(askers())) {
      const allowed = mayMeet(who, phase);
      for (const { endpoint } of crawler.routes) {
        const isRead = endpoint.method === "GET";
        if (!isRead && (who === "rosa" || endpoint.path.startsWith("/api/accounts"))) continue;
        for (const at of pathsOf(endpoint.path, ids, ids.id ?? [])) {
          for (const [url, body] of isRead ? queriesOf(at, ids.personId ?? []) : [[at, bodyFor()] as const]) {
            const answer = await crawler.ask(actor, endpoint.method, url, body);
            probes[phase]++;
            for (const mark of marks.filter((one) => answer.text.includes(one))) {
              if (allowed.includes(mark)) met.add(`${who} ${phase} ${mark}`);
              else leaks.push(`${phase}: ${who} got ${mark} from ${endpoint.method} ${url}`);
            }
          }
        }
      }
    }
  };
  await crawl("before consent");
  const release = await consent();
  await crawl("with consent");
  await rosa.does((cx) => revokeRelease(cx, { id: release }));
  await choose(false);
  await crawl("after revocation");
  await consent();
  await crawl("with consent again");
  world.setClock(new Date(Date.now() + 400 * 86_400_000));
  await crawl("after expiry");

  const total = Object.values(probes).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`canary: ${total} probes, ${leaks.length} leaks\n`);
  expect(leaks).toEqual([]);
  // The crawl can see: those who may read did meet the words.
  expect([...met]).toEqual(
    expect.arrayContaining([
      `dana with consent ${canary.checkin}`,
      `dana with consent ${canary.sharedMark}`,
      `dana with consent ${canary.name}`,
      `dana after revocation ${canary.shownStep}`,
      `omar before consent ${canary.dispute}`,
      `rosa after expiry ${canary.name}`,
      `dana before consent ${canary.alertDone}`,
      `helen before consent ${canary.alertAnswer}`,
      `dana before consent ${canary.chatLine}`,
    ]),
  );
  expect(total).toBeGreaterThan(10_000);
}, 300_000);

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
});

function askers(): Record<string, Actor> {
  return {
    nobody: { kind: "nobody" },
    rosa: rosa.actor,
    tomas: tomas.actor,
    stranger: stranger.actor,
    ...Object.fromEntries(Object.entries(staff).map(([key, member]) => [key, member.actor])),
  };
}

async function plant(): Promise<void> {
  await rosa.does((cx) =>
    saveOwnProfile(cx, { name: canary.name, pronouns: canary.pronouns, language: "en", zone: "UTC" }),
  );
  await rosa.does((cx) =>
    saveOwnContact(cx, {
      channels: [],
      phone: "",
      safeTimes: canary.contact,
      avoid: "",
      leaveMessage: false,
      codeWord: "",
    }),
  );
  const checkinId = randomUUID();
  await rosa.does((cx) =>
    saveCheckin(cx, { id: checkinId, at: new Date().toISOString(), zone: "UTC", answers: { word: canary.checkin } }),
  );
  const [entryId, sharedId, privateId] = [randomUUID(), randomUUID(), randomUUID()];
  const sealed = `v1.${"a".repeat(16)}.${Buffer.from("opaque to the house").toString("base64url")}`;
  const entry = { id: entryId, saveId: randomUUID(), version: 0, after: [], at: new Date().toISOString(), zone: "UTC" };
  await rosa.does((cx) =>
    saveEntry(
      { ...cx, agencyId: cx.agencyId, enqueue: async () => {} },
      {
        ...entry,
        paragraphs: [
          { how: "shared", id: sharedId, prompt: null, text: canary.shared },
          { how: "sealed", id: privateId, prompt: null, sealed },
        ],
      },
    ),
  );
  const [stepId, shareId] = [randomUUID(), randomUUID()];
  await rosa.does((cx) => saveSteps(cx, { steps: [{ id: stepId, saveId: randomUUID(), version: 0, sealed }] }));
  const endsAt = new Date(Date.now() + 80 * 86_400_000).toISOString();
  const step = { stepId, to: "care-team" as const, endsAt, title: "People I ask", text: canary.shownStep };
  await rosa.does((cx) => shareStep(cx, { id: shareId, ...step }));
  await choose(true);
  await readSharedJournal(world.house, { agencyId: home.id, personId: rosa.id, paragraphIds: sharedId });
  const [finding] = await dana.does((cx) => readFindingsOf(cx, { personId: rosa.id }));
  if (!finding) throw new Error("no finding to plant a reason in");
  await dana.does((cx) =>
    reviewFinding(cx, {
      id: finding.id,
      reviewId: randomUUID(),
      answer: "agreed",
      reason: canary.reason,
      secondsOpen: 2,
    }),
  );
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query<{ id: string }>(
    "select id from mooring.ledger_line where subject_id = $1 and actor_kind = 'staff' limit 1",
    [rosa.id],
  );
  await owner.end();
  const lineId = rows[0]?.id ?? "";
  const disputeId = randomUUID();
  await rosa.does((cx) => disputeLine(cx, { lineId, id: disputeId, words: canary.dispute }));
  await (staff.omar as Staff).does((cx) => answerPerson(cx, { id: disputeId, words: canary.answer }));
  const closedAlert = await alertAbout(rosa);
  await dana.does((cx) =>
    closeAlert(cx, {
      id: closedAlert,
      requestId: randomUUID(),
      outcome: "reached",
      done: canary.alertDone,
      toPerson: canary.alertSaid,
    }),
  );
  const openAlert = await alertAbout(rosa);
  const talkId = await talkOf(rosa);
  await sweeperOf(world.house).step();
  await rosa.does((cx) => answerMine(cx, { id: openAlert, requestId: randomUUID(), words: canary.alertAnswer }));
  await choose(false);
  Object.assign(ids, {
    personId: [rosa.id, tomas.id],
    lineId: [lineId],
    memberId: [randomUUID()],
    purpose: ["P06", "P10"],
    capability: ["unknown-capability"],
    importId: [randomUUID()],
    talkId: [talkId],
    alertOrTalkId: [talkId, openAlert],
    messageId: [randomUUID()],
    memoryId: [randomUUID()],
    id: [entryId, checkinId, finding.id, disputeId, sharedId, closedAlert, openAlert, stepId, shareId],
  });
}

/** A conversation with the companion that is handed over to a person, with one line. */
async function talkOf(person: Someone): Promise<string> {
  const talkId = randomUUID();
  const here = { talkId, language: "en", hour: 15 } as const;
  await person.does((cx) => beginTalk(cx, { ...here, zone: undefined, limitsHash: "c".repeat(64) }));
  const moves = [
    { kind: "text", text: canary.chat },
    { kind: "ask-person", line: canary.chatLine },
  ] as const;
  for (const move of moves) {
    const message = {
      ...here,
      zone: undefined,
      id: randomUUID(),
      at: new Date().toISOString(),
      move,
      seen: undefined,
      after: 0,
    };
    await person.does((cx) => say(cx, message, world.house));
  }
  return talkId;
}

async function alertAbout(person: Someone): Promise<string> {
  const about = { eventId: randomUUID(), level: "high", source: "companion", happenedAt: new Date() } as const;
  const { alertId } = await person.does((cx) => raiseAlert(cx, { ...about, personId: person.id }));
  return alertId;
}

async function consent(): Promise<string> {
  await choose(true);
  await readSharedJournal(world.house, { agencyId: home.id, personId: rosa.id, paragraphIds: ids.id?.[4] ?? "" });
  const id = randomUUID();
  await rosa.does((cx) => giveRelease(cx, { id, to: "care-team", compartments: ["checkins"] }));
  return id;
}

async function choose(on: boolean): Promise<void> {
  const { hash, words } = shownText("P06", "en");
  const teachBack = words.teachBack?.answers.findIndex(({ right }) => right);
  await rosa.does((cx) =>
    decideChoice(cx, {
      purpose: "P06",
      on,
      sources: on ? ["journal"] : [],
      textHash: hash,
      language: "en",
      ...(on ? { teachBack } : {}),
    }),
  );
}
