import { otherFlow, wordsOf } from "./about-other.ts";
import { answer, isGrave, offerHelp, showCard, stay } from "./danger.ts";
import { bookOf, type Draft, finish, newDraft, offer, say, sayText } from "./draft.ts";
import { asked, askLine, offerPerson } from "./handover.ts";
import { hear } from "./hear.ts";
import { back, enter, go, holdsFor, offerStateChoices, topics, whereNow } from "./places.ts";
import { clearChange, rate } from "./rate.ts";
import { isNight, offerSkills } from "./skills.ts";
import { take } from "./take.ts";
import type { Input, Talk, Turn, World } from "./talk.ts";

/**
 * One turn of a conversation: what was said or tapped goes in, what is answered and where the talk stands comes out.
 * Pure: the same scripts, talk, input, seed and moment give the same reply, so that every reply can be explained later.
 */
export function turn(world: World, talk: Talk, input: Input): Turn {
  const draft = newDraft(talk);
  if (input.kind === "begin") begin(draft, world, input.again);
  else if (input.kind === "text") hear(draft, world, input);
  else if (input.kind === "choice") choose(draft, world, input.id);
  else if (input.kind === "number") rate(draft, world, input.value);
  else if (input.kind === "skill") afterSkill(draft, world, input);
  else asked(draft, world, input.line);
  return finish(draft, world);
}

function begin(draft: Draft, world: World, again: boolean): void {
  const { voice, flows } = bookOf(world, draft.talk);
  draft.from = "voice/greet";
  const greeting = again ? voice.greetAgain : isNight(world.hour) ? voice.greetNight : voice.greet;
  const start = flows.get("arrive");
  const state = start?.states[start.begin];
  if (!start || !state) {
    say(draft, world, greeting);
    offer(draft, { id: "topics", say: voice.choices.topics }, { id: "talk", say: voice.choices.talk });
    offer(draft, { id: "calm", say: voice.choices.calm }, { id: "person", say: voice.choices.person });
    return;
  }
  const place = { flow: start.id, state: start.begin };
  draft.talk = { ...draft.talk, place, seen: { [`${place.flow}/${place.state}`]: 1 } };
  say(draft, world, again || isNight(world.hour) ? greeting : state.say);
  const best = Object.entries(world.helped).sort((a, b) => b[1] - a[1])[0];
  const skill = best && best[1] >= clearChange ? world.skills.find(({ id }) => id === best[0]) : undefined;
  if (skill) sayText(draft, voice.remembered.skill, { what: skill.title });
  if (world.trusted) sayText(draft, voice.remembered.person, { who: world.trusted });
  if (skill) offer(draft, { id: `skill:${skill.id}`, say: skill.title });
  offerStateChoices(draft, world, place, state);
}

function choose(draft: Draft, world: World, id: string) {
  const { voice, flows } = bookOf(world, draft.talk);
  const [kind = "", rest = ""] = splitOnce(id);
  if (kind === "danger") return chooseInDanger(draft, world, rest);
  // A script never overrides danger: what was tapped in an older bubble leads back to what is fixed.
  const isHelpForOther = draft.talk.danger?.other && rest.split("/")[0] === otherFlow;
  if (isGrave(draft.talk.danger) && !isHelpForOther && ["pick", "go", "guess", "talk", "done", "back"].includes(kind)) {
    stay(draft, world, "");
    return;
  }
  if (kind === "pick") return pickWritten(draft, world, rest);
  if (kind === "go" || kind === "guess") return enter(draft, world, { flow: rest, state: "" });
  if (kind === "skill") return openSkill(draft, world, rest);
  if (kind === "topics") return topics(draft, world, Number(rest) || 0);
  if (kind === "person") {
    say(draft, world, voice.small.person);
    draft.from = "voice/person";
    return offerPerson(draft, world);
  }
  if (kind === "ask-person") return askLine(draft, world);
  if (kind === "back") return back(draft, world);
  if (kind === "calm") {
    sayText(draft, voice.skills.offer);
    draft.from = "voice/calm";
    return offerSkills(draft, world, { count: 3, tags: ["grounding", "orient", "senses"] });
  }
  if (kind === "done") {
    draft.from = "voice/done";
    draft.acts.push({ kind: "done" });
    say(draft, world, voice.end.doneSaid);
    return offer(draft, { id: "topics", say: voice.end.other });
  }
  const here = whereNow(draft, world);
  if ((kind === "neither" || kind === "not-now") && !isGrave(draft.talk.danger)) {
    const to = kind === "neither" ? here?.state.neither : here?.state.after;
    if (to) return enter(draft, world, to);
  }
  if (isGrave(draft.talk.danger)) return stay(draft, world, "");
  if (kind === "talk" && flows.has("just-listen")) return enter(draft, world, { flow: "just-listen", state: "" });
  say(draft, world, voice.open);
  draft.from = "voice/open";
  if (here) offerStateChoices(draft, world, here.place, here.state);
}

