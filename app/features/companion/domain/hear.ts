import { guessLanguage } from "@mooring/language";
import { aboutOther, isOtherKind, type OtherKind, otherFlow, stateOfOther } from "./about-other.ts";
import { answerInDanger } from "./asked-in-danger.ts";
import { answer, answerTo, askGently, isGrave, isNews, layHelp, meet, offerHelp, stay } from "./danger.ts";
import { bookOf, type Draft, offer, say, sayText } from "./draft.ts";
import { offerPerson } from "./handover.ts";
import { gravityOf, isMeansNear, mayMeanDying, type PlanSign, planSignsIn } from "./hints.ts";
import { enter, notUnderstoodFlow, offerStateChoices, topics, whereNow } from "./places.ts";
import { rate } from "./rate.ts";
import { type Recognised, recognise, shareKnown } from "./recognise.ts";
import { reflect } from "./reflection.ts";
import type { ScriptLanguage } from "./script.ts";
import { offerSkills } from "./skills.ts";
import {
  declinesHelp,
  isSettled,
  numberIn,
  type Shape,
  type SmallTalk,
  shapeOfText,
  smallTalkIn,
  takesBack,
} from "./small-talk.ts";
import { aside, moveFrom } from "./sort.ts";
import { take } from "./take.ts";
import { type DangerKind, graver, type Input, type Seen, type World } from "./talk.ts";

type Text = Extract<Input, { kind: "text" }>;

/** From here on it is worth asking "is it about this?". */
export const guessFrom = 0.34;
/** From here on a topic is named among those that come nearest, when nothing was understood. */
const nearEnough = 0.2;
/** From here on a calm tool was asked for. */
const askedFrom = 0.5;
/** Longer than this, it is told to be heard, not to be sorted. */
const aLine = 9;
/** A text of which fewer words were ever met is not understood, and that is said. */
const knownEnough = 0.34;
/** Flows that begin with the question that a low level of danger would ask. */
const carriers: Readonly<Partial<Record<DangerKind, string>>> = {
  "medical-emergency": "panic",
  "hurt-by-someone": "unsafe",
};
/** So many lines before the last are read together with it. */
const linesRead = 3;
/** Words in a text that is surely meant to be listened to, not sorted. */
const aStory = 25;

/** Answers words: danger first, then the form, then talk about the program, then what the words mean. */
export function hear(draft: Draft, world: World, input: Text) {
  followLanguage(draft, world, input.text);
  if (input.lateMinutes && input.lateMinutes >= 5) sayLate(draft, world, input.lateMinutes);
  if (hearDanger(draft, world, input)) return;
  const text = input.text.trim();
  const shape = shapeOfText(text);
  if (shape !== null && hearShape(draft, world, shape)) return;
  const small = smallTalkIn(text);
  // "Buenas noches", "good night": said first, it is a hello.
  const isHello = small === "bye" && draft.talk.turn <= 2;
  if (small !== null && !isHello) return hearSmallTalk(draft, world, small);
  if (hearAnswer(draft, world, text)) return;
  hearMeaning(draft, world, text, input.near);
}

