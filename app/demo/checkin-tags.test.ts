import { expect, it } from "vitest";
import { asOwnTag, isOfferedTag, limits } from "#features/checkins/domain.ts";
import { tagsOf } from "./checkin-tags.ts";
import { inventAgency } from "./invent.ts";

const { people } = inventAgency({ seed: 7, today: "2026-03-03" });
const noting = people.filter(({ key }) => tagsOf(key).length > 0);

it("a few people note what happens, with tags the room would take", () => {
  expect(noting.length).toBeGreaterThanOrEqual(3);
  for (const { key, checkins } of noting) {
    const tags = checkins.flatMap((checkin) => checkin.tags ?? []);
    expect(new Set(tags)).toEqual(new Set(tagsOf(key)));
    expect(tags.every((tag) => isOfferedTag(tag) || asOwnTag(tag) === tag)).toBe(true);
    expect(checkins.every((checkin) => (checkin.tags?.length ?? 0) <= limits.tagsPerCheckin)).toBe(true);
  }
});

it("what goes with harder days is noted more often on them", () => {
  for (const [key, tag] of [
    ["tomas", ":money"],
    ["marisol", ":memory"],
  ] as const) {
    const days = people.find((person) => person.key === key)?.checkins ?? [];
    const share = (of: typeof days) => of.filter(({ tags }) => tags?.includes(tag)).length / of.length;
    const [hard, good] = [days.filter(({ mood = 3 }) => mood <= 2), days.filter(({ mood = 3 }) => mood >= 4)];
    expect(share(hard)).toBeGreaterThan(share(good));
  }
});
