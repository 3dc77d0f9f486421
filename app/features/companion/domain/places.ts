import { bookOf, type Draft, offer, say, sayText } from "./draft.ts";
import { offerPerson } from "./handover.ts";
import { holds, type State, type Target } from "./script.ts";
import { isNight, offerSkills } from "./skills.ts";
import { mix, pick, type World } from "./talk.ts";

type Place = { readonly flow: string; readonly state: string };

/** From this visit on a state also offers another way. */
const oftenSeen = 3;
const topicsAPage = 5;
export const notUnderstoodFlow = "did-not-understand";
/** Not on the list of topics: where a talk starts, what a program is, and what is said when nothing was understood. */
const unlisted: readonly string[] = ["arrive", "testing", notUnderstoodFlow];

/** Where the talk stands, if that place is still in the scripts. */
export function whereNow(draft: Draft, world: World): { place: Place; state: State } | null {
  const { place } = draft.talk;
  const state = place && bookOf(world, draft.talk).flows.get(place.flow)?.states[place.state];
  return place && state ? { place, state } : null;
}

/** Goes to a place and says what is said there. `words`: a reflection of what the person just wrote. */
export function enter(draft: Draft, world: World, to: Target, words: string | null = null): void {
  const { flows } = bookOf(world, draft.talk);
  const flow = flows.get(to.flow);
  const id = flow && (to.state || flow.begin);
  const state = flow && id !== undefined ? flow.states[id] : undefined;
  if (!flow || id === undefined || !state) {
    topics(draft, world, 0);
    return;
  }
  const place = { flow: flow.id, state: id };
  const key = `${flow.id}/${id}`;
  const moved = draft.talk.place && draft.talk.place.flow !== flow.id ? draft.talk.place : draft.talk.before;
  draft.talk = {
    ...draft.talk,
    place,
    before: moved,
    lost: 0,
    seen: { ...draft.talk.seen, [key]: (draft.talk.seen[key] ?? 0) + 1 },
  };
  draft.from = key;
  speak(draft, world, state, words);
  offerStateChoices(draft, world, place, state);
}

/** Says a state's words: with the person's own in them where there are some, and never what was said a moment ago. */
function speak(draft: Draft, world: World, state: State, words: string | null): void {
  const { voice } = bookOf(world, draft.talk);
  const plain = state.say.filter((text) => !text.includes("{words}"));
  const mirrored = state.say.filter((text) => text.includes("{words}"));
  const fresh = (texts: readonly string[]) => texts.filter((text) => !draft.talk.recent.slice(-6).includes(text));
  const mirrors = words !== null && mix(world.seed, draft.talk.turn, "mirror") % 4 > 0 ? fresh(mirrored) : [];
  const usable = mirrors.length > 0 ? mirrors : fresh(plain);
  if (usable.length > 0) {
    sayText(draft, pick(usable, draft.talk, world.seed), words === null ? {} : { words });
    return;
  }
  // All of it was said just now: say so, rather than say it again.
  say(draft, world, state.listen ? voice.listening : voice.repeated);
  offer(draft, { id: "topics", say: voice.choices.topics });
}

/** Everything that can be tapped or filled in at a state. */
export function offerStateChoices(draft: Draft, world: World, place: Place, state: State): void {
  const { voice } = bookOf(world, draft.talk);
  const often = (draft.talk.seen[`${place.flow}/${place.state}`] ?? 0) >= oftenSeen;
  state.choices.forEach((choice, index) => {
    if (holdsFor(draft, world, choice.when))
      offer(draft, { id: `pick:${place.flow}/${place.state}/${index}`, say: choice.say });
  });
  if (state.skills > 0) offerSkills(draft, world, { count: state.skills, tags: state.tags });
  if (state.handover) offerPerson(draft, world);
  draft.rate = state.rate;
  if (state.end) {
    offer(
      draft,
      { id: "topics", say: voice.end.other },
      { id: "calm", say: voice.end.calm },
      { id: "done", say: voice.end.done },
    );
  }
  if (often && !state.end)
    offer(draft, { id: "topics", say: voice.choices.topics }, { id: "person", say: voice.choices.person });
}

/** Whether all conditions of a choice hold: slots, and what is so right now. */
export function holdsFor(draft: Draft, world: World, conditions: readonly string[]): boolean {
  const facts: Record<string, string> = {
    ...draft.talk.slots,
    night: String(isNight(world.hour)),
    "signed-in": String(world.signedIn),
    watched: String(world.watched?.someone === true),
    ...Object.fromEntries(world.closedGates.map((gate) => [`no-${gate}`, "true"])),
  };
  return conditions.every((condition) => holds(condition, facts));
}

/** Shows a place again without counting it as a new visit. */
export function go(draft: Draft, world: World, to: Place): void {
  enter(draft, world, to);
}

/** The way back to what was left for another topic. */
export function back(draft: Draft, world: World): void {
  const { before } = draft.talk;
  if (before) enter(draft, world, before);
  else topics(draft, world, 0);
}

/** The list of what can be talked about, a few at a time. */
export function topics(draft: Draft, world: World, page: number): void {
  const { voice, flows } = bookOf(world, draft.talk);
  const hidden = new Set([...unlisted, draft.talk.place?.flow]);
  const listed = [...flows.values()].filter(({ id }) => !hidden.has(id));
  const pages = Math.max(1, Math.ceil(listed.length / topicsAPage));
  const at = page % pages;
  draft.from = "voice/topics";
  say(draft, world, voice.topics);
  for (const { id, title } of listed.slice(at * topicsAPage, (at + 1) * topicsAPage))
    offer(draft, { id: `go:${id}`, say: title });
  if (pages > 1) offer(draft, { id: `topics:${at + 1}`, say: voice.more });
  offer(draft, { id: "person", say: voice.choices.person });
}