/** @returns whether the reply is made. Danger said in this talk stays, whatever comes after. */
function hearDanger(draft: Draft, world: World, { text, danger: sensed, together }: Text): boolean {
  const danger = withHints(draft, text, sensed);
  const known = draft.talk.danger;
  const isHint = mayMeanDying(text);
  const other = aboutOther(text, !isHint && known?.other && isOtherKind(known.kind) ? known.kind : null);
  if (other && hearOther(draft, world, text, danger, other)) return true;
  // Lines about somebody else, read together with one's own, would make one's own look graver than it is.
  const isMixed = draft.talk.otherAt !== undefined && draft.talk.turn - draft.talk.otherAt <= linesRead;
  const isJoined = together && !isMixed && graver(together.level, danger.level) && isNews(known, together);
  const seen: Seen = isJoined ? together : danger;
  // A hint by itself calls nobody: it is asked about, gently.
  if (
    isHint &&
    danger.level === "low" &&
    danger.kinds.includes("self-harm") &&
    !graver(seen.level, "low") &&
    (known === null || known.other)
  ) {
    askGently(draft, world);
    return true;
  }
  if (known?.other) return hearOwn(draft, world, text, danger);
  if (isNews(known, seen)) {
    const kind = seen.kinds[0];
    if (seen.level === "low" && known === null && kind && isCarried(world, kind, text)) {
      const quiet = { asking: false, raised: "none", cardAt: 0, stays: 1 } as const;
      draft.talk = { ...draft.talk, danger: { level: "low", kind, ...quiet } };
      return false;
    }
    meet(draft, world, seen);
    return true;
  }
  // Asked about dying, "it is tonight" is a plan with an hour, whatever the words alone would say.
  if (known?.kind === "self-harm" && !isGrave(known) && isSettled(text)) {
    meet(draft, world, { level: "high", kinds: ["self-harm"] });
    return true;
  }
  const given = answerTo(known, text);
  if (given && !graver(danger.level, "none")) {
    answer(draft, world, given);
    return true;
  }
  const again = graver(danger.level, "low") || (known !== null && (takesBack(text) || declinesHelp(text)));
  if (known && graver(known.level, "low") && !graver(danger.level, "low") && answerInDanger(draft, world, text))
    return true;
  if (isGrave(known) || (known && graver(known.level, "low") && (again || known.stays === 0))) {
    stay(draft, world, text);
    return true;
  }
  if (known && takesBack(text)) {
    stay(draft, world, text);
    return true;
  }
  // The same again, however quietly: help stays near.
  if (known?.kind === "self-harm" && danger.level === "low" && danger.kinds.includes("self-harm")) {
    stay(draft, world, text);
    return true;
  }
  // Who was asked about dying and speaks past it is not sent on to a topic; once is enough.
  if (known?.asking && known.kind === "self-harm" && known.stays === 0) {
    stay(draft, world, text);
    return true;
  }
  if (known) layHelp(draft, world);
  return false;
}

/** What crisis sense found, or more where the words hint at dying or add up to a plan. Never less. */
function withHints(draft: Draft, text: string, sensed: Seen): Seen {
  const known = draft.talk.danger;
  if (aboutOther(text, null) !== null) return sensed;
  const isOfDying = known !== null && !known.other && (known.kind === "self-harm" || known.kind === "losing-touch");
  const found: PlanSign[] = known?.other ? [] : planSignsIn(text);
  if (isOfDying && graver(known.level, "low") && isMeansNear(text)) found.push("means");
  const all = [...new Set([...(draft.talk.planSigns ?? []), ...found])];
  if (found.length > 0) draft.talk = { ...draft.talk, planSigns: all };
  const gravity = found.length > 0 ? gravityOf(all) : "none";
  const isNear = isOfDying && isGrave(known);
  const level = gravity === "none" ? (mayMeanDying(text) ? "low" : "none") : isNear ? "imminent" : gravity;
  const hinted = level === "ask" ? "low" : level;
  const isMore = graver(hinted, sensed.level) || (hinted === sensed.level && hinted === "low");
  return isMore ? { level: hinted, kinds: ["self-harm"] } : sensed;
}

/**
 * Somebody else's life: what is told of it, and what the questions about it are answered with.
 *
 * @returns whether the reply is made; a grave danger of one's own goes first
 */
function hearOther(draft: Draft, world: World, text: string, danger: Seen, other: OtherKind): boolean {
  const known = draft.talk.danger;
  if (known && !known.other && graver(known.level, "low")) return false;
  draft.talk = { ...draft.talk, otherAt: draft.talk.turn };
  if (!isOtherKind(other)) {
    // A child at risk has its own words, whoever tells of it.
    if (graver(danger.level, "low")) return false;
    meet(draft, world, { level: "low", kinds: ["child-at-risk"] });
    return true;
  }
  const level = graver(danger.level, "low") ? danger.level : "low";
  const given = answerTo(known, text);
  if (known && given && !graver(level, known.level)) answer(draft, world, given);
  else if (!known?.other || graver(level, known.level) || known.kind !== other)
    meet(draft, world, { level, kinds: [other] }, other);
  else return false;
  return true;
}

/** After somebody else's danger was told: an answer about them, a danger of one's own, or a talk on how to help. */
function hearOwn(draft: Draft, world: World, text: string, danger: Seen): boolean {
  const known = draft.talk.danger;
  if (!known) return false;
  const given = answerTo(known, text);
  if (given) {
    answer(draft, world, given);
    return true;
  }
  const isOwn = danger.level !== "none" && aboutOther(text, isOtherKind(known.kind) ? known.kind : null) === null;
  if (isOwn) {
    meet(draft, world, danger);
    return true;
  }
  if (draft.talk.place?.flow === otherFlow || !isOtherKind(known.kind)) return false;
  if (smallTalkIn(text) !== null || shapeOfText(text.trim()) !== null) return false;
  draft.talk = { ...draft.talk, danger: { ...known, asking: false } };
  enter(draft, world, { flow: otherFlow, state: stateOfOther[known.kind] });
  return true;
}

