import { randomUUID } from "node:crypto";
import { openPool } from "../../app/db/open.ts";
import { closeAlert } from "../../app/features/alerts/acting.ts";
import { answerMine } from "../../app/features/alerts/own.ts";
import { sweeperOf } from "../../app/features/alerts/server/sweep.ts";
import { raiseAlert } from "../../app/features/alerts/service.ts";
import { saveCheckin, saveSetting } from "../../app/features/checkins/service.ts";
import { shareView } from "../../app/features/checkins/sharing.ts";
import { beginTalk, say } from "../../app/features/companion/service.ts";
import { decideChoice } from "../../app/features/consent/service.ts";
import { shownText } from "../../app/features/consent/texts.ts";
import { saveAboutMe } from "../../app/features/goals/about.ts";
import { offerGoal, rateGoal, saveGoal, saveStep } from "../../app/features/goals/keeping.ts";
import { keepOwnFact } from "../../app/features/intake/service.ts";
import { saveEntry } from "../../app/features/journal/service.ts";
import { answerPerson } from "../../app/features/ledger/officer.ts";
import { disputeLine } from "../../app/features/ledger/service.ts";
import { invite } from "../../app/features/measures/asking.ts";
import { beginSitting, saveAnswer } from "../../app/features/measures/taking.ts";
import { readSharedJournal } from "../../app/features/noticing/server.ts";
import { readFindingsOf, reviewFinding } from "../../app/features/noticing/service.ts";
import { saveOwnContact, saveOwnProfile } from "../../app/features/people/own.ts";
import { saveSteps, shareStep } from "../../app/features/safety-plan/service.ts";
import { savePiece } from "../../app/features/story/service.ts";
import { chooseTheme } from "../../app/features/themes/service.ts";
import { canary } from "./marks.ts";
import { plantDirectory, plantReferral } from "./planting-directory.ts";
import { plantPlan } from "./planting-plan.ts";
import { plantLawful, plantRelease } from "./planting-releases.ts";
import type { Agency, Someone, Staff, World } from "./world.ts";

type Bed = {
  world: World;
  home: Agency;
  rosa: Someone;
  tomas: Someone;
  dana: Staff;
  /** Who breaks the glass. */
  gale: Staff;
  officer: Staff;
};

/**
 * Plants a marked word in every compartment of Rosa's record.
 *
 * @returns ids by the names of path parameters, for the crawl
 */
export async function plant({ world, home, rosa, tomas, dana, gale, officer }: Bed): Promise<Record<string, string[]>> {
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
  await rosa.does((cx) => saveSetting(cx, { items: ["mood", "medication", "tags"], tags: [canary.ownTag] }));
  const viewId = await plantView(rosa, dana);
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
  const [pieceId, namedId] = await plantStory(rosa, sealed);
  const [stepId, shareId] = [randomUUID(), randomUUID()];
  await rosa.does((cx) => saveSteps(cx, { steps: [{ id: stepId, saveId: randomUUID(), version: 0, sealed }] }));
  const endsAt = new Date(Date.now() + 80 * 86_400_000).toISOString();
  const step = { stepId, to: "care-team" as const, endsAt, title: "People I ask", text: canary.shownStep };
  await rosa.does((cx) => shareStep(cx, { id: shareId, ...step }));
  await plantTold(rosa);
  await choose(rosa, true);
  const themed = { theme: "conflict", name: canary.themeName, setsOff: true, state: "shown" } as const;
  await rosa.does((cx) => chooseTheme(cx, themed));
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
  await officer.does((cx) => answerPerson(cx, { id: disputeId, words: canary.answer }));
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
  const talkId = await talkOf(world, rosa);
  await sweeperOf(world.house).step();
  await rosa.does((cx) => answerMine(cx, { id: openAlert, requestId: randomUUID(), words: canary.alertAnswer }));
  const questions = await plantQuestions(rosa, dana);
  const goal = await plantGoals(rosa, dana);
  await plantPlan(rosa, dana);
  const page = await plantRelease(world, rosa, dana);
  const lawful = await plantLawful({ rosa, dana, gale, officer });
  const services = await plantDirectory(dana);
  const referral = await plantReferral(dana, rosa, services[1] ?? "");
  await choose(rosa, false);
  return {
    personId: [rosa.id, tomas.id],
    serviceId: services,
    lineId: [lineId],
    pieceId: [pieceId, namedId],
    memberId: [randomUUID()],
    purpose: ["P06", "P10"],
    capability: ["unknown-capability"],
    importId: [randomUUID()],
    key: ["what-helps"],
    talkId: [talkId],
    alertOrTalkId: [talkId, openAlert],
    messageId: [randomUUID()],
    memoryId: [randomUUID()],
    // Words that mean nothing: what these routes change would change who may see what, in the middle of the crawl.
    caution: ["unknown-caution"],
    ageBand: ["unknown-band"],
    instrument: ["phq-9", "audit-c"],
    shared: [sharedId],
    id: [
      pieceId,
      namedId,
      entryId,
      checkinId,
      viewId,
      finding.id,
      disputeId,
      sharedId,
      closedAlert,
      openAlert,
      stepId,
      shareId,
      page.release,
      page.guardian,
      questions.asked,
      questions.sitting,
      goal,
      lawful.report,
      lawful.glass,
      referral,
    ],
  };
}

