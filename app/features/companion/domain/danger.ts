import { isOtherKind, type OtherKind, otherFlow, wordsOf } from "./about-other.ts";
import { bookOf, type Draft, offer, say, sayText } from "./draft.ts";
import { answerIn, declinesHelp, takesBack } from "./small-talk.ts";
import { type Danger, type DangerKind, type DangerLevel, graver, levelOrder, type Seen, type World } from "./talk.ts";

/** Where several kinds are seen at once, the one whose help cannot wait. */
const firstKinds: readonly DangerKind[] = [
  "medical-emergency",
  "self-harm",
  "hurt-by-someone",
  "child-at-risk",
  "harm-to-others",
  "losing-touch",
];
/** The card is not put in again for so many turns while nothing gets worse. */
const cardEvery = 8;

/** From here on only fixed, reviewed words are said. */
export function isGrave(danger: Danger | null): boolean {
  return danger !== null && !graver("high", danger.level);
}

/** The danger that a choice of a script says, in its `danger` and `level`. */
export function dangerSet({ danger, level }: Readonly<Record<string, string>>): Seen | null {
  const kind = firstKinds.find((each) => each === danger);
  const grave = levelOrder.find((each) => each === level && each !== "none");
  return kind && grave ? { level: grave, kinds: [kind] } : null;
}

/** Whether danger seen in a text changes what must be said now: something new, or worse than before. */
export function isNews(danger: Danger | null, seen: Seen): boolean {
  if (seen.level === "none") return false;
  if (danger === null) return true;
  return (
    graver(seen.level, danger.level) ||
    (graver(seen.level, "low") && !seen.kinds.includes(danger.kind) && !isGrave(danger)) ||
    // Of all that can be low, this one is always asked about by its name.
    (seen.kinds.includes("self-harm") && danger.kind !== "self-harm" && danger.level === "low")
  );
}

/** First words about a danger: heard, the help, who was told, and one plain question. */
export function meet(draft: Draft, world: World, seen: Seen, about: OtherKind | null = null): void {
  const { crisis } = bookOf(world, draft.talk);
  const before = draft.talk.danger;
  const kind = about ?? firstKinds.find((each) => seen.kinds.includes(each)) ?? before?.kind ?? "self-harm";
  // What is feared for somebody else says nothing about how grave one's own is.
  const other = about !== null && isOtherKind(about);
  const level =
    before && before.other === (other || undefined) && graver(before.level, seen.level) ? before.level : seen.level;
  const words = wordsOf(crisis, { kind, ...(other ? { other } : {}) });
  draft.from = `crisis/${kind} ${level}`;
  draft.talk = {
    ...draft.talk,
    lost: 0,
    danger: {
      level,
      kind,
      asking: true,
      raised: before?.raised ?? "none",
      cardAt: before?.cardAt ?? -cardEvery,
      stays: before?.stays ?? 0,
      ...(other ? { other } : {}),
    },
    ...(about ? { otherAt: draft.talk.turn } : {}),
  };
  const at = (name: DangerLevel) => words[name === "none" ? "low" : name];
  say(draft, world, at(level).hear);
  if (graver(level, "low") || other) {
    showCard(draft, kind);
    tell(draft, world, level, kind);
    // Said a moment ago, it would only push the question down.
    if (!words.people.some((text) => draft.talk.recent.slice(-8).includes(text))) {
      say(draft, world, words.people);
      if (world.signedIn && !other) draft.parts.push({ kind: "plan", text: crisis.plan });
    }
  }
  sayText(draft, at(level).ask);
  offerAnswers(draft, world);
}

/** Words that may or may not be about dying: asked plainly and once. Nobody is called before there is an answer. */
export function askGently(draft: Draft, world: World): void {
  const { unclear } = bookOf(world, draft.talk).crisis;
  draft.from = "crisis/self-harm unclear";
  const quiet = { raised: "none", cardAt: -cardEvery, stays: 0 } as const;
  draft.talk = { ...draft.talk, lost: 0, danger: { level: "low", kind: "self-harm", asking: true, ...quiet } };
  say(draft, world, unclear.hear);
  sayText(draft, unclear.ask);
  offerAnswers(draft, world);
}