function splitOnce(id: string): [string, string] {
  const at = id.indexOf(":");
  return at < 0 ? [id, ""] : [id.slice(0, at), id.slice(at + 1)];
}

/** `panic/arrive/2`: a choice that a script wrote. Where the script has changed since, its state is shown anew. */
function pickWritten(draft: Draft, world: World, written: string) {
  const [flow = "", state = "", index = ""] = written.split("/");
  const choice = bookOf(world, draft.talk).flows.get(flow)?.states[state]?.choices[Number(index)];
  if (!choice || !holdsFor(draft, world, choice.when)) return go(draft, world, { flow, state });
  take(draft, world, choice);
}

function chooseInDanger(draft: Draft, world: World, what: string) {
  const { danger } = draft.talk;
  const { crisis } = bookOf(world, draft.talk);
  if (what === "card") {
    draft.from = "crisis/card";
    say(draft, world, danger ? wordsOf(crisis, danger).people : crisis.kinds["self-harm"].people);
    showCard(draft, danger?.kind ?? "self-harm");
    return offerHelp(draft, world);
  }
  if (what === "plan") {
    draft.from = "crisis/plan";
    draft.parts.push({ kind: "plan", text: crisis.plan });
    return offerHelp(draft, world);
  }
  if (what === "person") {
    draft.from = "crisis/person";
    return askLine(draft, world);
  }
  if (what === "steady") {
    draft.from = "crisis/steady";
    sayText(draft, bookOf(world, draft.talk).voice.skills.offer);
    draft.talk = { ...draft.talk, pending: null };
    return offerSkills(draft, world, { count: 2, tags: ["grounding", "orient", "one-minute"], gentle: true });
  }
  const [given = "", level] = what.split(":");
  if (danger && danger.level === level && (given === "yes" || given === "no" || given === "unsure")) {
    return answer(draft, world, given);
  }
  if (danger) return stay(draft, world, "");
  say(draft, world, crisis.talk);
  draft.from = "crisis/talk";
}

function openSkill(draft: Draft, world: World, id: string) {
  const { voice } = bookOf(world, draft.talk);
  const skill = world.skills.find((each) => each.id === id);
  if (!skill) {
    sayText(draft, voice.skills.none);
    return topics(draft, world, 0);
  }
  const here = whereNow(draft, world);
  const after = isGrave(draft.talk.danger) ? null : (here?.state.after ?? null);
  draft.from = `skill/${id}`;
  draft.talk = { ...draft.talk, pending: { skill: id, flow: after?.flow ?? null, state: after?.state ?? null } };
  sayText(draft, voice.skills.opened, { skill: skill.title });
  draft.parts.push({ kind: "skill", skill: id });
}

/** After a skill: on to where its state says, and where a number was asked before and after, without asking again. */
function afterSkill(draft: Draft, world: World, used: Extract<Input, { kind: "skill" }>) {
  const { voice, flows } = bookOf(world, draft.talk);
  const { pending } = draft.talk;
  draft.talk = { ...draft.talk, pending: null };
  if (used.before !== null && used.after !== null) {
    draft.acts.push({ kind: "helped", skill: used.skill, before: used.before, after: used.after });
  }
  if (isGrave(draft.talk.danger)) return stay(draft, world, "");
  if (pending?.flow && pending.state !== null) {
    const flow = flows.get(pending.flow);
    const state = flow?.states[pending.state || flow.begin];
    if (state?.rate === "after" && used.after !== null) {
      draft.talk = { ...draft.talk, place: { flow: pending.flow, state: pending.state }, before10: used.before };
      return rate(draft, world, used.after);
    }
    return enter(draft, world, { flow: pending.flow, state: pending.state });
  }
  draft.from = "voice/after-skill";
  sayText(draft, used.finished ? voice.skills.finished : voice.skills.stopped);
  offer(draft, { id: "calm", say: voice.choices.calm }, { id: "talk", say: voice.choices.talk });
  offer(draft, { id: "person", say: voice.choices.person }, { id: "done", say: voice.end.done });
}