/** Two answers of a first talk: one for the care team, one for herself. */
async function plantTold(rosa: Someone): Promise<void> {
  const tell = (key: string, audience: "me" | "team", words: string) =>
    rosa.does((cx) =>
      keepOwnFact(cx, {
        id: randomUUID(),
        key,
        audience,
        place: "start",
        value: { answer: "told", choices: [], words },
      }),
    );
  await tell("what-helps", "team", canary.told);
  await tell("please-not", "me", canary.toldMe);
}

/** Three pieces of Rosa's story: for her team, for those a release names, and for herself. */
async function plantStory(rosa: Someone, sealed: string): Promise<[team: string, named: string]> {
  const [team, named] = [randomUUID(), randomUUID()];
  const at = new Date().toISOString();
  const told = (words: string) => ({
    head: {
      kind: "text" as const,
      when: { words, year: 1999 },
      topics: ["loss" as const],
      anothers: true,
      gist: words,
      begins: words,
    },
    body: words,
  });
  const pieces = [
    [team, { audience: "worker" as const, ...told(canary.storyPiece) }],
    [named, { audience: "people" as const, ...told(canary.storyNamed) }],
    [randomUUID(), { audience: "me" as const, head: sealed, body: sealed }],
  ] as const;
  for (const [id, piece] of pieces)
    await rosa.does((cx) => savePiece(cx, { id, saveId: randomUUID(), version: 0, at, piece, fileId: null }));
  return [team, named];
}

/** A picture of her days that Rosa shows to Dana for 80 days. */
async function plantView(rosa: Someone, dana: Staff): Promise<string> {
  const id = randomUUID();
  const going = { withDays: 10, withoutDays: 20, difference: 0.5, low: 0.2, high: 0.8 };
  const endsAt = new Date(Date.now() + 80 * 86_400_000).toISOString();
  const better = [{ kind: "tag" as const, tag: canary.viewTag, ...going }];
  const numbers = { kind: "goes-with" as const, until: "2026-05-01", days: 30, looked: 3, better, worse: [] };
  await rosa.does((cx) => shareView(cx, { id, memberId: dana.id, endsAt, numbers }));
  return id;
}

/** Questions a worker asks, with a marked reason, and an answer to one of them. */
async function plantQuestions(rosa: Someone, dana: Staff): Promise<{ asked: string; sitting: string }> {
  const [asked, sitting] = [randomUUID(), randomUUID()];
  const now = new Date();
  const until = new Date(now.getTime() + 300 * 86_400_000).toISOString();
  const first = { instrument: "phq-9", why: canary.questionsWhy, from: now.toISOString(), until, everyWeeks: null };
  await dana.does((cx) => invite(cx, { personId: rosa.id, id: asked, ...first }));
  const at = now.toISOString();
  await rosa.does((cx) =>
    beginSitting(cx, { id: sitting, instrument: "phq-9", language: "en", invitationId: asked, at, zone: "UTC" }),
  );
  await rosa.does((cx) => saveAnswer(cx, { id: randomUUID(), sittingId: sitting, linkId: "1", value: 2, at }));
  return { asked, sitting };
}

/** What she says of herself, a goal with a step and a note, and a goal that a worker offers. */
async function plantGoals(rosa: Someone, dana: Staff): Promise<string> {
  const [goal, at] = [randomUUID(), new Date().toISOString()];
  const written = () => ({ id: randomUUID(), saveId: randomUUID(), version: 0, after: [], settles: [] });
  const said = [
    { key: `strength/${randomUUID()}`, value: canary.strength, at },
    { key: "health/asthma", value: "yes", at },
  ];
  await rosa.does((cx) => saveAboutMe(cx, { said }));
  await rosa.does((cx) => saveGoal(cx, { ...written(), id: goal, words: canary.goal, why: "" }));
  await rosa.does((cx) => saveStep(cx, { ...written(), goalId: goal, words: canary.goalStep, when: { kind: "any" } }));
  const rating = { id: randomUUID(), goalId: goal, progress: 3, hard: 7, note: canary.goalNote, at };
  await rosa.does((cx) => rateGoal(cx, rating));
  await dana.does((cx) => offerGoal(cx, { ...written(), personId: rosa.id, words: canary.goalOffered, why: "" }));
  return goal;
}

/** A conversation with the companion that is handed over to a person, with one line. */
async function talkOf(world: World, person: Someone): Promise<string> {
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

export async function choose(rosa: Someone, on: boolean): Promise<void> {
  const { hash, words } = shownText("P06", "en");
  const teachBack = words.teachBack?.answers.findIndex(({ right }) => right);
  await rosa.does((cx) =>
    decideChoice(cx, {
      purpose: "P06",
      on,
      sources: on ? ["journal", "themes"] : [],
      textHash: hash,
      language: "en",
      ...(on ? { teachBack } : {}),
    }),
  );
}
