import type { CalmTool } from "../../../../content/schema-calm.ts";
import { bookOf, type Draft, offer, sayText } from "./draft.ts";
import { mix, type Skill, type World } from "./talk.ts";

const nightFrom = 22;
const nightTo = 6;

export function isNight(hour: number): boolean {
  return hour >= nightFrom || hour < nightTo;
}

/**
 * Skills that fit, best first: tags in common, what helped this person before, short ones, at night the quiet ones, not
 * what was offered a moment ago. Skills behind a gate this person closed are left out.
 */
export function rankSkills(world: World, tags: readonly string[], shown: readonly string[], gentle = false): Skill[] {
  const open = world.skills
    .filter(({ gates }) => !gates.some((gate) => world.closedGates.includes(gate)))
    .filter(({ gates }) => !gentle || gates.length === 0);
  const weigh = (skill: Skill): number => {
    const fit = tags.reduce((sum, tag, at) => sum + (skill.tags.includes(tag) ? 2 - Math.min(1, at * 0.2) : 0), 0);
    const helped = world.helped[skill.id] ?? 0;
    const night = isNight(world.hour) && skill.tags.includes("night") ? 0.7 : 0;
    const order = (mix(world.seed, skill.id) % 100) / 500;
    return (
      fit +
      Math.max(-2, Math.min(5, 1.5 * helped)) +
      night -
      0.4 * Math.min(2, skill.gates.length) -
      (shown.includes(skill.id) ? 3 : 0) +
      order
    );
  };
  const ranked = open.map((skill) => ({ skill, weight: weigh(skill) })).sort((a, b) => b.weight - a.weight);
  const fitting = ranked.filter(({ skill }) => tags.length === 0 || skill.tags.some((tag) => tags.includes(tag)));
  return (fitting.length > 0 ? fitting : ranked).map(({ skill }) => skill);
}

/** Offers skills to tap, and "neither". `then` is where the talk goes on after one. */
export function offerSkills(
  draft: Draft,
  world: World,
  { count, tags, gentle = false }: { count: number; tags: readonly string[]; gentle?: boolean },
): void {
  const { voice } = bookOf(world, draft.talk);
  const found = rankSkills(world, tags, draft.talk.offeredSkills, gentle).slice(0, count);
  if (found.length === 0) sayText(draft, voice.skills.none);
  for (const { id, title } of found) {
    const helped = (world.helped[id] ?? 0) >= 1;
    offer(draft, { id: `skill:${id}`, say: helped ? voice.skills.helpedBefore.replace("{skill}", title) : title });
  }
  offer(draft, { id: "neither", say: voice.skills.neither });
  draft.talk = { ...draft.talk, offeredSkills: [...draft.talk.offeredSkills, ...found.map(({ id }) => id)].slice(-8) };
}

/** What the companion needs to know of a calm-down tool. */
export function skillOf({ id, title, tags, gates, minutes }: CalmTool): Skill {
  return { id, title, tags, gates: gates.flatMap(({ kinds }) => kinds), minutes };
}
