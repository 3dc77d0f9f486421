import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import { items, limits, medicationAnswers } from "./domain.ts";

/** One short line; half characters have no UTF-8 form and are refused rather than changed. */
const line = (most: number) => z.string().trim().min(1).max(most);

export const Tag = line(limits.tagLength * 2).refine((tag) => tag.isWellFormed(), "half of a character is missing");

/** Ten seconds of how things are. Every part may be left out; an empty check-in is not one. */
export const CheckinAnswers = z
  .object({
    /** 1 very low … 5 very good */
    mood: z.int().min(1).max(5).optional(),
    /** 1 none … 5 plenty */
    energy: z.int().min(1).max(5).optional(),
    sleepHours: z.number().min(0).max(24).optional(),
    /** Only where the person turned it on. Kept apart from the rest, and open to nobody else. */
    medication: z.enum(medicationAnswers).optional(),
    /** What happened: offered tags begin with a colon, own words do not. */
    tags: z.array(Tag).min(1).max(limits.tagsPerCheckin).optional(),
    word: line(80).optional(),
  })
  .refine((answers) => Object.values(answers).some((value) => value !== undefined), "say at least one thing");
export type CheckinAnswers = z.infer<typeof CheckinAnswers>;

export const Checkin = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  zone: z.string(),
  answers: CheckinAnswers,
  /** The device's clock could not be right; `at` is when it reached the house. */
  clockWasOff: z.literal(true).optional(),
});
export type Checkin = z.infer<typeof Checkin>;

export const CheckinSetting = z.object({
  items: z.array(z.enum(items)).min(1).max(items.length),
  /** Tags at hand, offered ones and own. */
  tags: z.array(Tag).max(limits.tags),
});
export type CheckinSetting = z.infer<typeof CheckinSetting>;

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const step = z.number().min(0).max(24).nullable();
const count = z.int().min(0).max(1000);
const Going = z.object({
  kind: z.enum(["tag", "sleep"]),
  tag: Tag.optional(),
  hours: z.number().min(0).max(24).optional(),
  withDays: count,
  withoutDays: count,
  difference: z.number().min(-5).max(5),
  low: z.number().min(-50).max(50),
  high: z.number().min(-50).max(50),
});

/** When and how one wants to be reminded. `days` are ISO weekdays, `minute` of the day by the clock on the wall of `zone`. */
export const Reminder = z.object({
  way: z.enum(["here", "text"]),
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  minute: z.int().min(0).max(1439),
  zone: z.string(),
  pausedUntil: z.iso.datetime().nullable(),
});
export type Reminder = z.infer<typeof Reminder>;

/** Why no text goes out. All but the first are the person's own rules for safe contact. */
export const WhyNoText = z.enum([
  "not-set-up",
  "not-wanted",
  "no-rules",
  "not-by-text",
  "times-unclear",
  "not-now",
  "words-to-avoid",
]);
export type WhyNoText = z.infer<typeof WhyNoText>;

/** The numbers of one picture, and nothing beside them. */
export const ViewNumbers = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("weeks"),
    until: date,
    weeks: z
      .array(z.object({ from: date, told: count, mean: step, low: step, high: step }))
      .min(1)
      .max(54),
  }),
  z.object({
    kind: z.literal("goes-with"),
    until: date,
    days: count,
    looked: count,
    better: z.array(Going).max(40),
    worse: z.array(Going).max(40),
  }),
  // What the person said sets them off, in their own words; no number at all.
  z.object({
    kind: z.literal("themes"),
    until: date,
    names: z.array(z.string().trim().min(1).max(60)).min(1).max(25),
  }),
]);
export type ViewNumbers = z.infer<typeof ViewNumbers>;
/** What is drawn from check-ins. */
export type PictureKind = Exclude<ViewNumbers["kind"], "themes">;

const moment = z.iso.datetime();

/** A picture shown now, as its owner sees it. */
export const OwnView = z.object({
  id: z.uuid(),
  who: z.string(),
  numbers: ViewNumbers,
  sharedAt: moment,
  endsAt: moment,
});
export type OwnView = z.infer<typeof OwnView>;

export const ShownView = OwnView.omit({ who: true });
export type ShownView = z.infer<typeof ShownView>;

const Zone = z.string().regex(/^[A-Za-z0-9_+\-/]{1,60}$/);
const When = z.iso.datetime({ offset: true });