/** Whether a text clearly belongs to a flow that itself asks about this danger first. */
function isCarried(world: World, kind: DangerKind, text: string): boolean {
  const best = recognise(world.ways, text)[0];
  return best !== undefined && best.flow === carriers[kind] && best.score >= moveFrom.arrive && best.clear;
}

/** Goes on in the language the person writes, where it is clear and there are scripts for it. */
function followLanguage(draft: Draft, world: World, text: string): void {
  // "No" is a word of both: "no doctors, no police" is not Spanish.
  const guess = guessLanguage(text.replace(/\bno\b/gi, ""));
  const isOurs = (code: string): code is ScriptLanguage => code === "en" || code === "es";
  if (isOurs(guess) && guess !== draft.talk.language && world.books[guess] && text.trim().split(/\s+/).length >= 4) {
    draft.talk = { ...draft.talk, language: guess };
  }
}

function sayLate(draft: Draft, world: World, minutes: number): void {
  const { late, ago } = bookOf(world, draft.talk).voice;
  const hours = Math.round(minutes / 60);
  const when =
    minutes < 55
      ? ago.minutes.replace("{count}", String(Math.round(minutes)))
      : hours <= 1
        ? ago.hour
        : hours < 24
          ? ago.hours.replace("{count}", String(hours))
          : ago.days;
  sayText(draft, late, { when });
}

/** @returns false when the text is long but can be listened to all the same */
function hearShape(draft: Draft, world: World, shape: NonNullable<Shape>): boolean {
  const { voice } = bookOf(world, draft.talk);
  draft.from = `voice/${shape}`;
  if (shape === "long") sayText(draft, voice.tooLong);
  else if (shape === "noise") say(draft, world, voice.notUnderstood);
  else say(draft, world, voice[shape]);
  again(draft, world);
  return true;
}

function hearSmallTalk(draft: Draft, world: World, small: SmallTalk) {
  const { voice } = bookOf(world, draft.talk);
  draft.from = `voice/${small}`;
  say(draft, world, voice.small[small]);
  if (small === "person") return offerPerson(draft, world);
  if (small === "bye") draft.acts.push({ kind: "done" });
  if (small === "real" || small === "hostile" || small === "law" || small === "medicine" || small === "diagnosis") {
    offer(draft, { id: "person", say: voice.choices.person });
  }
  again(draft, world);
}

/** What could be tapped a moment ago can be tapped still. */
function again(draft: Draft, world: World): void {
  const { voice } = bookOf(world, draft.talk);
  const here = whereNow(draft, world);
  if (draft.talk.danger && graver(draft.talk.danger.level, "low")) offerHelp(draft, world);
  else if (here && !here.state.handover && here.state.skills === 0)
    offerStateChoices(draft, world, here.place, here.state);
  else offer(draft, { id: "topics", say: voice.choices.topics }, { id: "calm", say: voice.choices.calm });
  draft.rate = null;
}

/** A number where one was asked for, or the words of a choice. */
function hearAnswer(draft: Draft, world: World, text: string): boolean {
  const here = whereNow(draft, world);
  if (!here) return false;
  const number = here.state.rate ? numberIn(text) : null;
  if (number !== null) {
    rate(draft, world, number);
    return true;
  }
  const plain = plainOf(text);
  const chosen = here.state.choices.find(({ say: words }) => plainOf(words) === plain);
  if (!chosen) return false;
  take(draft, world, chosen);
  return true;
}

