import type { CalmTag, CalmTool, CalmToolId } from "../../../../content/schema-calm.ts";
import type { Helped } from "./helped.ts";

export const wantIds = ["body", "here", "thoughts", "heart", "anger", "night", "others", "minute"] as const;
export type WantId = (typeof wantIds)[number];

/** What a person may want, said in tags. The first tags are the nearest to it. */
const tagsOf: Readonly<Record<WantId, readonly CalmTag[]>> = {
  body: ["panic", "body", "breath", "move"],
  here: ["orient", "grounding", "senses"],
  thoughts: ["worry", "decide"],
  heart: ["shame", "grief", "lonely", "kindness"],
  anger: ["anger", "urge"],
  night: ["nightmare", "sleep", "night"],
  others: ["public-place"],
  minute: ["one-minute"],
};

export function isWant(value: string | null): value is WantId {
  return (wantIds as readonly (string | null)[]).includes(value);
}

/** What lowered it for this person is 1, what raised it is -1, all else 0. */
function known(id: CalmToolId, helped: readonly Helped[]): number {
  const change = helped.find(({ tool }) => tool === id)?.change;
  return change === "lower" ? 1 : change === "higher" ? -1 : 0;
}

/**
 * Tools for what is wanted: first what has helped this person, then what fits best, then what asks no question first;
 * last what has made it worse for them. None is left out.
 */
export function toolsFor(tools: readonly CalmTool[], want: WantId, helped: readonly Helped[] = []): CalmTool[] {
  const wanted = tagsOf[want];
  const fit = ({ tags }: CalmTool) =>
    wanted.reduce((sum, tag, index) => sum + (tags.includes(tag) ? wanted.length - index : 0), 0);
  return tools
    .filter((tool) => fit(tool) > 0)
    .sort((a, b) => known(b.id, helped) - known(a.id, helped) || fit(b) - fit(a) || a.gates.length - b.gates.length);
}

const byDay: readonly CalmToolId[] = ["look-around", "feet-on-floor", "five-senses"];
const byNight: readonly CalmToolId[] = ["look-around", "slow-beat", "quiet-list"];

/** Whether it is night by the clock, from ten to six. */
export function isNight(hour: number): boolean {
  return hour >= 22 || hour < 6;
}

/** Three to begin with, before anything has been chosen: what lowered it most for this person comes first. */
export function firstTools(tools: readonly CalmTool[], hour: number, helped: readonly Helped[] = []): CalmTool[] {
  const best = helped.find(({ change }) => change === "lower")?.tool;
  const usual = isNight(hour) ? byNight : byDay;
  const ids = best ? [best, ...usual.filter((id) => id !== best)] : usual;
  return ids.flatMap((id) => tools.find((tool) => tool.id === id) ?? []).slice(0, 3);
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Tools in whose title or line every word stands that was typed; capitals and accents do not matter. */
export function matching(tools: readonly CalmTool[], typed: string): CalmTool[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return tools.filter(({ title, about }) => {
    const text = plain(`${title} ${about}`);
    return words.every((word) => text.includes(word));
  });
}