export const checkins = {
  save: endpoint({
    method: "PUT",
    path: "/api/checkins/:id",
    caller: "person",
    about: "Keeps one check-in of one's own. Sending the same id again changes nothing.",
    input: z.object({ id: z.uuid(), at: When, zone: Zone, answers: CheckinAnswers }),
    output: z.object({ saved: z.literal(true) }),
  }),
  mine: endpoint({
    method: "GET",
    path: "/api/checkins",
    caller: "person",
    about: "One's own check-ins, newest first. Of a day with very many, an even part.",
    input: z.object({ days: z.coerce.number().int().min(1).max(400).default(90) }),
    output: z.array(Checkin),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/checkins",
    caller: "staff",
    about: "A person's check-ins, under a release they gave.",
    input: z.object({ personId: PersonId, days: z.coerce.number().int().min(1).max(400).default(90) }),
    output: z.array(Checkin),
  }),
  guess: endpoint({
    method: "POST",
    path: "/api/checkins/guess",
    caller: "person",
    about: "Asks whether one's own device may guess how tomorrow is from one's check-ins. Nothing of them is sent.",
    input: z.object({}),
    output: z.object({ allowed: z.boolean() }),
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/checkins/:id",
    caller: "person",
    about: "Takes one of one's own check-ins back.",
    input: z.object({ id: z.uuid() }),
    output: z.object({ removed: z.literal(true) }),
  }),
  setting: endpoint({
    method: "GET",
    path: "/api/checkins/setting",
    caller: "person",
    about: "What one chose to note. `chosen` false: nothing yet, and what is asked of everybody is named.",
    input: z.object({}),
    output: CheckinSetting.extend({ chosen: z.boolean() }),
  }),
  saveSetting: endpoint({
    method: "PUT",
    path: "/api/checkins/setting",
    caller: "person",
    about: "Chooses what one notes. Check-ins from before stay as they are.",
    input: CheckinSetting,
    output: CheckinSetting,
  }),
  reminder: endpoint({
    method: "GET",
    path: "/api/checkins/reminder",
    caller: "person",
    about: "One's own reminder, if any, and whether texts can go out of this house.",
    input: z.object({}),
    output: z.object({ reminder: Reminder.nullable(), textSetUp: z.boolean() }),
  }),
  saveReminder: endpoint({
    method: "PUT",
    path: "/api/checkins/reminder",
    caller: "person",
    about:
      "When and how to be reminded. Where a text is not safe at a chosen time, nothing changes, and `whyNot` says why.",
    input: Reminder.extend({ zone: Zone, pausedUntil: When.nullable() }),
    output: z.object({ reminder: Reminder.nullable(), whyNot: WhyNoText.nullable() }),
  }),
  dropReminder: endpoint({
    method: "DELETE",
    path: "/api/checkins/reminder",
    caller: "person",
    about: "No reminder any more. Safe to send twice.",
    input: z.object({}),
    output: z.object({ removed: z.literal(true) }),
  }),
  keepImport: endpoint({
    method: "PUT",
    path: "/api/checkins/imports/:importId",
    caller: "person",
    about: "Keeps check-ins brought from another app. May be sent in parts and again; what is known is kept once.",
    input: z.object({
      importId: z.uuid(),
      checkins: z
        .array(z.object({ id: z.uuid(), at: When, zone: Zone, answers: CheckinAnswers }))
        .min(1)
        .max(limits.perImportPart),
    }),
    output: z.object({ kept: z.int(), known: z.int() }),
  }),
  imports: endpoint({
    method: "GET",
    path: "/api/checkins/imports",
    caller: "person",
    about: "What one has brought from other apps, newest first.",
    input: z.object({}),
    output: z.array(z.object({ importId: z.uuid(), checkins: z.int(), from: moment, to: moment, keptAt: moment })),
  }),
  undoImport: endpoint({
    method: "DELETE",
    path: "/api/checkins/imports/:importId",
    caller: "person",
    about: "Takes everything of one import away. The file can be brought again.",
    input: z.object({ importId: z.uuid() }),
    output: z.object({ removed: z.int() }),
  }),
  views: endpoint({
    method: "GET",
    path: "/api/checkins/views",
    caller: "person",
    about: "The pictures of one's days that one shows now, to whom and until when.",
    input: z.object({}),
    output: z.array(OwnView),
  }),
  shareView: endpoint({
    method: "PUT",
    path: "/api/checkins/views/:id",
    caller: "person",
    about:
      "Shows the numbers of one picture to one worker of the care team until a day. The same id again sends it anew.",
    input: z.object({ id: z.uuid(), memberId: MemberId, endsAt: When, numbers: ViewNumbers }),
    output: OwnView,
  }),
  unshareView: endpoint({
    method: "DELETE",
    path: "/api/checkins/views/:id",
    caller: "person",
    about: "Takes a picture back now; its numbers are erased. Safe to send twice.",
    input: z.object({ id: z.uuid() }),
    output: z.object({ removed: z.literal(true) }),
  }),
  viewsOf: endpoint({
    method: "GET",
    path: "/api/people/:personId/views",
    caller: "staff",
    about: "The pictures of their days that a person shows to whoever asks.",
    input: z.object({ personId: PersonId }),
    output: z.object({ views: z.array(ShownView) }),
  }),
};