function plainOf(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

function hearMeaning(draft: Draft, world: World, text: string, near: Text["near"]) {
  const { flows, voice } = bookOf(world, draft.talk);
  const here = whereNow(draft, world);
  const flow = here?.place.flow ?? "arrive";
  const length = text.split(/\s+/).length;
  const found = recognise(world.ways, text, near).filter((each) => flows.has(each.flow));
  const best = found[0];
  const threshold =
    flow === "arrive" ? moveFrom.arrive : flow === "just-listen" ? moveFrom.listening : moveFrom.elsewhere;
  const elsewhere = best && best.flow !== flow && !aside.has(best.flow) && !(flow === "just-listen" && length > aStory);
  if (elsewhere && best.score >= threshold && best.clear) return move(draft, world, best, flow);
  const words = reflect(text, draft.talk.language);
  const foreign = guessLanguage(text) === "other" && length >= 3;
  const canGuess =
    flow === "arrive" && best && elsewhere && best.score >= guessFrom && length < aLine && draft.talk.lost === 0;
  const isKnown = shareKnown(world.ways, text) >= knownEnough;
  // After danger nobody is asked "is it about this?": the talk stays where help is near.
  if (draft.talk.danger && graver(draft.talk.danger.level, "low") && (canGuess || !isKnown))
    return stay(draft, world, text);
  if (offerAskedTool(draft, world, text)) return;
  if (foreign || !isKnown) {
    notUnderstood(
      draft,
      world,
      foreign,
      found.filter((each) => !aside.has(each.flow) && each.score >= nearEnough),
    );
    return;
  }
  if (canGuess) {
    guess(
      draft,
      world,
      found.filter((each) => !aside.has(each.flow)),
    );
    return;
  }
  if (here?.state.listen) return enter(draft, world, here.state.listen, words);
  if (flows.has("just-listen")) return enter(draft, world, { flow: "just-listen", state: "" }, words);
  say(draft, world, voice.listening);
  again(draft, world);
}

function move(draft: Draft, world: World, { flow }: Recognised, from: string): void {
  const { flows, voice } = bookOf(world, draft.talk);
  const title = flows.get(flow)?.title ?? "";
  if (from !== "arrive") say(draft, world, voice.moved, { topic: title });
  enter(draft, world, { flow, state: "" });
  if (from !== "arrive") offer(draft, { id: "back", say: voice.back });
}

function guess(draft: Draft, world: World, found: readonly Recognised[]) {
  const { flows, voice } = bookOf(world, draft.talk);
  const best = found[0];
  const title = best && flows.get(best.flow)?.title;
  if (!best || !title) return topics(draft, world, 0);
  draft.from = "voice/guess";
  draft.talk = { ...draft.talk, lost: draft.talk.lost + 1 };
  sayText(draft, voice.guess, { topic: title });
  offer(draft, { id: `guess:${best.flow}`, say: voice.guessYes });
  for (const each of found.slice(1, 3)) {
    const other = flows.get(each.flow);
    if (other) offer(draft, { id: `go:${each.flow}`, say: other.title });
  }
  offer(draft, { id: "talk", say: voice.choices.talk }, { id: "topics", say: voice.guessNo });
}

/** A calm tool that is asked for by its name or by what is done in it: offered first, with one more beside it. */
function offerAskedTool(draft: Draft, world: World, text: string): boolean {
  if (text.split(/\s+/).length > aLine || isGrave(draft.talk.danger)) return false;
  const best = recognise(world.toolWays, text)[0];
  const skill = best?.clear && best.score >= askedFrom ? world.skills.find(({ id }) => id === best.flow) : null;
  if (!skill || skill.gates.some((gate) => world.closedGates.includes(gate))) return false;
  const { voice } = bookOf(world, draft.talk);
  draft.from = `voice/asked-tool ${skill.id}`;
  sayText(draft, voice.skills.offer);
  offer(draft, { id: `skill:${skill.id}`, say: skill.title });
  offerSkills(draft, world, { count: 2, tags: skill.tags });
  offer(draft, { id: "talk", say: voice.choices.talk });
  return true;
}

function notUnderstood(draft: Draft, world: World, foreign: boolean, near: readonly Recognised[]) {
  const { voice, flows } = bookOf(world, draft.talk);
  draft.from = "voice/not-understood";
  const lost = draft.talk.lost + 1;
  if (lost > 1 && !foreign && flows.has(notUnderstoodFlow) && draft.talk.place?.flow !== notUnderstoodFlow) {
    enter(draft, world, { flow: notUnderstoodFlow, state: "" });
    draft.talk = { ...draft.talk, lost };
    return;
  }
  draft.talk = { ...draft.talk, lost };
  if (foreign) sayText(draft, voice.otherLanguage);
  else say(draft, world, voice.notUnderstood);
  if (!foreign && near.length > 0) {
    sayText(draft, voice.nearest);
    for (const { flow } of near.slice(0, 3)) {
      const title = flows.get(flow)?.title;
      if (title) offer(draft, { id: `guess:${flow}`, say: title });
    }
  }
  const here = whereNow(draft, world);
  if (here && here.state.choices.length > 0) offerStateChoices(draft, world, here.place, here.state);
  draft.rate = null;
  offer(draft, { id: "topics", say: voice.choices.topics }, { id: "talk", say: voice.choices.talk });
  offer(draft, { id: "person", say: voice.choices.person });
}