/** An answer to the direct question. "Yes" is taken one step more gravely; "no" lowers nothing. */
export function answer(draft: Draft, world: World, given: "yes" | "no" | "unsure"): void {
  const { danger } = draft.talk;
  const { crisis } = bookOf(world, draft.talk);
  if (!danger) return;
  const safeIsYes = asksForSafety(danger);
  const grave = safeIsYes ? given === "no" : given === "yes";
  const next = levelOrder[levelOrder.indexOf(danger.level) + 1];
  const { afterSafe, afterNotSafe } = crisis.others;
  const [afterGrave, afterGood] = danger.other ? [afterNotSafe, afterSafe] : [crisis.afterYes, crisis.afterNo];
  if (grave && next) {
    say(draft, world, afterGrave);
    const seen: Seen = { level: next, kinds: [danger.kind] };
    meet(draft, world, seen, danger.other ? (danger.kind as OtherKind) : null);
    return;
  }
  draft.from = `crisis/${danger.kind} answer-${given}`;
  draft.talk = { ...draft.talk, danger: { ...danger, asking: false } };
  say(draft, world, given === "unsure" ? crisis.afterUnsure : grave ? afterGrave : afterGood);
  layHelp(draft, world);
  say(draft, world, danger.other ? wordsOf(crisis, danger).stay : crisis.talk);
  offerHelp(draft, world);
}

/** The person goes on talking after danger was said: stay, listen, keep the help near, say nothing that is not reviewed. */
export function stay(draft: Draft, world: World, text: string): void {
  const { danger } = draft.talk;
  const { crisis } = bookOf(world, draft.talk);
  if (!danger) return;
  draft.from = `crisis/${danger.kind} stay`;
  draft.talk = { ...draft.talk, danger: { ...danger, asking: false, stays: danger.stays + 1 } };
  if (takesBack(text)) say(draft, world, crisis.takenBack);
  // With little time left, other ways than a call are shown before anybody has to say no to it.
  else if (declinesHelp(text) || (isGrave(danger) && !isSaid(draft, crisis.otherWays)))
    say(draft, world, crisis.otherWays);
  else if (danger.stays % 2 === 0 || danger.other) say(draft, world, wordsOf(crisis, danger).stay);
  else say(draft, world, crisis.talk);
  firstStepsOnce(draft, world);
  layHelp(draft, world);
  if (danger.stays > 0 && danger.stays % 4 === 0) say(draft, world, wordsOf(crisis, danger).people);
  if (draft.talk.turn - (draft.talk.danger?.cardAt ?? 0) >= cardEvery) showCard(draft, danger.kind);
  offerHelp(draft, world);
}

/** Where a life may be at stake: space from what could harm, and somebody near. Said once. */
export function firstStepsOnce(draft: Draft, world: World): void {
  const { danger } = draft.talk;
  const { firstSteps } = bookOf(world, draft.talk).crisis;
  if (danger?.other || (danger?.kind !== "self-harm" && danger?.kind !== "losing-touch")) return;
  if (graver(danger.level, "low") && !isSaid(draft, firstSteps)) say(draft, world, firstSteps);
}

/** Whether one of these was said lately. */
function isSaid({ talk }: Draft, variants: readonly string[]): boolean {
  return variants.some((text) => talk.recent.includes(text));
}

/** What a text says to the question that was asked, if it answers it. */
export function answerTo(danger: Danger | null, text: string): "yes" | "no" | "unsure" | null {
  return danger?.asking && !declinesHelp(text) ? answerIn(text) : null;
}

/** Questions whose good answer is "yes": "Are you safe where you are?" "Can someone come and be with you?" */
export function asksForSafety({ kind, level, other }: Danger): boolean {
  if (other) return true;
  if (level === "imminent") return true;
  if (kind === "self-harm") return false;
  if (kind === "hurt-by-someone") return level !== "moderate";
  if (kind === "harm-to-others") return level === "high";
  if (kind === "child-at-risk") return level !== "moderate";
  if (kind === "medical-emergency") return level !== "low";
  return level !== "moderate";
}

/** A professional, a trusted person and the numbers, once: at the lowest level they come after the question, not with it. */
export function layHelp(draft: Draft, world: World): void {
  const { danger } = draft.talk;
  if (!danger) return;
  const { people } = wordsOf(bookOf(world, draft.talk).crisis, danger);
  // After another kind of danger the numbers are there already, and the people for this one are not.
  if (!isSaid(draft, people)) say(draft, world, people);
  if (danger.cardAt < 0) showCard(draft, danger.kind);
}

export function showCard(draft: Draft, about: DangerKind): void {
  draft.parts.push({ kind: "card", about });
  const { danger } = draft.talk;
  if (danger) draft.talk = { ...draft.talk, danger: { ...danger, cardAt: draft.talk.turn } };
}

/** Calls people once for each level reached, and says honestly who was told and who is not there. */
function tell(draft: Draft, world: World, level: DangerLevel, about: DangerKind): void {
  const { told } = bookOf(world, draft.talk).crisis;
  const { danger } = draft.talk;
  if (level === "none" || level === "low" || !danger) return;
  if (!world.signedIn || !graver(level, danger.raised)) {
    sayText(draft, world.signedIn ? told.already : told.notSignedIn);
    return;
  }
  const isMore = danger.raised !== "none";
  draft.acts.push({ kind: "alert", level, about });
  draft.talk = { ...draft.talk, danger: { ...danger, raised: level } };
  const { watched } = world;
  const clock = (iso: string) => world.clockTime(iso, draft.talk.language);
  if (watched === null) sayText(draft, told.offline);
  else if (watched.someone)
    sayText(draft, isMore ? told.more : told.someone, { minutes: String(world.answerMinutes[level]) });
  else if (watched.from) sayText(draft, told.nobodyUntil, { until: clock(watched.from) });
  else sayText(draft, told.nobody);
}

function offerAnswers(draft: Draft, world: World): void {
  const { crisis } = bookOf(world, draft.talk);
  // The level asked about rides along, so that the same tap from a second tab does not count twice.
  const level = draft.talk.danger?.level ?? "low";
  offer(
    draft,
    { id: `danger:yes:${level}`, say: crisis.answers.yes },
    { id: `danger:no:${level}`, say: crisis.answers.no },
    { id: `danger:unsure:${level}`, say: crisis.answers.unsure },
    howToHelp(draft, world),
    level === "low" ? { id: "danger:card", say: crisis.choices.card } : null,
    { id: "danger:talk", say: crisis.choices.talk },
  );
}

/** What can be tapped while danger stands. */
export function offerHelp(draft: Draft, world: World): void {
  const { crisis } = bookOf(world, draft.talk);
  offer(
    draft,
    { id: "danger:card", say: crisis.choices.card },
    howToHelp(draft, world),
    world.signedIn ? { id: "danger:person", say: crisis.choices.person } : null,
    world.signedIn && !draft.talk.danger?.other ? { id: "danger:plan", say: crisis.choices.plan } : null,
    { id: "danger:steady", say: crisis.choices.steady },
    { id: "danger:talk", say: crisis.choices.talk },
  );
}

/** For somebody else's danger there is a flow on how to help. */
function howToHelp({ talk }: Draft, world: World) {
  const flow = talk.danger?.other ? bookOf(world, talk).flows.get(otherFlow) : undefined;
  return flow ? { id: `go:${otherFlow}`, say: flow.title } : null;
}
